// Answers of several items: a list, each by itself in any order; the steps of a sequence, in theirs.

import type { Vocabulary } from '#deck/vocabulary.ts';
import { coverageOf, findTerms } from './found.ts';
import { judge, type TypedCheck, type TypedQuestion } from './judge.ts';
import { keyTermsOf } from './key-terms.ts';

/** The share of an item's key terms that names it. */
const enoughOfItem = 0.5;

/** How much of an item a text has. What the items share tells them apart no more than the question does. */
type Share = (item: string, text: string) => number;

const shareOf =
  (items: readonly string[], { frontText }: TypedQuestion, vocabulary: Vocabulary): Share =>
  (item, text) => {
    const others = items.filter((other) => other !== item).join(' ');
    const terms = keyTermsOf(item, `${frontText} ${others}`, vocabulary);
    return coverageOf(findTerms(terms, text, vocabulary));
  };

export function checkList(
  question: TypedQuestion & { readonly items: readonly string[] },
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck {
  const { items } = question;
  const share = shareOf(items, question, vocabulary);
  const itemsHad = items.map((item) => share(item, typed) >= enoughOfItem);
  const had = itemsHad.filter(Boolean).length;
  const verdict = had === items.length ? 'right' : had > 0 ? 'partly' : 'wrong';
  const missed = items.filter((_, i) => !itemsHad[i]);
  return judge(verdict, had / items.length, { missed, itemsHad });
}

const betweenSteps = /(?:(?<!\s)\s+)?(?:[,;\n→]|[-=]>|\bthen\b|(?<!\S)\d+[.)])\s*/iu;

export function checkSteps(
  question: TypedQuestion,
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck {
  const steps = question.backText.split('\n').filter(Boolean);
  const share = shareOf(steps, question, vocabulary);
  const pieces = typed.split(betweenSteps).filter(Boolean);
  // Without commas nobody can tell the steps apart: then only what is there counts.
  const isTold = pieces.length > 1;
  const places = steps.map((step, i) => {
    const shares = (isTold ? pieces : [typed]).map((piece) => share(step, piece));
    const best = Math.max(...shares);
    return best < enoughOfItem ? undefined : isTold ? shares.indexOf(best) : i;
  });
  const had = places.filter((place) => place !== undefined);
  const kept = longestRise(had);
  const missed = steps.filter((_, i) => places[i] === undefined);
  if (kept === steps.length) return judge('right', 1);
  // Backwards, every step is there and none follows another one.
  const isPart = kept > 1 || had.length === 1;
  const isOutOfOrder = kept < had.length;
  return judge(isPart ? 'partly' : 'wrong', kept / steps.length, { missed, isOutOfOrder });
}

/** How many of them, at most, stand in a rising order. */
function longestRise(places: readonly number[]): number {
  const longest: number[] = [];
  places.forEach((place, i) => {
    const before = longest.filter((_, j) => (places[j] ?? 0) < place);
    longest[i] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...longest);
}
