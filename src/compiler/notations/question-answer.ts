// `Q: …` and `A: …`, over several lines where need be: in one paragraph, in two, as items, or as an item
// and its child. A list before `A:` is part of the question. An answer ends at the next `Q:`, or at a blank line once
// it has begun. `@reverse` on the line above asks both ways.

import { type Draft, type Part, partsBelow } from '../cards/draft.ts';
import { columnOf, type Note } from '../note.ts';
import { type Block, isText, lastLineOf, nextOf } from '../outline/outline.ts';
import { byLine, joined, type Passage, slice, trimmed } from '../text/passage.ts';
import { answerWords, questionWords } from '../text/question-words.ts';
import type { Notation, NotedCards } from './notation.ts';
import { twoSides } from './two-sides.ts';

const reverseMark = /^@reverse$/;
export const questionMark = new RegExp(
  `^(?:@reverse\\s+)?(?:Q\\s?\\d{0,4}|(?:${questionWords})(?:\\s\\d{1,4})?)\\s?[:：]\\s*`,
  'u',
);
export const answerMark = new RegExp(
  `^(?:A\\s?\\d{0,4}|(?:Ans|${answerWords})(?:\\s\\d{1,4})?)\\s?[:：]\\s*`,
  'u',
);

interface Pair {
  readonly line: number;
  readonly question: Passage[];
  readonly questionParts: Part[];
  /** Undefined until `A:` was read. */
  answer: Part[] | undefined;
  readonly isBothWays: boolean;
}

export const questionAnswer: Notation = {
  name: 'Q: and A:',
  find(block, note) {
    if (!isText(block) || !questionMark.test(block.text.mask)) return undefined;
    const pairs: Pair[] = [];
    const taken: Block[] = [];
    readBlock(block, pairs, taken);
    readBelow(block, pairs, taken, note);
    const isOpen = pairs.length === 1 && pairs[0]?.answer === undefined;
    if (isOpen && mayAnswer(nextOf(block))) return undefined;
    return cardsOf(block, pairs, taken, note);
  },
};

/** Without `A:` the next paragraph may be the answer: the rule for questions reads it. */
const mayAnswer = (next: Block | undefined): boolean =>
  next !== undefined && isText(next) && !begins(next, questionMark);

const begins = (block: Block, mark: RegExp): boolean => isText(block) && mark.test(block.text.mask);

function readBlock(block: Block, pairs: Pair[], taken: Block[]): void {
  taken.push(block);
  let isBothWays = false;
  for (const { text, line } of byLine(block.text)) {
    const last = pairs.at(-1);
    if (reverseMark.test(text.mask.trim())) isBothWays = true;
    else if (questionMark.test(text.mask)) {
      pairs.push({
        line,
        question: [without(text, questionMark)],
        questionParts: [],
        answer: undefined,
        isBothWays,
      });
      isBothWays = false;
    } else if (last && answerMark.test(text.mask)) last.answer = answerStart(last, text, line);
    else if (last?.answer) last.answer.push({ line, text });
    else last?.question.push(text);
  }
}

function answerStart(pair: Pair, text: Passage, line: number): Part[] {
  const rest = without(text, answerMark);
  return [...(pair.answer ?? []), ...(rest.text === '' ? [] : [{ line, text: rest }])];
}

export function without(text: Passage, mark: RegExp): Passage {
  return trimmed(slice(text, mark.exec(text.mask)?.[0].length ?? 0));
}

/** What stands below: children first, then what follows directly, or what `A:` begins. */
function readBelow(block: Block, pairs: Pair[], taken: Block[], note: Note): void {
  const isAnswered = isAnswerMarked(block, note);
  readChildren(block, pairs, taken, isAnswered);
  let last = block;
  for (let next = nextOf(block); next; next = nextOf(next)) {
    const pair = pairs.at(-1);
    if (!pair || begins(next, questionMark) || next.kind === 'heading' || next.kind === 'rule')
      return;
    const isDirect = next.line <= lastLineOf(last) + 1;
    const isSameList = next.kind === 'item' && block.kind === 'item';
    if (begins(next, answerMark) && pair.answer === undefined) readBlock(next, pairs, taken);
    else if (pair.answer === undefined && (!isText(next) || isAnswered))
      addQuestion(pair, next, taken);
    else if (pair.answer?.length === 0 || (pair.answer && isDirect && !isSameList))
      addAnswer(pair, next, taken);
    else return;
    if (begins(next, answerMark)) readChildren(next, pairs, taken);
    last = next;
  }
}

/** Whether `A:` comes behind the list below: then that is part of the question, and not the answer. */
function isAnswerMarked(block: Block, note: Note): boolean {
  if (block.children.some((child) => begins(child, answerMark))) return true;
  const isPassedOver = (next: Block, above: Block) =>
    block.kind === 'paragraph' &&
    (next.kind === 'paragraph'
      ? above !== block && isRightBelow(next, above, note)
      : next.kind === 'item' || /^(?:code|math|table|html)$/.test(next.kind)) &&
    !begins(next, questionMark);
  let above = block;
  let next = nextOf(block);
  while (next && isPassedOver(next, above) && !begins(next, answerMark)) {
    above = next;
    next = nextOf(next);
  }
  return next !== undefined && begins(next, answerMark);
}

/** Without a blank line between: a comment may part them. */
const isRightBelow = (next: Block, above: Block, { lines }: Note): boolean =>
  lines.slice(lastLineOf(above), next.line - 1).every((line) => line.trim() !== '');

function readChildren(block: Block, pairs: Pair[], taken: Block[], isAnswered = false): void {
  for (const child of block.children) {
    const pair = pairs.at(-1);
    if (!pair || begins(child, questionMark)) return;
    if (begins(child, answerMark) && pair.answer === undefined) {
      readBlock(child, pairs, taken);
      readChildren(child, pairs, taken);
    } else if (pair.answer || (isText(child) && !isAnswered)) addAnswer(pair, child, taken);
    else addQuestion(pair, child, taken);
  }
}

function addAnswer(pair: Pair, block: Block, taken: Block[]): void {
  pair.answer = [...(pair.answer ?? []), ...partsBelow(block)];
  takeAll(block, taken);
}

function addQuestion(pair: Pair, block: Block, taken: Block[]): void {
  pair.questionParts.push(...partsBelow(block));
  takeAll(block, taken);
}

export function takeAll(block: Block, taken: Block[]): void {
  taken.push(block);
  for (const child of block.children) takeAll(child, taken);
}

function cardsOf(block: Block, pairs: readonly Pair[], taken: Block[], note: Note): NotedCards {
  const complete = pairs.filter((pair) => pair.answer && pair.answer.length > 0);
  for (const pair of pairs) if (!complete.includes(pair)) reportMissing(pair, note);
  const drafts = complete.flatMap((pair) => cardOf(block, pair));
  if (drafts.length > 0) return { drafts, taken };
  return { drafts, taken: [block], reason: 'the question has no answer' };
}

function reportMissing(pair: Pair, note: Note): void {
  note.report({
    line: pair.line,
    column: columnOf(note, pair.line, 'Q'),
    message: 'This question has no answer.',
    hint: 'Write its answer on the next line, after "A: ".',
  });
}

function cardOf(block: Block, pair: Pair): readonly Draft[] {
  const { line, question, questionParts: frontParts, answer = [], isBothWays } = pair;
  const front = joined(...question.flatMap((part, index) => (index === 0 ? [part] : [' ', part])));
  return twoSides(block, { front, frontParts, answer, line, isBothWays });
}
