// One check of a typed answer: 95 of 100 in less than 10 ms, with the words of a whole deck.

import { bench, describe, expect } from 'vitest';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { checkTyped } from '#features/quiz/typed-check.ts';
import { shippedTexts } from '../quality/shipped-texts.ts';
import { typedAnswers } from '../quality/typed-answers.ts';

const vocabulary = vocabularyOf(shippedTexts());
const checks = typedAnswers.flatMap(({ kind = 'question', asked, expected, items, answers }) => {
  const question = { kind, frontText: asked, backText: expected, ...(items ? { items } : {}) };
  return answers.map(
    ([typed]) =>
      () =>
        checkTyped(question, typed, vocabulary),
  );
});
const longest = typedAnswers.map(({ expected }) => expected).join(' ');

const times: number[] = [];

describe('checking a typed answer', () => {
  bench(
    'of the labelled set, one after another',
    () => {
      for (const check of checks) {
        const start = performance.now();
        check();
        times.push(performance.now() - start);
      }
    },
    {
      teardown: () => {
        const sorted = times.toSorted((a, b) => a - b);
        const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
        console.log(`95 of 100 checks take less than ${p95.toFixed(2)} ms`);
        expect(p95).toBeLessThan(10);
      },
    },
  );

  bench('of 4,000 letters against as many', () => {
    checkTyped(
      { kind: 'question', frontText: 'Why?', backText: longest },
      longest.slice(9),
      vocabulary,
    );
  });
});
