// One check of a typed answer, with the words of a whole deck: short ones, and 2,000 letters that were pasted. Counted
// in times that it takes to part as many letters into words once, which was 0.4 ms where 95 of 100 are to take less
// than 10 ms.

import { bench, describe, expect } from 'vitest';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { wordsOf } from '#deck/words.ts';
import { checkTyped } from '#features/quiz/typed/check.ts';
import { shippedTexts } from '../quality/shipped-texts.ts';
import { typedAnswers } from '../quality/typed-answers.ts';

const texts = shippedTexts();
const vocabulary = vocabularyOf(texts);
const pasted = texts
  .map(({ backText }) => backText)
  .join(' ')
  .slice(5000, 7000);

const questions = typedAnswers.map(({ kind = 'question', asked, expected, items, answers }) => ({
  question: { kind, frontText: asked, backText: expected, ...(items ? { items } : {}) },
  answers: answers.map(([typed]) => typed),
}));

const timeOf = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const at = (share: number, times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

/** A text is kept once it was parted: each time it is another one. */
let round = 0;
const floors: number[] = [];
const partOnce = () => floors.push(timeOf(() => wordsOf(`${round++} ${pasted}`)));

const most = 25;

function saying(of: string, times: readonly number[]): void {
  const p95 = at(0.95, times);
  const ratio = p95 / at(0.5, floors);
  console.log(
    `${of}: 95 of 100 checks take less than ${p95.toFixed(2)} ms, ${ratio.toFixed(1)} times the floor`,
  );
  expect(ratio).toBeLessThan(most);
}

describe('checking a typed answer', () => {
  const short: number[] = [];
  bench(
    'of the labelled set, one after another',
    () => {
      partOnce();
      for (const { question, answers } of questions)
        for (const typed of answers)
          short.push(timeOf(() => checkTyped(question, typed, vocabulary)));
    },
    { teardown: () => saying('short', short) },
  );

  const long: number[] = [];
  bench(
    'of 2,000 letters that were pasted, against each answer of the set',
    () => {
      partOnce();
      for (const { question } of questions)
        long.push(timeOf(() => checkTyped(question, `${round} ${pasted}`, vocabulary)));
    },
    { teardown: () => saying('pasted', long) },
  );
});
