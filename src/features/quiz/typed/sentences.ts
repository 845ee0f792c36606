// Answers in words: names, which must be right but for case, number, accents and slips, and sentences, of which
// the key terms must be there and nothing may be turned round.

import { isEveryday } from '#deck/everyday-english.ts';
import { foldedName, type Vocabulary } from '#deck/vocabulary.ts';
import { wordsOf } from '#deck/words.ts';
import { coverageOf, type FoundTerm, findTerms, precisionOf } from './found.ts';
import { judge, type TypedCheck, type TypedQuestion } from './judge.ts';
import { type KeyTerm, keyTermsOf } from './key-terms.ts';
import { essential, passagesOf } from './passages.ts';
import { withoutTex } from './tex.ts';
import { clausesAreSwapped, clausesOf, contradictionIn, oppositeWithin } from './turned-round.ts';
import { negatedInOne, sidesAreSwapped } from './turned-sense.ts';

const name = { words: 3, right: 0.62, partly: 0.4 };
const sentence = { right: 0.55, partly: 0.3 };
/** A few right words and hardly another one: less will do for a part. */
const few = { coverage: 0.1, precision: 0.6 };
/** "Type I" will do for "Type I error", where many things in the deck are errors. */
const lightHead = 0.3;

export function checkSentences(
  question: TypedQuestion,
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck {
  const byName = checkName(question, typed, vocabulary);
  if (byName) return byName;
  const whole = checkWords(question, typed, vocabulary);
  // A formula and then its words: either will do.
  const inWords = question.backText.replace(/^\W{0,3}\$[^$]+\$[\s,.:;]*/, '');
  if (inWords === question.backText || wordsOf(inWords).length < 3) return whole;
  const second = checkWords({ ...question, backText: inWords }, typed, vocabulary);
  return second.coverage > whole.coverage ? second : whole;
}

function checkName(
  question: TypedQuestion,
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck | undefined {
  const passages = passagesOf(question.backText);
  const core = passages[0]?.text ?? '';
  const words = wordsOf(core).filter((word) => !word.isSmall).length;
  if (/^(?:yes|no)$/i.test(core) || words > (passages.length === 1 ? name.words : 1))
    return undefined;
  if (isInitialsOf(core, typed) || isInitialsOf(typed, core)) return judge('right', 1);
  const terms = withLightHead(keyTermsOf(core, question.frontText, vocabulary), vocabulary);
  const found = findTerms(terms, typed, vocabulary);
  const coverage = coverageOf(found);
  const missed = missedOf(found);
  const other = vocabulary.named(typed);
  if (
    other !== undefined &&
    other !== question.id &&
    foldedName(typed) !== foldedName(core) &&
    coverage < 0.95
  )
    return judge('wrong', 0, { missed, insteadOf: other });
  const opposite = contradictionIn(found, typed, core);
  if (opposite) return judge('wrong', coverage, { missed, opposite });
  const turned = coverage >= name.right ? negatedInOne(core, typed) : undefined;
  if (turned) return judge('wrong', coverage, { missed, opposite: turned });
  const verdict = coverage >= name.right ? 'right' : coverage >= name.partly ? 'partly' : 'wrong';
  return judge(verdict, coverage, { missed });
}

/** "RPC" and "remote procedure call", also where the notes do not say that they are one. */
function isInitialsOf(short: string, long: string): boolean {
  const letters = short.trim().toLowerCase();
  const initials = wordsOf(long).map(({ folded }) => folded.charAt(0));
  return letters.length > 2 && initials.join('') === letters;
}

function withLightHead(terms: readonly KeyTerm[], vocabulary: Vocabulary): readonly KeyTerm[] {
  const head = terms.at(-1);
  if (!head || terms.length < 2 || !vocabulary.isCommonHead(head.word.stem)) return terms;
  return [...terms.slice(0, -1), { ...head, weight: head.weight * lightHead }];
}

function checkWords(question: TypedQuestion, typed: string, vocabulary: Vocabulary): TypedCheck {
  const { backText, frontText } = question;
  const said = withoutTex(typed);
  const found = findTerms(keyTermsOf(backText, frontText, vocabulary), said, vocabulary);
  const coverage = coverageOf(found);
  const missed = missedOf(found);
  const opposite =
    contradictionIn(found, said, backText) ??
    oppositeWithin(essentialsOf(backText, frontText), said);
  if (opposite) return judge('wrong', coverage, { missed, opposite });
  const turned =
    coverage >= sentence.partly ? negatedInOne(essentialsOf(backText, frontText), said) : undefined;
  if (turned) return judge('wrong', coverage, { missed, opposite: turned });
  const [plain] = passagesOf(backText, frontText);
  const isSwapped = plain !== undefined && sidesAreSwapped(plain.text, said);
  if (isSwapped || clausesAreSwapped(withoutTex(backText), said))
    return judge('wrong', coverage, { missed, isOutOfOrder: true });
  if (coverage >= sentence.right && hasEachHalf(question, found))
    return judge('right', coverage, { missed });
  const precision = precisionOf(said, frontText, found, vocabulary);
  const hasPart =
    coverage >= (precision >= few.precision ? few.coverage : sentence.partly) ||
    agreesAtLeast(backText, said);
  return judge(hasPart ? 'partly' : 'wrong', coverage, { missed });
}

const essentialsOf = (answer: string, question: string): string =>
  passagesOf(answer, question)
    .filter(({ weight }) => weight >= essential)
    .map(({ text }) => text)
    .join('; ');

/** A bare "no" is part of "No: it keeps the order". */
function agreesAtLeast(answer: string, typed: string): boolean {
  const wanted = answer.match(/^\W*(yes|no)\b/i)?.[1]?.toLowerCase();
  return wanted !== undefined && wordsOf(typed)[0]?.folded === wanted;
}

/** "It shrinks the variance and weakens correlations" wants something of both halves. */
function hasEachHalf({ frontText, backText }: TypedQuestion, found: readonly FoundTerm[]): boolean {
  const isFound = new Set(
    found.filter(({ credit }) => credit > 0).map(({ term }) => term.word.stem),
  );
  const clauses = passagesOf(backText, frontText)
    .filter(({ weight }) => weight >= 1)
    .flatMap(({ text }) => clausesOf(text));
  // What both halves say tells of neither.
  const isOwn = (stem: string) => clauses.filter((clause) => clause.includes(stem)).length === 1;
  return clauses
    .map((clause) => clause.filter(isOwn))
    .every((own) => own.length === 0 || own.some((stem) => isFound.has(stem)));
}

/** Words of every day, and single signs of a formula, are shown only where no others are missed. */
function missedOf(found: readonly FoundTerm[]): readonly string[] {
  const missed = found.filter(({ credit }) => credit === 0);
  const telling = missed.filter(
    ({ term: { word } }) => !isEveryday(word.stem) && [...word.text].length > 1,
  );
  return (telling.length > 0 ? telling : missed)
    .toSorted((a, b) => b.term.weight - a.term.weight)
    .map(({ term }) => term.word.text);
}
