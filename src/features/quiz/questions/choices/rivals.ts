// When two answers may both be right, or say the same: then they are not options of one question. In doubt they
// are rivals; there are other siblings.

import type { Vocabulary } from '#deck/vocabulary.ts';
import { fold, meaningfulWords } from '#deck/words.ts';
import { amountsIn, isSameAmount } from '../../typed/numbers.ts';
import type { Answer } from './answer.ts';

/** From this share of common telling words on, answers are too alike, and questions ask the same. */
const tooAlike = { answers: 0.5, questions: 0.8 };

export function mayBothBeRight(a: Answer, b: Answer, vocabulary: Vocabulary): boolean {
  // The cells of a column are each the answer to their own row.
  if (a.kind === 'table') return squeezed(a.text) === squeezed(b.text);
  return (
    a.family === b.family ||
    squeezed(a.text) === squeezed(b.text) ||
    overlap(a.said, b.said, vocabulary) >= tooAlike.answers ||
    overlap(a.asked, b.asked, vocabulary) >= tooAlike.questions ||
    isNarrower(a.label, b.label) ||
    nameEachOther(a, b) ||
    soundsRight(a, b, vocabulary) ||
    soundsRight(b, a, vocabulary) ||
    asksNearlyTheSame(a, b) ||
    sameNumber(a, b) ||
    sameLeftSide(a, b) ||
    pointsElsewhere(a) ||
    pointsElsewhere(b)
  );
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{S}]+/gu, '');

/** The shared weight of the smaller set. Sets of one word overlap by that word. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const weigh = (stems: Iterable<string>) =>
    [...stems].reduce((sum, stem) => sum + 0.2 + vocabulary.weightOf(stem), 0);
  const shared = weigh([...a].filter((stem) => b.has(stem)));
  const smaller = Math.min(weigh(a), weigh(b));
  return smaller === 0 ? 0 : shared / smaller;
}

/** "Sampling" and "Importance sampling": what is said of the one may hold for the other. */
function isNarrower(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, two] = [squeezed(a), squeezed(b)];
  return one.includes(two) || two.includes(one);
}

/** One answer speaks of what the other one is the answer to. */
const nameEachOther = (a: Answer, b: Answer): boolean => names(a, b.label) || names(b, a.label);

const names = ({ text }: Answer, label: string | undefined): boolean =>
  label !== undefined && label.length > 3 && fold(text).includes(fold(label));

/** Words that are in every other question tell nothing of what is asked. */
const telling = 0.35;

/**
 * "The lowest error that …" sounds right for an irreducible error, and "a package to assess fairness" for AI Fairness
 * 360: an answer that takes up what is asked, all the more if the right one does not.
 */
function soundsRight(asked: Answer, other: Answer, vocabulary: Vocabulary): boolean {
  const head = asked.label === undefined ? undefined : meaningfulWords(asked.label).at(-1)?.stem;
  if (head !== undefined && other.said.has(head) && !asked.said.has(head)) return true;
  return [...asked.asked].some(
    (stem) => other.said.has(stem) && vocabulary.weightOf(stem) >= telling,
  );
}

/**
 * "What does privacy cost?" and "What does compression cost?": what the one costs may be what the other does. Two
 * numbers are told apart all the same.
 */
function asksNearlyTheSame(a: Answer, b: Answer): boolean {
  if (a.kind !== 'question' || a.shape === 'number') return false;
  if (Math.min(a.asked.size, b.asked.size) > shortQuestion) return false;
  return [...a.asked].some((stem) => b.asked.has(stem));
}

/** Telling words of a question that hangs on each of them. */
const shortQuestion = 2;

function sameNumber(a: Answer, b: Answer): boolean {
  const [one] = amountsIn(a.text);
  const [two] = amountsIn(b.text);
  return (
    a.shape === 'number' && one !== undefined && two !== undefined && isSameAmount(one, two, true)
  );
}

/** "P(A∩B) = …" and "P(A∩B∩C) = …": the one may be a case of the other. */
function sameLeftSide(a: Answer, b: Answer): boolean {
  const [one, two] = [leftSide(a), leftSide(b)];
  return one !== '' && two !== '' && (one.startsWith(two) || two.startsWith(one));
}

const leftSide = ({ text }: Answer): string =>
  /[=≤≥≈<>]/.test(text) ? squeezed(text.split(/[=≤≥≈<>]/)[0] ?? '') : '';

/** "Another name for …", "the same as …": right for whatever that is. */
const pointsElsewhere = ({ text }: Answer): boolean =>
  /\b(?:another name|under (?:a|the) name|same as|see above|also called|opposite of|as above|both|all of)\b/i.test(
    text,
  );
