import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mondayBefore, stepsOf, wholeMinutes, workByDay, workInAll } from '#features/stats/work.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { someJournals } from '../../../builders/histories.ts';
import { anAnswer } from '../../../builders/scheduling.ts';

const oneAct = { action: 'a list' as ActionId };

test('a list is one answer of a day, and takes what its items took together', () => {
  const log = answerLogOf([
    anAnswer('a', 'good', 100, { tookMs: 6000 }),
    { ...anAnswer('item-1', 'good', 101, { tookMs: 10_000 }), ...oneAct },
    { ...anAnswer('item-2', 'again', 101, { tookMs: 20_000 }), ...oneAct },
    anAnswer('b', 'good', 101, { tookMs: 30_000 }),
    anAnswer('b', 'good', 101, { tookMs: 30_000, mode: 'practice' }),
  ]);
  expect(workByDay(log, studyDay(99), studyDay(102))).toEqual([
    { day: 99, reviews: 0, minutes: 0 },
    { day: 100, reviews: 1, minutes: 0.1 },
    { day: 101, reviews: 2, minutes: 1 },
    { day: 102, reviews: 0, minutes: 0 },
  ]);
});

test('a day with a card took a minute, and a day without took none', () => {
  expect([0, 0.2, 1.4, 1.6].map(wholeMinutes)).toEqual([0, 1, 1, 2]);
});

test('who went away for an hour did not study for an hour', () => {
  const log = answerLogOf([
    { ...anAnswer('item-1', 'good', 100, { tookMs: 3_600_000 }), ...oneAct },
    { ...anAnswer('item-2', 'good', 100, { tookMs: 3_600_000 }), ...oneAct },
  ]);
  expect(workByDay(log, studyDay(100), studyDay(100))[0]?.minutes).toBe(3);
});

test('days add up to the whole, wherever the time looked at is cut', () => {
  fc.assert(
    fc.property(someJournals, fc.integer({ min: 0, max: 45 }), (journal, cut) => {
      const log = answerLogOf(journal);
      const days = (from: number, to: number) =>
        workInAll(workByDay(log, studyDay(from), studyDay(to))).reviews;
      expect(days(20_000, 20_000 + cut) + days(20_001 + cut, 20_060)).toBe(days(20_000, 20_060));
    }),
  );
});

test('a week of the calendar begins on a Monday', () => {
  // Day 20,000 was a Friday.
  expect(mondayBefore(studyDay(20_000), 0)).toBe(19_996);
  expect(mondayBefore(studyDay(20_000), 2)).toBe(19_996 - 14);
});

test('days are dark by what is usual for this learner', () => {
  const work = [0, 10, 20, 20, 25, 40].map((reviews, at) => ({
    ...{ day: studyDay(at), reviews, minutes: 0 },
  }));
  expect(stepsOf(work)).toEqual([0, 1, 2, 2, 3, 4]);
  expect(stepsOf([])).toEqual([]);
});
