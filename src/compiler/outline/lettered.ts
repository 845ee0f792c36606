// `A. Offer`, `B. Acceptance`, `ii) …`: outlines that count in letters or Roman numbers. CommonMark knows none of
// them. One by itself may be an initial, or an answer: only what goes on from A or I is a list.

import { indented } from './indent.ts';

export interface LetterMark {
  /** As the author wrote it: `A.`, `(b)`, `iv)`. */
  readonly mark: string;
  /** Characters of the line's text up to what the mark stands before. */
  readonly width: number;
}

const marker = /^(\(?([A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[.)])[ \t]+(?=\S)/;

/** Lines from one letter to the next, at most. */
const widestGap = 60;

interface Candidate extends LetterMark {
  readonly line: number;
  readonly place: number;
}

/** The marks of letters, by 1-based line. */
export function letterMarks(lines: readonly string[]): ReadonlyMap<number, LetterMark> {
  const found = new Map<number, LetterMark>();
  const open = new Map<string, Candidate>();
  lines.forEach((source, index) => {
    const line = index + 1;
    const { column, text } = indented(source);
    if (/^#{1,6}\s/.test(text)) open.clear();
    const [all = '', mark = '', letters = ''] = marker.exec(text) ?? [];
    if (all === '') return;
    for (const { count, place } of placesOf(letters)) {
      const key = `${column} ${count} ${mark.replace(letters, '')} ${letters === letters.toUpperCase()}`;
      const last = open.get(key);
      const candidate = { mark, width: all.length, line, place };
      const goesOn = last?.place === place - 1 && line - last.line <= widestGap;
      if (goesOn) found.set(last.line, last).set(line, candidate);
      if (goesOn || place === 1) open.set(key, candidate);
    }
  });
  return found;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `I` may be the ninth letter or the first Roman number. */
function placesOf(letters: string): readonly { count: 'letters' | 'roman'; place: number }[] {
  const low = letters.toLowerCase();
  const roman = romans.indexOf(low) + 1;
  return [
    ...(low.length === 1 ? [{ count: 'letters' as const, place: low.charCodeAt(0) - 96 }] : []),
    ...(roman > 0 ? [{ count: 'roman' as const, place: roman }] : []),
  ];
}
