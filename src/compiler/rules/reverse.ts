// Among siblings that are all `Term: …`, a definition also asks for its term.

import { draft } from '../cards/draft.ts';
import { isEnglishText } from '../note.ts';
import { isBodyOfParent, labelledSiblings, labelOf } from '../outline/labels.ts';
import { type Block, isText } from '../outline/outline.ts';
import { joiningWords } from '../text/english.ts';
import { byLine, joined, plain } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import { askFor } from './ask.ts';
import { firstClause } from './clause.ts';
import { isMeta } from './definition.ts';
import { isCounted, isGenericLabel, withCapital } from './label-frame.ts';
import type { Rule } from './rule.ts';

const fewestSiblings = 2;

export const reverse: Rule = {
  name: 'which term?',
  readsEnglish: true,
  find(block, note) {
    if (!isText(block) || !isAmongTerms(block) || isBodyOfParent(block)) return [];
    if (!isEnglishText(note, block.text)) return [];
    const labelled = labelOf(block);
    if (!labelled || labelled.body.text === '' || labelledSiblings(block) < fewestSiblings)
      return [];
    const { label } = labelled;
    const clause = firstClause(labelled.body);
    const words = wordCount(clause.mask);
    const isTerm =
      wordCount(label.mask) <= 4 &&
      !isMeta(label.text) &&
      !isGenericLabel(label.text) &&
      !isCounted(label.text);
    const question = askFor(labelled, clause, block)?.text ?? '';
    if (!/^(?:what (?:is|are) (?:it|they)\?|what do|what does|how is)/.test(question)) return [];
    if (!isTerm || words < 5 || words > 20 || isHinted(label.text, clause.text)) return [];
    if (/[?？؟]$/u.test(clause.mask)) return [];
    return [
      draft({
        kind: 'reverse',
        role: 'reverse',
        prompt: clause.text,
        anchor: block.anchor,
        block,
        front: joined(plain('Which term is this? '), withCapital(clause)),
        answer: byLine(label),
        back: label.text,
        source: byLine(block.text),
        endLine: block.endLine,
      }),
    ];
  },
};

/** Below a label whose children are all terms: there the definition fits one of them only. Examples have others like them. */
const isAmongTerms = (block: Block): boolean => {
  const { parent } = block;
  if (parent?.kind !== 'item' && parent?.kind !== 'paragraph') return false;
  if (/\bexamples?\b|\be\.?g\b/i.test(parent.text.mask)) return false;
  return parent.children.length <= 7 && labelledSiblings(block) === parent.children.length - 1;
};

/** A word of the term in its own definition would give it away. */
const isHinted = (label: string, body: string): boolean => {
  const visible = squeezed(body);
  const words = wordsOf(body.toLowerCase());
  const isRepeated = wordsOf(label.toLowerCase()).some(
    (word) => word.length >= 2 && !joiningWords.has(word) && words.includes(word),
  );
  if (isRepeated) return true;
  return label
    .split(/[\s/-]+/)
    .map(squeezed)
    .some(
      (word) => word.length >= 4 && visible.includes(word.slice(0, Math.max(4, word.length - 3))),
    );
};
