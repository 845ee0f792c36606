// Lines without any sign of markdown need no parser, and most lines of most notes have none. They are read
// here, several times faster, to the same blocks; a property test holds the two readings equal.

import { type Passage, passage, plain, type Run } from '../text/passage.ts';
import { listMark } from './indent.ts';
import { flatLine, type SourceLine, wall } from './lines.ts';

export interface PlainBlock {
  readonly kind: 'item' | 'heading' | 'text';
  readonly line: number;
  readonly endLine: number;
  /** 1 to 6 on headings, else 0. */
  readonly level: number;
  readonly text: Passage;
}

/** The blocks that need no parser, and the lines that they take. */
export function plainBlocks(lines: readonly SourceLine[]): readonly PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const parents = parentsOfBlocks(lines);
  for (let at = 0; at < lines.length; ) {
    const end = blockEnd(lines, at);
    const block = parents.has(at + 1) ? undefined : plainBlock(lines.slice(at, end), at + 1);
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

export type FlatLine = Pick<SourceLine, 'kind' | 'text'>;

/** What is left for the parser: every list flat, plain blocks blank, so that line numbers stay. */
export function withoutPlain(
  lines: readonly SourceLine[],
  blocks: readonly PlainBlock[],
): readonly FlatLine[] {
  const isIndented = (line: SourceLine): boolean => line.kind === 'text' && /^ {2}/.test(line.text);
  const needsWalls = lines.some(isIndented);
  const left: FlatLine[] = lines.map((line) => ({ kind: line.kind, text: flatLine(line) }));
  for (const { line, endLine } of blocks) {
    for (let at = line; at <= endLine; at++) left[at - 1] = { kind: 'blank', text: '' };
    if (needsWalls) left[line - 1] = { kind: 'blank', text: wall };
  }
  return left;
}

/** Items that hold more than their text and other items: the parser sees them whole. */
const parentsOfBlocks = (lines: readonly SourceLine[]): ReadonlySet<number> =>
  new Set(lines.filter(({ kind }) => kind !== 'item' && kind !== 'more').map(({ owner }) => owner));

/** Behind the last line of the block that begins here. */
function blockEnd(lines: readonly SourceLine[], at: number): number {
  let end = at + 1;
  while (lines[end]?.kind === 'more') end++;
  return end;
}

function plainBlock(lines: readonly SourceLine[], line: number): PlainBlock | undefined {
  const [first] = lines;
  if (!first || !['item', 'heading', 'text'].includes(first.kind)) return undefined;
  const level = first.kind === 'heading' ? (/^#*/.exec(first.text)?.[0].length ?? 0) : 0;
  const texts = lines.map(({ text }, index) =>
    (index === 0 ? text.slice(level) : text).trim().replace(/\s{2,}/g, ' '),
  );
  const isEmpty = lines.length === 1 && texts[0] === '' && first.kind !== 'text';
  if (!isEmpty && !texts.every(isPlain)) return undefined;
  if (first.kind === 'text' && /^ {4}/.test(first.text)) return undefined;
  const kind = first.kind === 'item' || first.kind === 'heading' ? first.kind : 'text';
  return { kind, line, endLine: line + lines.length - 1, level, text: passageOf(texts, line) };
}

function passageOf(texts: readonly string[], line: number): Passage {
  const [only = ''] = texts;
  if (texts.length === 1) return plain(only, line);
  const runs = texts.flatMap((text, index): Run[] => [
    ...(index > 0 ? [{ text: ' ', line: line + index - 1, wraps: [] }] : []),
    { text, line: line + index, wraps: [] },
  ]);
  return passage(runs);
}

/** What begins or makes up anything but running text, wherever it stands in a line. */
const marked =
  /[\\`[\]<&$|\0]|\*(?=\S)|\S\*|(?<!\w)_|_(?!\w)|~.*~|:\/\/|www\.|\S@\S|(?<=\w)#+$|\s#+$/i;

/** What begins something else at the start of a line. */
const markedStart = /^(?:[>#=+|~-]|\d+[.)](?:\s|$)|:?-)/;

export const isPlain = (text: string): boolean =>
  text !== '' && !marked.test(text) && !markedStart.test(text) && listMark(text) === undefined;
