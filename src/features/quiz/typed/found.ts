// Which key terms a typed answer has: word forms, slips, other names that the notes give, and everyday synonyms
// count.

import { isEveryday, isEverydaySynonym } from '#deck/everyday-english.ts';
import { isAbbreviation, isSlip } from '#deck/typo.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { isUnspaced, type Word, wordsOf } from '#deck/words.ts';
import { importanceOf, type KeyTerm } from './key-terms.ts';
import { differByNegation, isNegation } from './negation.ts';

export interface FoundTerm {
  readonly term: KeyTerm;
  /** 0 for missing, 1 for there; less than 1 where another word stands for it. */
  readonly credit: number;
  /** Which typed word it was, where it was one. */
  readonly by: number | undefined;
}

export const credits = {
  compound: 1,
  meaning: 1,
  root: 0.95,
  slip: 0.95,
  negated: 0.9,
  synonym: 0.85,
  letters: 0.7,
};
/** A word of every day may be a way of putting it. */
const everydayWord = 0.6;

/** What each key term was found as. */
export function findTerms(
  terms: readonly KeyTerm[],
  typed: string,
  vocabulary: Vocabulary,
): readonly FoundTerm[] {
  const words = wordsOf(typed);
  const byName = namedOtherwise(terms, words, vocabulary);
  const isNegated = words.some(isNegation) !== terms.some((term) => isNegation(term.word));
  const found = terms.map((term): FoundTerm => {
    const exact = bestOf(words, (word) => sameness(word, term.word, vocabulary));
    const turned = bestOf(words, (word) =>
      isNegated && differByNegation(word.stem, term.word.stem) ? credits.negated : 0,
    );
    const named = { credit: byName.has(term.word.stem) ? credits.meaning : 0, by: undefined };
    const compound = asCompound(term, terms, words);
    const ways = [exact, named, compound, turned, byLetters(term, typed)];
    return { term, ...ways.reduce((a, b) => (b.credit > a.credit ? b : a)) };
  });
  return withSynonyms(found, words);
}

/** One word stands for one other, or for itself: "smaller" is not both "shrinks" and "weakens". */
function withSynonyms(found: readonly FoundTerm[], words: readonly Word[]): readonly FoundTerm[] {
  const taken = new Set(found.map(({ by }) => by));
  return found.map((one) => {
    if (one.credit > 0) return one;
    const match = bestOf(words, (word, i) =>
      !taken.has(i) && isEverydaySynonym(word.stem, one.term.word.stem) ? credits.synonym : 0,
    );
    if (match.by !== undefined) taken.add(match.by);
    return { ...one, ...match };
  });
}

type Match = Pick<FoundTerm, 'credit' | 'by'>;
const none: Match = { credit: 0, by: undefined };

function bestOf(words: readonly Word[], creditOf: (word: Word, i: number) => number): Match {
  let best = none;
  words.forEach((word, by) => {
    const credit = creditOf(word, by);
    if (credit > best.credit) best = { credit, by };
  });
  return best;
}

/** The same word, in whatever form, or with a slip. */
function sameness(typed: Word, meant: Word, vocabulary: Vocabulary): number {
  if (typed.folded === meant.folded || typed.stem === meant.stem) return 1;
  if (typed.root === meant.root && typed.root.length >= 4) return credits.root;
  if (vocabulary.knows(typed.folded)) return 0;
  const isMeant =
    isSlip(typed.folded, meant.folded) ||
    isSlip(typed.stem, meant.stem) ||
    (isAbbreviation(typed.folded, meant.folded) && !isEveryday(typed.stem));
  return isMeant ? credits.slip : 0;
}

/** "pretrained" for "pre-trained", and the other way round. */
function asCompound(
  { word: meant }: KeyTerm,
  terms: readonly KeyTerm[],
  words: readonly Word[],
): Match {
  const { folded, stem } = meant;
  const isRest = (rest: string) => terms.some((other) => other.word.folded === rest);
  const by = words.findIndex((word, i) => {
    const after = words[i + 1];
    if (after && (word.folded + after.folded === folded || word.folded + after.stem === stem))
      return true;
    const isPart = folded.length >= 3 && word.folded.length >= folded.length + 2;
    return isPart && word.folded.includes(folded) && isRest(word.folded.replace(folded, ''));
  });
  return by < 0 ? none : { credit: credits.compound, by };
}

/** Without spaces, words may stand in another order: both letters of a pair are there. */
function byLetters({ word }: KeyTerm, typed: string): Match {
  const letters = [...word.folded];
  const isPair = letters.length === 2 && isUnspaced(word.folded);
  return isPair && letters.every((letter) => typed.includes(letter))
    ? { credit: credits.letters, by: undefined }
    : none;
}

/** The terms that the typed words name by another name of the notes: "LTR" for "learning to rank". */
function namedOtherwise(
  terms: readonly KeyTerm[],
  words: readonly Word[],
  vocabulary: Vocabulary,
): ReadonlySet<string> {
  const typed = new Set(words.filter((word) => !word.isSmall).map((word) => word.stem));
  const wanted = new Set(terms.map((term) => term.word.stem));
  const wordings = [...typed].flatMap(vocabulary.meaningsFrom);
  const meant = wordings.filter(
    (one) =>
      one.said.every((stem) => typed.has(stem)) && one.meant.every((stem) => wanted.has(stem)),
  );
  return new Set(meant.flatMap((one) => one.meant));
}

/** How much of the answer was given, between 0 and 1. */
export function coverageOf(found: readonly FoundTerm[]): number {
  const whole = found.reduce((sum, { term }) => sum + term.weight, 0);
  const had = found.reduce((sum, { term, credit }) => sum + term.weight * credit, 0);
  return whole === 0 ? 0 : had / whole;
}

/** The share of the typed words that belong to the answer, or to the question. */
export function precisionOf(
  typed: string,
  question: string,
  found: readonly FoundTerm[],
  vocabulary: Vocabulary,
): number {
  const asked = new Set(wordsOf(question).map((word) => word.stem));
  const words = wordsOf(typed).filter((word) => !word.isSmall && !asked.has(word.stem));
  let [whole, fitting] = [0, 0];
  for (const word of words) {
    const weight = importanceOf(word, vocabulary) * (isEveryday(word.stem) ? everydayWord : 1);
    const fits = found.map(({ term }) =>
      isEverydaySynonym(word.stem, term.word.stem)
        ? credits.synonym
        : sameness(word, term.word, vocabulary),
    );
    whole += weight;
    fitting += weight * Math.max(0, ...fits);
  }
  return whole === 0 ? 1 : fitting / whole;
}
