import { expect, test } from 'vitest';
import { gainOf } from '#features/review/gain.ts';
import { addDays, type StudyDay } from '#kit/time.ts';
import type { States } from '#scheduler/memory.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

const today = noon().day;

/** What is remembered of ten cards that were last seen on a day. */
const seenOn = (lastDay: StudyDay): States =>
  new Map(
    Array.from({ length: 10 }, (_, n) => [cardId(n), aState({ stability: 10, lastDay })] as const),
  );

const ahead = (days: number): PlanRequest => ({
  deck: aDeck(Array.from({ length: 10 }, (_, n) => ({ id: `${n}` }))),
  states: seenOn(today),
  today,
  interviews: [
    {
      id: 'northwind',
      name: 'Northwind',
      date: addDays(today, days),
      topics: [{ path: [], weight: 1 }],
      minutes: [10, 10, 10, 10, 10, 10, 10],
    },
  ],
  weights: defaultWeights,
});

test('a session says what it was worth for the next interview', () => {
  const gain = gainOf(ahead(6), seenOn(addDays(today, -20)));
  expect(gain?.name).toBe('Northwind');
  expect(gain?.after).toBeGreaterThan((gain?.before ?? 1) + 0.05);
});

test('nothing is said where nothing was gained, nor on the day itself', () => {
  expect(gainOf(ahead(6), seenOn(today))).toBeUndefined();
  expect(gainOf(ahead(0), seenOn(addDays(today, -20)))).toBeUndefined();
});
