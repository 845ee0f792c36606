import { describe, expect, test } from 'vitest';
import { addDays, addMinutes } from '#kit/time.ts';
import { gradedSentence, interval } from '#study/interval.ts';
import { noon } from '../../builders/scheduling.ts';

const now = noon();
const inDays = (days: number) => ({ on: addDays(now.day, days) });
const inMinutes = (minutes: number) => ({ at: addMinutes(now.at, minutes) });

describe('an interval is told', () => {
  test.each([
    [inMinutes(10), '10 min', '10 minutes'],
    [inMinutes(0.2), '1 min', '1 minute'],
    [inMinutes(180), '3 hr', '3 hours'],
    [inDays(1), '1 day', '1 day'],
    [inDays(12), '12 days', '12 days'],
    [inDays(99), '99 days', '99 days'],
    [inDays(140), '4.6 mths', '4.6 months'],
    [inDays(800), '2.2 yrs', '2.2 years'],
  ])('in the unit that fits (%o)', (due, short, long) => {
    expect(interval(due, now, 'short')).toBe(short);
    expect(interval(due, now, 'long')).toBe(long);
  });
});

test('a grade is said with what it means', () => {
  expect(gradedSentence('good', inDays(12), now, 0)).toBe('Good. Next in 12 days.');
  expect(gradedSentence('again', inMinutes(10), now, 0)).toBe('Again. Next in 10 minutes.');
});

test('practice has no next time to speak of', () => {
  expect(gradedSentence('good', undefined, now, 0)).toBe('Good.');
});
