import { expect, test } from 'vitest';
import { finish } from '#kit/steps.ts';
import { addDays } from '#kit/time.ts';
import { type SimulatedDay, type SimulationRequest, simulate } from '#scheduler/plan/simulator.ts';
import { defaultSettings, type Settings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

const today = noon().day;

/** 200 cards of which 120 are known, two due each day. */
const days = (settings: Partial<Settings>, parts: Partial<SimulationRequest> = {}) =>
  finish(
    simulate({
      deck: aDeck(Array.from({ length: 200 }, (_, place) => ({ id: `${place}` }))),
      states: new Map(
        Array.from({ length: 120 }, (_, place) => {
          const due = addDays(today, place >> 1);
          return [cardId(place), aState({ stability: 60, lastDay: addDays(due, -60), due })];
        }),
      ),
      today,
      weights: defaultWeights,
      settings: { ...defaultSettings, newPerDay: 5, ...settings },
      days: 120,
      seed: 1,
      ...parts,
    }),
  );

const total = (life: readonly SimulatedDay[], part: keyof SimulatedDay) =>
  life.reduce((sum, day) => sum + day[part], 0);

test('the first day is what is due today, and new cards are begun until there are none', () => {
  const life = days({});
  expect(life[0]).toMatchObject({ reviews: 2, fresh: 5 });
  expect(total(life, 'fresh')).toBe(80);
  expect(life[20]?.fresh).toBe(0);
});

test('who wants to recall more has more to do, and recalls more', () => {
  const [low, high] = [0.8, 0.95].map((desiredRetention) => days({ desiredRetention }));
  expect(total(high ?? [], 'minutes')).toBeGreaterThan(total(low ?? [], 'minutes') * 1.5);
  expect(high?.at(-1)?.recall).toBeGreaterThan(low?.at(-1)?.recall ?? 1);
});

test('limits hold: in new cards, in reviews, and in minutes', () => {
  expect(days({ newPerDay: 0 }).every(({ fresh }) => fresh === 0)).toBe(true);
  expect(days({ reviewsPerDay: 1 }).every(({ reviews }) => reviews <= 1)).toBe(true);
  const short = days({}, { minutes: 2 });
  expect(Math.max(...short.map(({ minutes }) => minutes))).toBeLessThan(2.6);
  expect(total(short, 'remembered')).toBeLessThan(total(days({}), 'remembered'));
});

test('a vacation is free, and its cards wait at its end', () => {
  const vacation = { from: addDays(today, 3), to: addDays(today, 9) };
  const life = days({ vacation });
  expect(life.slice(3, 10).every(({ minutes }) => minutes === 0)).toBe(true);
  expect(life[10]?.reviews).toBeGreaterThan(8);
});

test('today has fewer new cards by those that were begun already', () => {
  const begun = { ...aState({ lastDay: today, due: addDays(today, 3) }), firstDay: today };
  const [first] = days({ newPerDay: 5 }, { states: new Map([[cardId(0), begun]]) });
  expect(first?.fresh).toBe(4);
});

test('today has fewer reviews by those that were answered already', () => {
  const answered = {
    ...aState({ lastDay: today, due: addDays(today, 9) }),
    firstDay: addDays(today, -9),
  };
  const due = aState({ lastDay: addDays(today, -9), due: today });
  const states = new Map([answered, due, due, due].map((state, place) => [cardId(place), state]));
  const [first, second] = days({ newPerDay: 0, reviewsPerDay: 2 }, { states });
  expect(first?.reviews).toBe(1);
  expect(second?.reviews).toBe(2);
});

test('the same question has the same answer', () => {
  expect(days({})).toEqual(days({}));
});
