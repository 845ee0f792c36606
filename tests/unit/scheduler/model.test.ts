import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultWeights,
  intervalFor,
  nextState,
  readWeights,
  recallAfter,
} from '#scheduler/fsrs.ts';
import { grades } from '#scheduler/journal.ts';
import { answered, modelOf } from '#scheduler/model.ts';

const someWeights = fc
  .array(fc.double({ min: 0.5, max: 1.6, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((factors) => defaultWeights.map((weight, place) => weight * (factors[place] ?? 1)))
  .map((weights) => readWeights(weights) ?? defaultWeights);

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected) / Math.max(1, expected)).toBeLessThan(1e-6);

describe('FSRS in bare numbers is the FSRS that memories are made with', () => {
  test('at a first answer', () => {
    fc.assert(
      fc.property(someWeights, fc.nat(3), (weights, grade) => {
        const { stability, difficulty } = nextState(null, 0, grades[grade] ?? 'good', weights);
        close(modelOf(weights).firstStability(grade), stability);
        close(modelOf(weights).firstDifficulty(grade), difficulty);
      }),
    );
  });

  test('at any later one', () => {
    fc.assert(
      fc.property(
        someWeights,
        fc.double({ min: 0.01, max: 3000, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.nat(400),
        fc.nat(3),
        (weights, stability, difficulty, elapsed, grade) => {
          const next = nextState(
            { stability, difficulty },
            elapsed,
            grades[grade] ?? 'good',
            weights,
          );
          const model = modelOf(weights);
          const [strong, hard] = answered(model, stability, difficulty, elapsed, grade);
          close(strong, next.stability);
          close(hard, next.difficulty);
          close(model.recall(elapsed, stability), recallAfter(elapsed, stability, weights));
          close(model.interval(stability, 0.85), intervalFor(stability, 0.85, weights));
        },
      ),
    );
  });
});
