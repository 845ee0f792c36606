// `A. Offer`, `B. Acceptance`, `ii) …`: outlines that count in letters or Roman numbers. CommonMark knows none of
// them. One by itself may be an initial, or an answer: below a heading they count from A or I without a gap.

import { indented } from './indent.ts';

export interface LetterMark {
  /** As the author wrote it: `A.`, `(b)`, `iv)`. */
  readonly mark: string;
  /** Characters of the line's text up to what the mark stands before. */
  readonly width: number;
}

const marker = /^(\(?([A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[.)])[ \t]+(?=\S)/;

interface Candidate extends LetterMark {
  readonly line: number;
  readonly place: number;
}

/** The marks of letters, by 1-based line. */
export function letterMarks(lines: readonly string[]): ReadonlyMap<number, LetterMark> {
  const found = new Map<number, LetterMark>();
  let counts = new Map<string, Candidate[]>();
  const closeSection = (): void => {
    for (const candidates of counts.values())
      for (const candidate of countedIn(candidates)) found.set(candidate.line, candidate);
    counts = new Map();
  };
  lines.forEach((source, index) => {
    const { text } = indented(source);
    if (/^#{1,6}\s/.test(text)) closeSection();
    const [all = '', mark = '', letters = ''] = marker.exec(text) ?? [];
    if (all === '') return;
    for (const { count, place } of placesOf(letters)) {
      const key = `${count} ${mark.replace(letters, '')} ${letters === letters.toUpperCase()}`;
      const candidates = counts.get(key) ?? [];
      candidates.push({ mark, width: all.length, line: index + 1, place });
      counts.set(key, candidates);
    }
  });
  closeSection();
  return found;
}

/** All whose place is counted up to, if the second follows the first. */
function countedIn(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.findIndex(({ place }) => place === 1);
  if (first < 0 || !candidates.slice(first).some(({ place }) => place === 2)) return [];
  const places = new Set(candidates.map(({ place }) => place));
  let top = 2;
  while (places.has(top + 1)) top++;
  return candidates.filter(({ place }) => place <= top);
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
