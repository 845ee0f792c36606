import { expect, test } from 'vitest';
import { finish } from '#kit/steps.ts';
import { reviewCost } from '#scheduler/plan/review-cost.ts';
import { simulate } from '#scheduler/plan/simulator.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, noon } from '../../../builders/scheduling.ts';

const cost = (recall: number) => reviewCost(defaultWeights, recall, 0.9);

test('a higher target costs more reviews, the more the higher it is', () => {
  const costs = [0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.97].map(cost);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect(cost(0.9)).toBe(1);
  expect(cost(0.97) - cost(0.95)).toBeGreaterThan(cost(0.92) - cost(0.9));
});

test('it is what the days ahead come to, when they are simulated with all the rules of a day', () => {
  const reviews = (desiredRetention: number) =>
    finish(
      simulate({
        deck: aDeck(Array.from({ length: 300 }, (_, place) => ({ id: `${place}` }))),
        states: new Map(),
        today: noon().day,
        weights: defaultWeights,
        settings: { ...defaultSettings, desiredRetention },
        days: 730,
        seed: 1,
      }),
    ).reduce((sum, day) => sum + day.reviews, 0);
  const usual = reviews(0.9);
  for (const recall of [0.8, 0.86, 0.92, 0.95])
    expect(Math.abs(reviews(recall) / usual - cost(recall))).toBeLessThan(0.08);
});
