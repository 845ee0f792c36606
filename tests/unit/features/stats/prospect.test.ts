import { expect, test } from 'vitest';
import { horizon, prospectOf } from '#features/stats/prospect.ts';
import { addDays, studyDay } from '#kit/time.ts';

const today = studyDay(20_000);
const day = (index: number) => ({
  reviews: 0,
  fresh: 0,
  minutes: index,
  recall: index / 100,
  remembered: 10 * index,
});

test('a prospect compares the first month with the last, and says what is known at its end', () => {
  const days = Array.from({ length: horizon }, (_, index) => day(index));
  const { sooner, later, known, recall, weeks } = prospectOf(days, today);
  expect({ sooner, later }).toEqual({ sooner: 14.5, later: 74.5 });
  expect({ known, recall }).toEqual({ known: 890, recall: 0.89 });
  expect(weeks.slice(0, 2)).toEqual([
    { from: today, minutes: 3 },
    { from: addDays(today, 7), minutes: 10 },
  ]);
});

test('days that make no whole week have no point on its line', () => {
  expect(prospectOf([1, 2, 3, 4, 5, 6].map(day), today).weeks).toEqual([]);
  expect(prospectOf([], today)).toEqual({ sooner: 0, later: 0, known: 0, recall: 0, weeks: [] });
});
