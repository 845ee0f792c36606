// Answers that have the words of the notes and say the opposite: "rises" for "falls", another number, or two
// halves given crosswise.

import { isEverydaySynonym, isOpposite } from '#deck/everyday-english.ts';
import { type Word, wordsOf } from '#deck/words.ts';
import { credits, type FoundTerm } from './found.ts';
import type { Opposite } from './judge.ts';
import { differByNegation, isNegation } from './negation.ts';

/** A missing key term of which the typed answer says the opposite. */
export function contradictionIn(
  found: readonly FoundTerm[],
  typed: string,
  expected: string,
): Opposite | undefined {
  const words = wordsOf(typed);
  const isOther = (word: Word, meant: Word) =>
    isOtherNumber(word, meant, found) && !liesInRange(word, expected);
  const used = usedWords(found);
  const isNegated = (i: number) => isNegation(words[i - 1]) || isNegation(words[i - 2]);
  for (const { term, credit } of found) {
    if (credit > 0 || !term.isEssential) continue;
    const { word: meant } = term;
    const opposes = (word: Word, i: number) =>
      !used.has(i) &&
      !isNegated(i) &&
      (isOpposite(word.stem, meant.stem) || differByNegation(word.stem, meant.stem));
    const said = words.find(opposes) ?? words.find((word) => isOther(word, meant));
    if (said) return { said: said.text, meant: meant.text };
  }
  return undefined;
}

/** Typed words that stand for a key term; for a detail only if they are that very word. */
const usedWords = (found: readonly FoundTerm[]): ReadonlySet<number | undefined> =>
  new Set(
    found
      .filter(({ term, credit }) => credit >= (term.isEssential ? credits.synonym : credits.root))
      .map(({ by }) => by),
  );

/** "Hundred" where "Thirty" was to be said. "One" is mostly no number. */
const isOtherNumber = (typed: Word, meant: Word, found: readonly FoundTerm[]): boolean =>
  isNumber(meant) && isNumber(typed) && found.every(({ term }) => term.word.stem !== typed.stem);

const ranges = /(?<!from\s)(?<![\d.,])(\d+)\s?(?:to|[-–])\s?(\d+)(?![.,]?\d)/gi;

/** "60" where the notes say "55 to 65". What goes "from 60 to 90" goes all the way. */
const liesInRange = ({ stem }: Word, expected: string): boolean =>
  [...expected.matchAll(ranges)].some(
    ([, from, to]) => Number(from) <= Number(stem) && Number(stem) <= Number(to),
  );

const isNumber = (word: Word): boolean =>
  /^\d+$/.test(word.stem) && !/^(?:one|i)$/.test(word.folded);

const joints = /[;,]\s+|(?<!\s)\s+(?:and|but|while|whereas|or)\s+/iu;

/** "Type II stays and Type I becomes rarer" for the other way round. */
export function clausesAreSwapped(expected: string, typed: string): boolean {
  const [a, b, ...more] = clausesOf(expected.split(/(?<=\p{L})\.\s/u)[0] ?? '');
  const [c, d, ...rest] = clausesOf(typed);
  if (!a || !b || !c || !d || more.length > 0 || rest.length > 0) return false;
  // Halves of unlike length are an answer and its addition, not two sides.
  if (Math.max(a.length, b.length) > 1.5 * Math.min(a.length, b.length)) return false;
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  const crossed = (x: Clause, y: Clause) =>
    onlyA.some((stem) => has(x, stem) && !has(y, stem)) &&
    onlyA.some((stem) => has(y, stem) && !has(x, stem)) &&
    onlyB.some((stem) => has(x, stem) && !has(y, stem)) &&
    onlyB.some((stem) => has(y, stem) && !has(x, stem));
  return crossed(c, d);
}

type Clause = readonly string[];

/** The halves of a sentence, as the stems of their telling words; halves of a single word are none. */
export const clausesOf = (text: string): readonly Clause[] =>
  text
    .split(joints)
    .map((clause) =>
      wordsOf(clause)
        .filter(isTelling)
        .map((word) => word.stem),
    )
    .filter((clause) => clause.length > 1);

/** Opposites within a half of the answer: "immune cells work more slowly" where they work faster. */
export function oppositeWithin(expected: string, typed: string): Opposite | undefined {
  const halves = wordsByClause(expected);
  const all = wordsOf(typed);
  for (const clause of wordsByClause(typed)) {
    const shared = (half: readonly Word[]) => half.filter((word) => stands(word, clause)).length;
    const best = halves.reduce((a, b) => (shared(b) > shared(a) ? b : a), halves[0] ?? []);
    if (shared(best) === 0) continue;
    for (const meant of best) {
      if (stands(meant, all)) continue;
      const said = clause.find(
        (word, i) =>
          !stands(word, best) && !isNegation(clause[i - 1]) && isOpposite(word.stem, meant.stem),
      );
      if (said) return { said: said.text, meant: meant.text };
    }
  }
  return undefined;
}

const wordsByClause = (text: string): readonly (readonly Word[])[] =>
  text
    .split(joints)
    .map((clause) => wordsOf(clause).filter((word) => isTelling(word) || isNegation(word)));

const stands = (word: Word, clause: readonly Word[]): boolean =>
  clause.some((other) => other.stem === word.stem || isEverydaySynonym(other.stem, word.stem));

const isTelling = (word: Word): boolean => !word.isSmall;
const without = (clause: Clause, other: Clause): Clause =>
  clause.filter((stem) => !other.includes(stem));
const has = (clause: Clause, stem: string): boolean =>
  clause.includes(stem) && !clause.some((other) => isOpposite(other, stem));
