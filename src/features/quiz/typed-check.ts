// Checks a typed answer against the notes. It says what was there and what was missed, and suggests a grade;
// the learner decides ("Count as right" is always there). No network, no model of language: words, their forms,
// what the notes themselves call the same, numbers and formulas.

import type { Vocabulary } from '#deck/vocabulary.ts';
import { fold, wordsOf } from '#deck/words.ts';
import { checkFigures } from './typed/figures.ts';
import { isFormula } from './typed/formula.ts';
import { coverageOf, findTerms } from './typed/found.ts';
import { judge, type TypedCheck, type TypedQuestion } from './typed/judge.ts';
import { keyTermsOf } from './typed/key-terms.ts';
import { checkSentences } from './typed/sentences.ts';
import { withoutTex } from './typed/tex.ts';

/** Longer answers are checked up to here: about three minutes of talk. */
const longest = 4000;
/** The share of an item's key terms that names it. */
const enoughOfItem = 0.5;

export function checkTyped(
  question: TypedQuestion,
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck {
  const text = typed.slice(0, longest);
  if (wordsOf(text).length === 0 && !isFormula(text)) return judge('wrong', 0);
  const { items } = question;
  if (items && items.length > 0) return checkList({ ...question, items }, text, vocabulary);
  if (squeezed(question.backText) === squeezed(text)) return judge('right', 1);
  return checkFigures(question, text) ?? checkSentences(question, text, vocabulary);
}

const squeezed = (text: string): string =>
  fold(withoutTex(text)).replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, '');

type ListQuestion = TypedQuestion & { readonly items: readonly string[] };

/** A list: each item by itself, in any order. */
function checkList(question: ListQuestion, typed: string, vocabulary: Vocabulary): TypedCheck {
  const { items, frontText } = question;
  const itemsHad = items.map((item) => {
    // What the items share tells them apart no more than the question does.
    const others = items.filter((other) => other !== item).join(' ');
    const terms = keyTermsOf(item, `${frontText} ${others}`, vocabulary);
    return coverageOf(findTerms(terms, typed, vocabulary)) >= enoughOfItem;
  });
  const had = itemsHad.filter(Boolean).length;
  const verdict = had === items.length ? 'right' : had > 0 ? 'partly' : 'wrong';
  const missed = items.filter((_, i) => !itemsHad[i]);
  return judge(verdict, had / items.length, { missed, itemsHad });
}
