// What turns a word round.

import type { Word } from '#deck/words.ts';

const negations = /^(?:not|no|never|without|cannot|cant|isnt|doesnt|dont|wont|hardly)$/;

export const isNegation = (word: Word | undefined): boolean =>
  word !== undefined && negations.test(word.folded);

/** "committed" and "uncommitted". */
export function differByNegation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const beginning = long.slice(0, long.length - short.length);
  return short.length > 3 && long.endsWith(short) && /^(?:un|non|in|im|ir|dis)$/.test(beginning);
}
