// Checks a typed answer against the notes. It says what was there and what was missed, and suggests a grade;
// the learner decides ("Count as right" is always there). No network, no model of language: words, their forms,
// what the notes themselves call the same, numbers and formulas.

import type { Vocabulary } from '#deck/vocabulary.ts';
import { fold, wordsOf } from '#deck/words.ts';
import { checkFigures } from './figures.ts';
import { isFormula } from './formula.ts';
import { checkList, checkSteps } from './items.ts';
import { judge, type TypedCheck, type TypedQuestion } from './judge.ts';
import { checkSentences } from './sentences.ts';
import { withoutTex } from './tex.ts';

/** Longer answers are checked up to here: about three minutes of talk. */
const longest = 4000;

export function checkTyped(
  question: TypedQuestion,
  typed: string,
  vocabulary: Vocabulary,
): TypedCheck {
  const text = typed.slice(0, longest);
  if (wordsOf(text).length === 0 && !isFormula(text)) return judge('wrong', 0);
  const { items } = question;
  if (items && items.length > 0) return checkList({ ...question, items }, text, vocabulary);
  if (question.kind === 'sequence') return checkSteps(question, text, vocabulary);
  if (squeezed(question.backText) === squeezed(text)) return judge('right', 1);
  return checkFigures(question, text) ?? checkSentences(question, text, vocabulary);
}

const squeezed = (text: string): string =>
  fold(withoutTex(text)).replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, '');
