// A formula set off below its name: a heading, a line in bold or a label, and `$$ … $$` under it.

import { draft, partsBelow } from '../cards/draft.ts';
import { labelOf } from '../outline/labels.ts';
import { type Block, isText, previousOf } from '../outline/outline.ts';
import { headingText } from '../text/heading.ts';
import { type Passage, plain } from '../text/passage.ts';
import { squeezed, wordCount } from '../text/plain.ts';
import { isMacro } from './formula-text.ts';
import { ask, subjectOf } from './label-frame.ts';
import type { Rule } from './rule.ts';

export const namedFormula: Rule = {
  name: 'a name above a formula',
  readsEnglish: false,
  find(block, note) {
    if (!isFormulaAlone(block) || isMacro(texOf(block))) return [];
    const above = nameAbove(block);
    const nameOfAbove = above && nameIn(above);
    const name = ownName(block, nameOfAbove) ?? nameOfAbove;
    const owner = name === nameOfAbove ? above : block;
    if (!owner || !name) return [];
    const subject = subjectOf(owner, name);
    return [
      draft({
        kind: 'formula',
        tier: subject.isClear ? 'confident' : 'suggested',
        // A line of words may define the same name.
        prompt: owner === block ? `${subject.prompt} =` : subject.prompt,
        isGeneric: subject.isGeneric,
        anchor: owner.anchor,
        block,
        front: ask(note, subject, 'formula?', ' = ?'),
        answer: partsBelow(block),
        back: texOf(block),
      }),
    ];
  },
};

export const texOf = ({ source, text }: Block): string => (source?.value ?? text.text).trim();

/** Between `$$` on lines of their own, or a paragraph that is nothing else. */
export const isFormulaAlone = ({ kind, text: { runs } }: Block): boolean =>
  kind === 'math' ||
  (kind === 'paragraph' && runs.length > 0 && runs.every(({ atom }) => atom?.kind === 'math'));

/** `\text{recall} = …`, `LTV = …`: the formula says whose it is, more closely than what stands above. */
function ownName(block: Block, above: Passage | undefined): Passage | undefined {
  const [, inText, inLetters] = named.exec(texOf(block)) ?? [];
  const name = inText ?? inLetters;
  if (name === undefined || squeezed(above?.text ?? '') === squeezed(name)) return undefined;
  return plain(name, block.line);
}

const named =
  /^(?:\\(?:text|mathrm|operatorname|mathit|textbf|mathbf)\{(\p{L}[\p{L} -]{1,40})\}|(\p{L}{3,}))\s*=/u;

export const nameAbove = (block: Block): Block | undefined =>
  block.order > 0 ? previousOf(block) : block.parent;

/** The name, if the block is nothing but one. */
export function nameIn(owner: Block): Passage | undefined {
  if (owner.kind === 'heading')
    return /[,;]/.test(owner.text.mask) ? undefined : headingText(owner.text);
  if (!isText(owner)) return undefined;
  const labelled = labelOf(owner);
  if (labelled) return labelled.body.text === '' ? labelled.label : undefined;
  const isBold = owner.text.runs.every((run) => run.wraps.some(({ tag }) => tag === 'strong'));
  const isShort = wordCount(owner.text.mask) <= 6 && !/[.,;!?]/.test(owner.text.mask);
  return (isBold || owner.kind === 'item') && isShort && owner.text.text !== ''
    ? owner.text
    : undefined;
}
