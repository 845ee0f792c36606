// Answers with the words of the notes in which a "not" too many, or one too few, says the opposite; and those in which
// what stands before "by" or "into" and what stands behind it have changed places.

import { stemsIn, type Word, wordsOf } from '#deck/words.ts';
import type { Opposite } from './judge.ts';
import { differByNegation, isDenial, isNegation } from './negation.ts';

/** What one of the two says with a "not", and the other without any. */
export function negatedInOne(expected: string, typed: string): Opposite | undefined {
  const [wanted, given] = withoutVerdict(expected, typed).map(wordsOf);
  if (!wanted || !given) return undefined;
  const lacking = deniedOnlyIn(wanted, given);
  if (lacking) return { said: lacking.word, meant: lacking.denied };
  const added = deniedOnlyIn(given, wanted);
  return added && { said: added.denied, meant: added.word };
}

/** "No: it keeps the order": the "no" denies what was asked, not what follows. */
const withoutVerdict = (expected: string, typed: string): readonly string[] =>
  /^\W*(?:yes|no)\s*[,:;.]/i.test(expected)
    ? [expected, typed].map((text) => text.replace(/^\W*(?:yes|no)\b/i, ''))
    : [expected, typed];

/** "no value" in the one, where the other has a value and denies nothing. */
function deniedOnlyIn(words: readonly Word[], others: readonly Word[]) {
  const isSaidHere = (word: Word) => words.some(({ stem }) => stem === word.stem);
  if (others.some((word) => !isNegation(word) && isDenial(word) && !isSaidHere(word)))
    return undefined;
  for (const [i, word] of words.entries()) {
    // "Not only" denies nothing.
    if (!isNegation(word) || /^(?:only|just)$/.test(words[i + 1]?.folded ?? '')) continue;
    const denied = words.slice(i + 1, i + reach).find(({ isSmall }) => !isSmall);
    if (!denied || isToldOtherwise(denied, words, others)) continue;
    // "No later stage can" and "later stages cannot" deny alike, wherever the "not" stands.
    const isDenied = (at: number) =>
      (word.folded === 'no' ? others : others.slice(Math.max(0, at - reach), at)).some(isNegation);
    if (others.some(({ stem }, at) => stem === denied.stem && !isDenied(at)))
      return { word: denied.text, denied: `${word.text} ${denied.text}` };
  }
  return undefined;
}

/** Words behind a "not" that it may deny. */
const reach = 4;

/** "Not affected" beside "unaffected"; or where both say the word once more, without the "not". */
const isToldOtherwise = (denied: Word, words: readonly Word[], others: readonly Word[]): boolean =>
  others.some(({ stem }) => differByNegation(stem, denied.stem)) ||
  words.filter(({ stem }) => stem === denied.stem).length > 1;

const relations = /\s(by|into|instead of|rather than|than|before|after)\s/giu;

/** "Replaces an interval by a number" for "replaces a number by the interval". */
export function sidesAreSwapped(expected: string, typed: string): boolean {
  const wanted = sidesOf(expected);
  const given = wanted && sidesOf(typed);
  if (!given || wanted.relation !== given.relation) return false;
  // What stays in its place: the verb; of a comparison, what compares.
  const held = wanted.before.at(wanted.relation === 'than' ? -1 : 0);
  const before = without(wanted.before, wanted.after).filter((stem) => stem !== held);
  const after = without(wanted.after, wanted.before);
  const isOnlyIn = (side: readonly string[], other: readonly string[]) => (stem: string) =>
    side.includes(stem) && !other.includes(stem);
  const [staysBefore, goesBehind] = [
    isOnlyIn(given.before, given.after),
    isOnlyIn(given.after, given.before),
  ];
  return (
    before.some(goesBehind) &&
    after.some(staysBefore) &&
    !before.some(staysBefore) &&
    !after.some(goesBehind)
  );
}

/** The telling words before and behind the one relation of a sentence. */
function sidesOf(text: string) {
  const [found, more] = [...text.matchAll(relations)];
  if (!found || more) return undefined;
  return {
    relation: found[1]?.toLowerCase(),
    before: stemsIn(text.slice(0, found.index)),
    after: stemsIn(text.slice(found.index + found[0].length)),
  };
}

const without = (stems: readonly string[], others: readonly string[]): readonly string[] =>
  stems.filter((stem) => !others.includes(stem));
