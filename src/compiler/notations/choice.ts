// Multiple choice: a question above a task list, the right answers ticked. `Q:` may stand before it, `A:` below it.

import { draft, linesOf, type Part } from '../cards/draft.ts';
import type { Block } from '../outline/outline.ts';
import { byLine, joined, type Passage } from '../text/passage.ts';
import type { Notation } from './notation.ts';
import { answerMark, questionMark, without } from './question-answer.ts';

export const choice: Notation = {
  name: 'multiple choice',
  find(block) {
    const options = optionsBelow(block);
    const right = options.filter((option) => option.ticked);
    const front = questionIn(block.text);
    if (options.length < 2 || right.length === 0 || !front) return undefined;
    const answer = right.map(asPart);
    const drafts = [
      draft({
        kind: 'choice',
        explicit: true,
        prompt: front.text,
        anchor: block.anchor,
        block,
        front,
        frontParts: options.map(asPart),
        answer,
        back: right.map((option) => option.text.text).join(', '),
        source: options.map(asPart),
        frontLines: [block, ...options.filter(({ ticked }) => !ticked)].flatMap(linesOfText),
        backLines: right.flatMap(linesOfText),
        // An edit of the card is one of all its options.
        endLine: Math.max(...options.map(({ endLine }) => endLine)),
      }),
    ];
    return { drafts, taken: [block, ...options] };
  },
};

/** An option is one, also where it goes on below its first line. */
const asPart = ({ text, line }: Block): Part => ({
  line,
  text: joined(...byLine(text).flatMap((part, n) => (n === 0 ? [part.text] : [' ', part.text]))),
  depth: 1,
  mark: '-',
});

const linesOfText = ({ text }: Block): readonly number[] => linesOf(text);

/** Undefined where it asks nothing, or where another card of `Q:` and `A:` stands in the same lines. */
function questionIn(text: Passage): Passage | undefined {
  const lines = byLine(text).map((line) => line.text);
  const isAnswerNext = lines.length > 1 && lines.at(-1)?.mask.replace(answerMark, '') === '';
  const [first, ...others] = isAnswerNext ? lines.slice(0, -1) : lines;
  const isMarked = ({ mask }: Passage) => questionMark.test(mask) || answerMark.test(mask);
  if (!first || others.some(isMarked)) return undefined;
  if (!isAnswerNext && !questionMark.test(first.mask)) return isQuestion(text) ? text : undefined;
  const asked = joined(without(first, questionMark), ...others.flatMap((line) => [' ', line]));
  return isQuestion(asked) ? asked : undefined;
}

const isQuestion = (text: Passage): boolean => /[?？؟]["”'’)\s]*$/u.test(text.mask);

function optionsBelow(block: Block): readonly Block[] {
  const options = block.children.filter((child) => child.kind === 'item');
  const areOptions = options.every((option) => option.ticked !== undefined && !isTask(option));
  return areOptions && !isAnsweredBefore(block, options[0]) ? options : [];
}

/** `read chapter 4 📅 2024-04-01`: a thing to do, as Obsidian and Logseq date it. */
const isTask = ({ text }: Block): boolean =>
  /[📅✅⏳🛫➕❌🔁]\uFE0F?\s*\d{4}-\d\d-\d\d|\b(?:due|scheduled|completion|created)::|\[\[\d{4}-\d\d-\d\d\]\]/u.test(
    text.text,
  );

/** Below a heading, what is said in words before the boxes is its answer, and the boxes are a list of their own. */
const isAnsweredBefore = ({ kind, children }: Block, first: Block | undefined): boolean =>
  kind === 'heading' &&
  children.some(
    ({ kind: between, order, text }) =>
      between === 'paragraph' && order < (first?.order ?? 0) && /[.!]\s*$/.test(text.mask),
  );
