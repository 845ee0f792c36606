// A table with a head: each row's first cell and a column's head ask for the cell where they meet.

import { type Draft, draft } from '../cards/draft.ts';
import { isEnglishText, type Note } from '../note.ts';
import { type Block, ownerOf, type TableRow } from '../outline/outline.ts';
import { joined, type Passage } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import { inside } from './inside.ts';
import { withCapital } from './label-frame.ts';
import type { Rule } from './rule.ts';

const mostRows = 24;
const mostColumns = 6;
const longestCell = 24;

export const table: Rule = {
  name: 'table',
  readsEnglish: false,
  find(block, note) {
    const [head, ...rows] = block.rows;
    if (!head || rows.length === 0 || head.cells.length < 2 || areSides(head, block)) return [];
    const isNumbered = hasNumbers(head, rows);
    const key = isNumbered && head.cells.length > 2 ? 1 : 0;
    if (isContents(rows) || (key === 0 && isNumbered)) return [];
    const keys = counted(rows.map(({ cells }) => cells[key]?.text ?? ''));
    const heads = counted(head.cells.map(({ text }) => text));
    const isOffered = head.cells.map(
      ({ text }, column) =>
        isRemark.test(text.trim()) ||
        isTossUp(rows, column) ||
        isUsage(text, rows, { key, column }),
    );
    const isLarge = rows.length > mostRows || head.cells.length > mostColumns;
    const isNumbers = rows.every((row) =>
      row.cells.slice(1).every(({ text }) => /^[\d.,%\s-]*$/.test(text)),
    );
    return rows.flatMap((row) =>
      row.cells.flatMap((_, column) => {
        const isOne =
          column > key &&
          keys.get(row.cells[key]?.text ?? '') === 1 &&
          heads.get(head.cells[column]?.text ?? '') === 1;
        const card = isOne ? cardOf({ block, note, head, key }, row, column) : undefined;
        if (!card) return [];
        const isDoubtful = isOffered[column] && !asksItself(row.cells[key], head, column);
        return isLarge || isNumbers || isDoubtful ? { ...card, tier: 'suggested' } : card;
      }),
    );
  },
};

/** `Pros | Cons`, or `Ser | Estar` below `Ser / estar`: what stands side by side in a row is no pair. */
function areSides({ cells: [one, other, more] }: TableRow, block: Block): boolean {
  if (!one || !other || more) return false;
  const heads = [one, other].map(({ text }) => text.trim().toLowerCase());
  const above = ownerOf(block)?.text.text.toLowerCase() ?? '';
  const set = above.split(/\s*\/\s*|\s+(?:vs\.?|versus)\s+/);
  return opposites.test(heads.join(' ')) || (set.length === 2 && set.join() === heads.join());
}

const opposites =
  /^(?:pros? cons?|(?:ad|dis)vantages? (?:ad|dis)vantages?|benefits? (?:drawbacks?|costs?|risks?)|do(?:['’]?s)? don['’]?t['’]?s?|for against|strengths? weaknesse?s?|vorteile nachteile)$/;

/** `| # | Question |`: a column of numbers is no key. */
const hasNumbers = (head: TableRow, rows: readonly TableRow[]): boolean =>
  /^(?:#|no\.?|nr\.?|n°|num(?:ber)?|id)?$/i.test(head.cells[0]?.text.trim() ?? '') &&
  rows.every(({ cells }) => /^[#\d.]*$|^[ivxlc]+\.?$/i.test(cells[0]?.text.trim() ?? ''));

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What the author adds to a row may be anything. */
const isRemark =
  /^(?:notes?|comments?|remarks?|misc|other|details|bemerkung(?:en)?|notas?|remarques?|備考|メモ|备注)$/iu;

/** Sentences in which the word of the row is used: nobody can say which. */
function isUsage(
  head: string,
  rows: readonly TableRow[],
  { key, column }: { readonly key: number; readonly column: number },
): boolean {
  const sentences = rows.filter(({ cells }) => {
    const sentence = cells[column]?.text.trim() ?? '';
    return /\s.*[.!?。！？]$/su.test(sentence) && holdsWordOf(sentence, cells[key]?.text ?? '');
  });
  return isExample(head) && sentences.length * 2 > rows.length;
}

/** In whatever form: the ends of words change. */
function holdsWordOf(sentence: string, name: string): boolean {
  const words = wordsOf(sentence.toLowerCase());
  const stems = wordsOf(name.toLowerCase()).filter((word) => word.length > 2);
  return stems.some((stem) =>
    words.some((word) => word.startsWith(stem.slice(0, Math.max(3, stem.length - 2)))),
  );
}

const isExample = (head: string): boolean =>
  /^(?:(?:example|sample) )?(?:examples?|sentences?|usage|beispiel(?:e|satz)?|ejemplos?|exemples?|esempio|exemplos?|例文?|예문)$/iu.test(
    head.trim(),
  );

/** One of two or three that every cell of a column may hold: half of the guesses are right. */
function isTossUp(rows: readonly TableRow[], column: number): boolean {
  const cells = rows.map((row) => row.cells[column]?.text.trim() ?? '');
  return cells.filter((cell) => toss.test(cell)).length * 2 > cells.length;
}

const toss =
  /^(?:yes|no|y|n|true|false|high|low|medium|moderate|none|good|bad|poor|fast|slow|partial(?:ly)?|sometimes|optional|required|✓|✔|✅|❌|✗|✘|x|o|○|×|\+{1,3}|-|有|無|あり|なし)(?:\s*\(.*\))?$/iu;

/** A table of contents: cells that are links. */
const isContents = (rows: readonly TableRow[]): boolean =>
  rows.every((row) =>
    (row.cells.at(-1)?.runs ?? []).every((run) => run.linked || run.text.trim() === ''),
  );

interface ReadTable {
  readonly block: Block;
  readonly note: Note;
  readonly head: TableRow;
  /** The column that names the rows. */
  readonly key: number;
}

function cardOf(
  { block, note, head, key }: ReadTable,
  row: TableRow,
  column: number,
): Draft | undefined {
  const cell = row.cells[column];
  const subject = row.cells[key];
  const asked = head.cells[column];
  if (!cell || !subject || !asked || squeezed(subject.text) === '' || squeezed(asked.text) === '')
    return undefined;
  if (/^[\s–—-]*$|^n\/?a$/i.test(cell.text) && !cell.runs.some((run) => run.atom)) return undefined;
  const isLong = wordCount(cell.text) > longestCell;
  return draft({
    kind: 'table',
    tier: isLong ? 'suggested' : 'confident',
    role: 'cell',
    prompt: `${subject.text} ${asked.text}`,
    block,
    line: row.line,
    endLine: row.line,
    front: asksItself(subject, head, column)
      ? subject
      : question(note, named(subject, head.cells[key]), asked),
    answer: [{ line: row.line, text: cell }],
    back: cell.text,
    source: [{ line: row.line, text: wholeRow(row) }],
    frontLines: [head.line, head.line + 1, row.line],
    backLines: [row.line],
  });
}

/** `Layer 7`: a number alone names nothing. */
const named = (subject: Passage, head: Passage | undefined): Passage =>
  head && /\p{L}/u.test(head.text) && /^[\d.]+$/.test(subject.text.trim())
    ? joined(head, ' ', subject)
    : subject;

/** `| Question | Answer |`, `| Cues | Notes |`: the first of two cells asks by itself. */
const asksItself = (subject: Passage | undefined, { cells }: TableRow, column: number): boolean =>
  /[?？؟]$/u.test(subject?.text.trim() ?? '') &&
  (cells.length === 2 || answerHead.test(cells[column]?.text.trim() ?? ''));

const answerHead =
  /^(?:the )?(?:(?:short|model|sample) )?(?:answers?|solutions?|responses?|回答|答え|解答|答案)$/iu;

function question(note: Note, subject: Passage, asked: Passage): Passage {
  const isAsked = /[?？؟]$/u.test(asked.text);
  // `Overfits?` in a row, `Bagging` above: the row asks, the column says of what.
  if (!isAsked && /[?？؟]$/u.test(subject.text))
    return joined(
      withCapital(asked),
      ': ',
      isEnglishText(note, subject) ? inside(subject) : subject,
    );
  if (!isEnglishText(note, joined(subject, asked)) && !isAsked)
    return joined(subject, ' · ', asked);
  const label = isEnglishText(note, asked) ? inside(asked) : asked;
  return joined(withCapital(subject), ': ', label, isAsked ? '' : '?');
}

const wholeRow = (row: TableRow): Passage =>
  joined(...row.cells.flatMap((cell, index) => (index === 0 ? [cell] : [' · ', cell])));
