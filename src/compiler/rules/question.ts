// A question that the author wrote, and what stands below it: children, paragraphs, code.

import { draft, type Part, partsBelow, partsOf, textOfParts } from '../cards/draft.ts';
import { type Block, nextOf } from '../outline/outline.ts';
import { headingText, withoutNumber } from '../text/label.ts';
import { type Passage, slice, trimmed } from '../text/passage.ts';
import { squeezed, wordCount } from '../text/plain.ts';
import type { Rule } from './rule.ts';

export const question: Rule = {
  name: 'question?',
  readsEnglish: false,
  find(block) {
    const asked = questionIn(block);
    if (!asked) return [];
    const answer = answerTo(block, asked.rest);
    const back = textOfParts(answer);
    if (squeezed(back).length < 2 || isPlaceholder(back)) return [];
    return [
      draft({
        kind: 'question',
        prompt: asked.text.text,
        anchor: block.anchor,
        block,
        front: asked.text,
        answer,
        back,
      }),
    ];
  },
};

interface Asked {
  readonly text: Passage;
  /** What follows the question on its own line. */
  readonly rest: Passage;
}

const askingWords =
  /^(?:what|how|why|when|where|which|who|whose|explain|describe|define|compare|difference|differences|differentiate|is|are|can|could|does|do|should|name|list|give|tell|distinguish)\b/i;

/** The question of a block, if it is one: it ends in a question mark, or heads text with a question's words. */
export function questionIn(block: Block): Asked | undefined {
  if (!['item', 'paragraph', 'heading'].includes(block.kind)) return undefined;
  const bare = withoutNumber(block.text);
  const mark = /[?？](?=["”'’)\]]*(?:\s|$))/u.exec(bare.mask);
  if (mark) {
    const end = mark.index + 1;
    const rest = trimmed(slice(bare, end));
    const isTail = wordCount(rest.mask) === 0;
    if (
      wordCount(bare.mask.slice(0, end)) < 2 ||
      hasEarlierSentence(bare.mask.slice(0, mark.index))
    )
      return undefined;
    return isTail || isBoldQuestion(bare, end) ? { text: slice(bare, 0, end), rest } : undefined;
  }
  const isHeading = block.kind === 'heading' || block.level > 0;
  const text = headingText(block.text);
  return isHeading && askingWords.test(text.mask) && wordCount(text.mask) >= 3
    ? { text, rest: slice(text, text.text.length) }
    : undefined;
}

const hasEarlierSentence = (mask: string): boolean => /[.!。]\s+\p{Lu}/u.test(mask);

/** `**What is it?** It is …`: the question in bold, its answer behind. */
const isBoldQuestion = (text: Passage, end: number): boolean =>
  slice(text, 0, end).runs.every((run) => run.wraps.some((wrap) => wrap.tag === 'strong'));

function answerTo(block: Block, rest: Passage): readonly Part[] {
  const below = rest.text === '' ? [] : partsOf(rest);
  if (block.kind === 'heading' || block.children.length > 0)
    return [...below, ...answering(block.children).flatMap((child) => partsBelow(child))];
  if (block.kind === 'item' && below.length > 0) return below;
  if (block.kind === 'item') return [];
  return [...below, ...following(block).flatMap((next) => partsBelow(next))];
}

const endsAnswer = (block: Block): boolean =>
  block.kind === 'heading' ||
  block.kind === 'rule' ||
  (block.kind === 'paragraph' && questionIn(block) !== undefined);

/** Up to the next question, heading or rule. */
function answering(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(endsAnswer);
  return end < 0 ? blocks : blocks.slice(0, end);
}

function following(block: Block): readonly Block[] {
  const found: Block[] = [];
  for (let next = nextOf(block); next && !endsAnswer(next); next = nextOf(next)) found.push(next);
  return found;
}

const isPlaceholder = (back: string): boolean =>
  /^(?:answer here|todo|tbd|coming soon|\.{3}|…|wip|to be (?:done|added))[.!]?$/i.test(back.trim());
