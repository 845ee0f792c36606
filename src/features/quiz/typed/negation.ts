// What turns a word round.

import type { Word } from '#deck/words.ts';

const negations = /^(?:not|no|never|without|cannot|cant|isnt|doesnt|dont|wont|hardly)$/;

export const isNegation = (word: Word | undefined): boolean =>
  word !== undefined && negations.test(word.folded);

const denials =
  /^(?:(?:no[rt]|neither|none|nothing|nobody|nowhere|lost|free|unable|unlike|except|instead|rather|away|few|fewer|less|little|rare|rarely|barely|seldom|zero)$|keep|lack|miss|fail|avoid|prevent|stop|los[ei]|absen|impossib)/;

/** Whether a word denies something, be it in other words than "not". */
export const isDenial = (word: Word): boolean => isNegation(word) || denials.test(word.folded);

/** "committed" and "uncommitted". */
export function differByNegation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const beginning = long.slice(0, long.length - short.length);
  return short.length > 3 && long.endsWith(short) && /^(?:un|non|in|im|ir|dis)$/.test(beginning);
}
