// A question that the author wrote, and what stands below it: children, paragraphs, code.

import { draft, partsBelow, partsOf, textOfParts } from '../cards/draft.ts';
import { type Block, nextOf } from '../outline/outline.ts';
import { headingText, withoutNumber } from '../text/label.ts';
import { emptyPassage, type Passage, slice, trimmed } from '../text/passage.ts';
import { squeezed, wordCount } from '../text/plain.ts';
import type { Rule } from './rule.ts';

/** Longer than this an answer is a chapter, and its heading no card. */
const longestAnswer = 60;

export const question: Rule = {
  name: 'question?',
  readsEnglish: false,
  find(block) {
    const asked = questionIn(block);
    if (!asked) return [];
    const blocks = answerBlocks(block);
    const answer = [
      ...(wordCount(asked.rest.mask) > 0 ? partsOf(asked.rest) : []),
      ...blocks.flatMap((below) => partsBelow(below)),
    ];
    const back = textOfParts(answer);
    if (squeezed(back) === '' || isPlaceholder(back) || answer.length > longestAnswer) return [];
    return [
      draft({
        kind: 'question',
        prompt: asked.text.text,
        anchor: block.anchor,
        block,
        front: asked.text,
        answer,
        back,
        uses: blocks,
      }),
    ];
  },
};

interface Asked {
  readonly text: Passage;
  /** What follows the question in its own block. */
  readonly rest: Passage;
}

const askingWords =
  /^(?:what|how|why|when|where|which|who|whose|explain|describe|define|compare|difference|differences|differentiate|is|are|can|could|does|do|should|name|list|give|tell|distinguish)\b/i;

const longestQuestion = 70;

/** The question of a block, if it is one: it ends in a question mark, or heads text with a question's words. */
export function questionIn(block: Block): Asked | undefined {
  if (!['item', 'paragraph', 'heading'].includes(block.kind)) return undefined;
  const bare = withoutMark(withoutNumber(block.text));
  const end = questionEnd(bare);
  if (end !== undefined) {
    const text = slice(bare, 0, end);
    const words = wordCount(text.mask);
    if (words < 2 || words > longestQuestion) return undefined;
    return { text, rest: withoutMark(trimmed(slice(bare, end))) };
  }
  const isHeading = block.kind === 'heading' || block.level > 0;
  const text = headingText(block.text);
  return isHeading && askingWords.test(text.mask) && wordCount(text.mask) >= 3
    ? { text, rest: emptyPassage }
    : undefined;
}

/** Without `Q:` before a question or `Answer:` before an answer. */
function withoutMark(text: Passage): Passage {
  const mark = /^(?:Q(?:uestion)?|A(?:ns(?:wer)?)?)\s?\d{0,4}\s?[.:：)]\s+/u.exec(text.mask);
  return mark ? slice(text, mark[0].length) : text;
}

const questionMark = /[?？](?=["”'’)\]]*(?:\s|$))/gu;

/**
 * Where the question ends: with the block, but for signs without words; with its line; or where bold ends
 * (`**What is it?** It is …`). A question in the midst of running text is the author's musing.
 */
function questionEnd(text: Passage): number | undefined {
  const ends = [...text.mask.matchAll(questionMark)].map((found) => found.index + 1).reverse();
  return ends.find((end) => {
    const rest = slice(text, end);
    return (
      wordCount(rest.mask) === 0 ||
      isOnLaterLine(text, end, rest) ||
      (isBold(slice(text, 0, end)) && !isBold(rest))
    );
  });
}

function isOnLaterLine(text: Passage, end: number, rest: Passage): boolean {
  const first = trimmed(rest).runs[0]?.line ?? 0;
  return first > (slice(text, 0, end).runs.at(-1)?.line ?? 0);
}

const isBold = (text: Passage): boolean =>
  text.runs.every(
    (run) => run.text.trim() === '' || run.wraps.some((wrap) => wrap.tag === 'strong'),
  );

function answerBlocks(block: Block): readonly Block[] {
  if (block.kind === 'heading' || block.children.length > 0) return answering(block.children);
  if (block.kind === 'item') return [];
  return following(block);
}

const endsAnswer = (block: Block): boolean =>
  block.kind === 'heading' ||
  block.kind === 'rule' ||
  block.html.startsWith('</details') ||
  ((block.kind === 'paragraph' || block.level > 0) && questionIn(block) !== undefined) ||
  (block.kind === 'item' && isAnswered(block));

/** A list item that is a question with its own answer. */
function isAnswered(block: Block): boolean {
  const asked = questionIn(block);
  return asked !== undefined && (block.children.length > 0 || wordCount(asked.rest.mask) > 0);
}

/** Up to the next question, heading or rule. */
function answering(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(endsAnswer);
  return (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => !isNavigation(block));
}

function following(block: Block): readonly Block[] {
  const found: Block[] = [];
  for (let next = nextOf(block); next && !endsAnswer(next); next = nextOf(next)) found.push(next);
  return found.filter((next) => !isNavigation(next));
}

/** `Back to top`: a line of links only. */
export const isNavigation = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.text.runs.every((run) => run.linked || !/\p{L}/u.test(run.text)) &&
  !block.text.runs.some((run) => run.atom);

const isPlaceholder = (back: string): boolean =>
  /^(?:answer here|todo|tbd|coming soon|\.{3}|…|wip|to be (?:done|added))[.!]?$/i.test(back.trim());
