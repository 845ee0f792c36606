// Whether a block asks something, and in which words.

import { type Block, summaryHtml } from '../outline/outline.ts';
import { unsure } from '../text/english.ts';
import { headingText, withoutNumber } from '../text/heading.ts';
import { boldEnd, emptyPassage, type Passage, slice, trimmed } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { oneOf } from '../text/word-list.ts';

interface Asked {
  readonly text: Passage;
  /** What follows the question in its own block. */
  readonly rest: Passage;
}

const asking = `
  what what['’]s how why when where which who whose explain describe define compare diff
  difference differences differentiate is are can could does do should name list give tell talk
  distinguish discuss
`;

const askingWords = new RegExp(`^(?:${oneOf(asking)}|true or false)\\b`, 'i');

const askingFirst = `
  what why how when which who where explain describe define compare differentiate distinguish
  diff(?:erences?)?
`;

const askingNext = `
  is are was were do does did can should to would the an? between bt btw of in it
`;

/** What also asks without a question mark, in a line that holds an answer. */
const askingLine = new RegExp(
  `^(?:(?:what|who|how|where|why)['’]s\\s|${oneOf(askingFirst)}\\s+(?:${oneOf(askingNext)}|\\p{L}+s)\\b)`,
  'iu',
);

const longestQuestion = 70;

/** The question of a block, if it is one: it ends in a question mark, or heads text with a question's words. */
export function questionIn(block: Block): Asked | undefined {
  if (!['item', 'paragraph', 'heading'].includes(block.kind)) return undefined;
  const bare = withoutMark(withoutNumber(block.text));
  if (block.html === summaryHtml)
    return isAnswerMark(block) || !/(?<!\S)(?=\S*\p{L}{2})\S+\s+\S/u.test(bare.mask)
      ? undefined
      : { text: bare, rest: emptyPassage };
  const end = questionEnd(bare, block.kind === 'heading');
  if (end !== undefined) {
    const text = slice(bare, 0, end);
    const words = wordCount(text.mask);
    const isNamed = block.kind === 'heading' && !askingWords.test(text.mask);
    if (words < (isNamed ? 1 : 2) || words > longestQuestion) return undefined;
    return { text, rest: withoutMark(withoutLink(slice(bare, end))) };
  }
  if (asksWithoutMark(block)) return { text: headingText(bare), rest: emptyPassage };
  return block.kind === 'heading' ? undefined : boldOrder(bare, bare !== withoutNumber(block.text));
}

/** `**Explain the life of a request.**`, or the same behind `Q.`: an order that stands alone above its answer. */
function boldOrder(text: Passage, isMarked: boolean): Asked | undefined {
  const end = isMarked ? firstLineEnd(text) : boldEnd(text);
  const rest = slice(text, end);
  const asked = withoutSigns(slice(text, 0, end));
  const isAlone = wordCount(rest.mask) === 0 || isOnLaterLine(text, end, rest);
  const isOrder = askingWords.test(asked.mask) && wordCount(asked.mask) >= 3;
  return end > 0 && isAlone && isOrder
    ? { text: asked, rest: withoutMark(trimmed(rest)) }
    : undefined;
}

/** Without the stars or faces that tell how hard it is. */
function withoutSigns(text: Passage): Passage {
  const signs =
    /(?<!\s|\p{Extended_Pictographic}|\uFE0F)(?:\s|\p{Extended_Pictographic}|\uFE0F)+$/u.exec(
      text.mask,
    );
  return trimmed(signs ? slice(text, 0, signs.index) : text);
}

function firstLineEnd({ runs }: Passage): number {
  let end = 0;
  for (const run of runs) {
    if (run.line !== runs[0]?.line) break;
    end += run.text.length;
  }
  return end;
}

/** `When a pod crashes`: a case that something is said of, not `When to retry`. */
const isCase =
  /^when\s+(?!(?:is|are|was|were|do|does|did|can|could|should|would|will|must|to|not)\b)/i;

function asksWithoutMark(block: Block): boolean {
  const text = headingText(withoutMark(withoutNumber(block.text)));
  if (isCase.test(text.mask)) return false;
  const words = wordCount(text.mask);
  if (block.kind === 'heading' || block.level > 0)
    return (
      (askingWords.test(text.mask) && words >= 3) ||
      (isNumbered(block) && /\s(?:vs\.?|versus)\s/i.test(text.mask)) ||
      isInSeries(block, text)
    );
  const holds = block.children.length > 0 && words >= 3 && words <= 16;
  return holds && askingLine.test(text.mask) && !/[.,;:]\s/.test(text.mask);
}

const series = new WeakMap<Block, Map<number, boolean>>();

/** `18) Reverse a list` among numbered questions is one of them. */
function isInSeries(block: Block, text: Passage): boolean {
  const { parent, level } = block;
  if (!parent || !isNumbered(block) || wordCount(text.mask) < 1) return false;
  const known = series.get(parent) ?? new Map<number, boolean>();
  series.set(parent, known);
  const isSeries = known.get(level) ?? areQuestions(parent, level);
  known.set(level, isSeries);
  return isSeries;
}

/** Whether at least three, and a third, of the numbered headings of this level ask something. */
function areQuestions({ children }: Block, level: number): boolean {
  const numbered = children.filter((child) => child.level === level && isNumbered(child));
  const asked = numbered.filter((child) => {
    const { mask } = withoutMark(withoutNumber(child.text));
    return /[?？؟]/u.test(mask) || (askingWords.test(mask) && wordCount(mask) >= 3);
  });
  return asked.length >= 3 && asked.length >= numbered.length / 3;
}

const isNumbered = ({ text, mark }: Block): boolean =>
  /^\d/.test(mark) || /^(?:Q\s?)?\d{1,4}\s?[.):-]\s/i.test(text.mask);

/** Without `Q:` before a question or `Answer:` before an answer. */
export function withoutMark(text: Passage): Passage {
  const mark =
    /^(?:Q(?:ues(?:tion)?)?\s?\d{0,4}\s?(?:[.:：)]|[-–—](?=\s))|A(?:ns(?:wer)?)?\s?\d{0,4}\s?(?:[.:：)]|(?<=ns|wer)\s?[-–—](?=\s)))\s+/u.exec(
      text.mask,
    );
  return mark ? slice(text, mark[0].length) : text;
}

const questionMark = /[?？؟](?=["”'’)\]]*(?:[:：]?\s|$))/gu;

/** What sets an answer off from the question before it: `Why? : because …`. */
const link = /^\s*(?:[:：]|[-‐‑‒–—―]{1,3}|[-=]>|→|⇒)\s+(?=\S)/u;

const withoutLink = (rest: Passage): Passage =>
  trimmed(slice(rest, link.exec(rest.mask)?.[0].length ?? 0));

/**
 * Where the question ends: with the block, but for signs without words; with its line; or where bold ends
 * (`**What is it?** It is …`). A question in the midst of running text is the author's musing.
 */
function questionEnd(text: Passage, isHeading: boolean): number | undefined {
  const ends = [...text.mask.matchAll(questionMark)].map((found) => found.index + 1).reverse();
  return ends.find((end) => {
    const rest = slice(text, end);
    return (
      wordCount(rest.mask) === 0 ||
      isOnLaterLine(text, end, rest) ||
      (isBold(slice(text, 0, end)) && !isBold(rest)) ||
      (!isHeading && isAnsweredInLine(text, end, rest))
    );
  });
}

/**
 * `Why did it fail? The cache was full.`: one question of a few words, and a statement behind it; any question where
 * its author sets the answer off.
 */
const isAnsweredInLine = (text: Passage, end: number, rest: Passage): boolean =>
  (text.mask.match(/[?？؟]/gu)?.length ?? 0) === 1 &&
  wordCount(text.mask.slice(0, end)) <= 20 &&
  !unsure.test(rest.mask) &&
  (link.test(rest.mask) ||
    (beginsToAsk.test(text.mask) &&
      wordCount(text.mask.slice(0, end)) >= 3 &&
      wordCount(rest.mask) >= 2));

const beginsToAsk =
  /^(?:¿|(?:what|why|how|when|which|who|where|warum|wieso|weshalb|wie|wann|welche[mnrs]?|wer|wozu|womit|pourquoi|quand|quel(?:le)?s?)\b)/iu;

function isOnLaterLine(text: Passage, end: number, rest: Passage): boolean {
  const first = trimmed(rest).runs[0]?.line ?? 0;
  return first > (slice(text, 0, end).runs.at(-1)?.line ?? 0);
}

const isBold = (text: Passage): boolean =>
  text.runs.every(
    (run) => run.text.trim() === '' || run.wraps.some((wrap) => wrap.tag === 'strong'),
  );

export const bareAnswerMark = /^(?:show |see |the )?(?:answer|solution|explanation)s?\s*:?$/i;

export const isAnswerMark = ({ text, html }: Block): boolean =>
  bareAnswerMark.test(text.mask) ||
  (html === summaryHtml && /\b(?:answer|solution)\b/i.test(text.mask)) ||
  /^(?:answer|solution)\s*[:：]/i.test(text.mask);
