// The planner, the optimiser and the simulator at their largest. Times are rough: compare them with each other.

import { bench, describe } from 'vitest';
import { finish } from '#kit/steps.ts';
import { addDays } from '#kit/time.ts';
import { fitWeights } from '#scheduler/fit/optimiser.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { planInterviews, planToday } from '#scheduler/plan/planner.ts';
import { simulate } from '#scheduler/plan/simulator.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { columnsOf, studyOf } from '../builders/answers.ts';
import { anInterview } from '../builders/preparation.ts';
import { aDeck, aState, cardId, noon } from '../builders/scheduling.ts';

const today = noon().day;
const topics = ['A', 'B', 'C', 'D', 'E'].map((name) => [name]);

/** Half of the cards are known. */
const aRequest = (size: number, days: number): PlanRequest => ({
  deck: aDeck(
    Array.from({ length: size }, (_, place) => ({ id: `${place}`, topic: place % 5 })),
    topics,
  ),
  states: new Map(
    Array.from({ length: size >> 1 }, (_, place) => [
      cardId(2 * place),
      aState({ stability: 1 + (place % 97), lastDay: addDays(today, -(place % 31)) }),
    ]),
  ),
  today,
  interviews: [anInterview({ date: addDays(today, days), minutes: 30 })],
  weights: defaultWeights,
});

describe('an interview in 60 days', () => {
  const [large, usual] = [aRequest(10_000, 60), aRequest(500, 60)];

  bench('today, of 10,000 cards', () => {
    planToday(large);
  });

  bench(
    'the whole plan of 10,000 cards',
    () => {
      finish(planInterviews(large));
    },
    { iterations: 3, time: 0 },
  );

  bench(
    'the whole plan of 500 cards',
    () => {
      finish(planInterviews(usual));
    },
    { iterations: 3, time: 0 },
  );
});

describe('a fit', () => {
  for (const answers of [1000, 10_000, 100_000]) {
    const histories = columnsOf(studyOf(answers, { seed: 1 }), answers, 'before');
    bench(
      `to ${answers} answers`,
      () => {
        finish(fitWeights({ histories, defaults: defaultWeights, current: defaultWeights }));
      },
      { iterations: 5, time: 0 },
    );
  }
});

describe('a year ahead', () => {
  const { deck, states } = aRequest(10_000, 60);
  const request = { deck, states, today, weights: defaultWeights, settings: defaultSettings };
  bench(
    'of 10,000 cards',
    () => {
      finish(simulate({ ...request, days: 365, seed: 1 }));
    },
    { iterations: 3, time: 0 },
  );
});
