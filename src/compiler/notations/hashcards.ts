// hashcards: `Q:` with `A:`, and `C:` with gaps in square brackets. A card goes on over blank lines, up to the
// next mark, a rule or a heading.

import { type Draft, type Part, partsBelow } from '../cards/draft.ts';
import { columnOf, type Note } from '../note.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import { type Block, nextOf } from '../outline/outline.ts';
import { byLine, slice, type TextLine, trimmed } from '../text/passage.ts';
import { clozeCards } from './cloze.ts';
import { type Gap, gapAt } from './gaps.ts';
import type { Notation } from './notation.ts';
import { takeAll } from './question-answer.ts';
import { twoSides } from './two-sides.ts';

interface Open {
  readonly mark: 'Q' | 'C';
  readonly line: number;
  readonly lines: TextLine[];
  /** Code and the like between `Q:` and `A:`. */
  readonly parts: Part[];
  answer: Part[] | undefined;
}

const start = /^([QC]):\s*/;
const answerStart = /^A:\s*/;

export const hashcards: Notation = {
  name: 'hashcards',
  find(block, note) {
    const isText = block.kind === 'paragraph' || isUnderlined(block, note);
    if (!isText || !start.test(block.text.mask)) return undefined;
    const cards: Open[] = [];
    readLines(block, cards);
    const taken = [block, ...(block.kind === 'heading' ? [] : readBelow(block, cards))];
    const drafts = cards.flatMap((card) => cardsOf(block, card, note));
    return drafts.length > 0
      ? { drafts, taken }
      : { drafts, taken, reason: 'a card is not complete' };
  },
};

/** Text with `---` right below it, which markdown takes for a heading. */
const isUnderlined = ({ kind, line }: Block, { lines }: Note): boolean =>
  kind === 'heading' && !/^\s*#/.test(lines[line - 1] ?? '#');

function readLines(block: Block, cards: Open[]): void {
  for (const line of byLine(block.text)) {
    const [found, mark] = start.exec(line.text.mask) ?? [];
    const last = cards.at(-1);
    if (found !== undefined)
      cards.push({
        mark: mark === 'C' ? 'C' : 'Q',
        line: line.line,
        lines: [without(line, found.length)],
        parts: [],
        answer: undefined,
      });
    else if (last?.mark === 'Q' && !last.answer && answerStart.test(line.text.mask))
      last.answer = [without(line, answerStart.exec(line.text.mask)?.[0].length ?? 0)];
    else if (last?.answer) last.answer.push(line);
    else last?.lines.push(line);
  }
}

const without = ({ line, text }: TextLine, length: number): TextLine => ({
  line,
  text: trimmed(slice(text, length)),
});

function readBelow(block: Block, cards: Open[]): readonly Block[] {
  const taken: Block[] = [];
  const following = [...block.children];
  // A list below a line that ends in a colon belongs to that line.
  for (let next = nextOf(block); next; next = nextOf(next))
    following.push(next, ...(next.kind === 'paragraph' ? next.children : []));
  for (const next of following) {
    const last = cards.at(-1);
    if (!last || next.kind === 'heading' || next.kind === 'rule' || start.test(next.text.mask))
      return taken;
    if (next.kind === 'paragraph') readLines(next, cards);
    else (last.answer ?? last.parts).push(...partsBelow(next));
    takeAll(next, taken);
  }
  return taken;
}

function cardsOf(block: Block, card: Open, note: Note): readonly Draft[] {
  const text = joinedLines(card.lines);
  if (card.mark === 'Q') {
    const answer = (card.answer ?? []).filter((part) => 'block' in part || part.text.text !== '');
    if (answer.length > 0)
      return twoSides(block, { front: text, frontParts: card.parts, answer, line: card.line });
    report(
      note,
      card,
      'This question has no answer.',
      'Write "A:" and the answer on a line below it.',
    );
    return [];
  }
  const gaps = gapsIn(text.mask, card.lines, note);
  if (gaps.length === 0)
    report(
      note,
      card,
      'This cloze hides nothing.',
      'Put [square brackets] around the words to hide.',
    );
  return clozeCards(block, text, gaps);
}

function report(note: Note, { line, mark }: Open, message: string, hint: string): void {
  note.report({ line, column: columnOf(note, line, mark), message, hint });
}

/** `[words]`, but no link and no `\[bracket\]`. */
function gapsIn(mask: string, lines: readonly TextLine[], note: Note): readonly Gap[] {
  const source = lines.map(({ line }) => note.lines[line - 1] ?? '').join('\n');
  const brackets = [...source.matchAll(/(\\?)(!?)\[(?:[^[\]]*\]\()?/g)].filter(
    ([all, , isPicture]) => isPicture === '' && !all.endsWith('('),
  );
  const isEscaped = brackets.map(([, backslash]) => backslash !== '');
  return [...mask.matchAll(/\[([^[\]]+)\]/g)].flatMap(({ index: from, 0: { length } }, index) =>
    isEscaped[index]
      ? []
      : gapAt({ from, to: from + length }, { from: from + 1, to: from + length - 1 }),
  );
}
