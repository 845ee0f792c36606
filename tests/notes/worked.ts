// Worked numbers of the notes, computed again: each row finds a card by words of its question and says,
// from a computation, what must stand on it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

export type Worked = readonly [words: string, ...says: readonly string[]];

export const works = (note: string, rows: readonly Worked[]): void => {
  test.each(rows)(`${note}: %s`, (words, ...says) => {
    const card = cardWith(note, words);
    for (const text of says) expect(card).toContain(text);
  });
};

/** From the line with these words to the next card of the note. */
function cardWith(note: string, words: string): string {
  const lines = readFileSync(`notes/${note}`, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.includes(words));
  expect(start, `"${words}" stands in ${note}`).toBeGreaterThanOrEqual(0);
  const next = lines.findIndex((line, at) => at > start && /^(?:- |#{2,3} )/.test(line));
  return lines.slice(start, next < 0 ? undefined : next).join('\n');
}

export const sum = (terms: readonly number[]): number =>
  terms.reduce((total, term) => total + term, 0);

export const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

export const choose = (n: number, k: number): number =>
  Math.round(factorial(n) / factorial(k) / factorial(n - k));

/** 14750 as TeX writes it in the notes: `14\,750`. */
export const inTeX = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '\\,');

/** How an answer begins that is a small whole number. */
export const inLetters = (n: number): string =>
  ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][Math.round(n)] ?? String(n);

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const inWords = (n: number): string => n.toLocaleString('en-GB');

/** Where `x`, `next(x)`, `next(next(x))` … comes to rest, from zero: the solution of a recursive game. */
export const settled = (next: (x: number) => number): number =>
  Array.from({ length: 1000 }).reduce<number>((x) => next(x), 0);
