// The key terms of an answer, and how much each counts: by how telling the deck finds it, and whether it belongs
// to the answer itself.

import { isEveryday } from '#deck/everyday-english.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { meaningfulWords, type Word, wordsOf } from '#deck/words.ts';
import { isNegation } from './negation.ts';
import { essential, passagesOf } from './passages.ts';

export interface KeyTerm {
  readonly word: Word;
  readonly weight: number;
  /** Whether it belongs to the answer itself, not to a reason or an example. */
  readonly isEssential: boolean;
}

/** Words of the question say little in an answer: they were given. */
const givenInQuestion = 0.25;
/** Reasons and examples together count at most this share of what the answer itself counts. */
const mostOfDetails = 0.5;
/** What every word of an answer counts, and what the most telling one adds to it. */
const [plainWord, tellingWord] = [0.3, 0.7];
/** Short words carry grammar in most languages. */
const shortWord = 0.5;

export function keyTermsOf(
  answer: string,
  question: string,
  vocabulary: Vocabulary,
): readonly KeyTerm[] {
  const asked = new Set(wordsOf(question).map((word) => word.stem));
  const passages = passagesOf(answer, question);
  const terms = passages.flatMap(({ text, weight }) =>
    telling(text).map((word) => ({
      word,
      isEssential: weight >= essential,
      weight:
        weight * importanceOf(word, vocabulary) * (asked.has(word.stem) ? givenInQuestion : 1),
    })),
  );
  return withSmallDetails(strongestOfEach(terms));
}

function withSmallDetails(terms: readonly KeyTerm[]): readonly KeyTerm[] {
  const weigh = (isEssential: boolean) =>
    terms.reduce((sum, term) => sum + (term.isEssential === isEssential ? term.weight : 0), 0);
  const scale = Math.min(1, (mostOfDetails * weigh(true)) / weigh(false));
  return terms.map((term) => (term.isEssential ? term : { ...term, weight: term.weight * scale }));
}

/** How much a word counts, wherever it stands. */
export function importanceOf(word: Word, vocabulary: Vocabulary): number {
  const isShort = /^(?:\p{Ll}|\p{L}\p{Ll}{1,2})$/u.test(word.text) && !isEveryday(word.stem);
  const weight = plainWord + tellingWord * vocabulary.weightOf(word.stem);
  return isNegation(word) ? weight * shortWord : isShort ? weight * shortWord : weight;
}

/** All words, where an answer is made of small ones alone. */
function telling(text: string): readonly Word[] {
  const words = meaningfulWords(text);
  return words.length > 0 ? words : wordsOf(text);
}

function strongestOfEach(terms: readonly KeyTerm[]): readonly KeyTerm[] {
  const best = new Map<string, KeyTerm>();
  for (const term of terms) {
    const there = best.get(term.word.stem);
    if (!there || there.weight < term.weight) best.set(term.word.stem, term);
  }
  return [...best.values()];
}
