// When two answers may both be right, or say the same: then they are not options of one question. In doubt they
// are rivals; there are other siblings.

import type { Vocabulary } from '#deck/vocabulary.ts';
import { fold, meaningfulWords } from '#deck/words.ts';
import { amountsIn, isSameAmount } from '../typed/numbers.ts';
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
    soundsRight(a, b) ||
    soundsRight(b, a) ||
    sameNumber(a, b) ||
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

/** "The lowest error that …" sounds right for an irreducible error, if its own answer does not speak of errors. */
function soundsRight(asked: Answer, other: Answer): boolean {
  const head = asked.label === undefined ? undefined : meaningfulWords(asked.label).at(-1)?.stem;
  return head !== undefined && other.said.has(head) && !asked.said.has(head);
}

function sameNumber(a: Answer, b: Answer): boolean {
  const [one] = amountsIn(a.text);
  const [two] = amountsIn(b.text);
  return (
    a.shape === 'number' && one !== undefined && two !== undefined && isSameAmount(one, two, true)
  );
}

/** "Another name for …", "the same as …": right for whatever that is. */
const pointsElsewhere = ({ text }: Answer): boolean =>
  /\b(?:another name|same as|see above|also called|opposite of|as above|both|all of)\b/i.test(text);
