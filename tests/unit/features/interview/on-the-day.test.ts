import { expect, test } from 'vitest';
import { onTheDay } from '#features/interview/on-the-day.ts';
import { addDays } from '#kit/time.ts';
import type { Interview } from '#scheduler/interview.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

const { day } = noon();

const interview: Interview = {
  id: 'northwind',
  name: 'Northwind',
  date: day,
  topics: [
    { path: ['SQL'], weight: 1 },
    { path: ['Statistics'], weight: 3 },
  ],
  minutes: [10, 10, 10, 10, 10, 10, 10],
};

const seen = (daysAgo: number) => aState({ stability: 10, lastDay: addDays(day, -daysAgo) });

test('on the day, cards are ready or worth a last look; what was never seen is neither', () => {
  const deck = aDeck(
    [
      { id: 'sure' },
      { id: 'faded' },
      { id: 'new' },
      { id: 'old', topic: 1 },
      { id: 'x', topic: 2 },
    ],
    [['SQL'], ['Statistics', 'Tests'], ['Cooking']],
  );
  const states = new Map([
    [cardId('sure'), seen(2)],
    [cardId('faded'), seen(30)],
    [cardId('old'), seen(30)],
    [cardId('x'), seen(30)],
  ]);
  const request = { deck, states, today: day, weights: defaultWeights, settings: defaultSettings };
  expect(onTheDay(interview, request)).toEqual([
    { ready: 1, lastLook: ['faded'] },
    { ready: 0, lastLook: ['old'] },
  ]);
  // Who aims for less there, is ready with less.
  const settings = { ...defaultSettings, retentionByTopic: { Statistics: 0.7 } };
  expect(onTheDay(interview, { ...request, settings })[1]).toEqual({ ready: 1, lastLook: [] });
});
