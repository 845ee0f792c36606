import { describe, expect, test } from 'vitest';
import { backupAge, mayReplace, previewOf } from '#features/backup/decide.ts';
import { dayMs, instant, studyDay } from '#kit/time.ts';
import type { JournalSummary } from '#scheduler/journal-summary.ts';

const aSummary = (answers: number): JournalSummary => ({
  entries: answers,
  answers,
  cards: answers / 10,
  firstDay: studyDay(20_000),
  lastDay: studyDay(20_050),
});
const now = instant(20_100 * dayMs);
const daysAgo = (days: number, answers: number) => ({ at: instant(now - days * dayMs), answers });

describe('a copy', () => {
  test('is not asked for while there is little to lose', () => {
    expect(backupAge(undefined, 10, now)).toEqual({ state: 'nothing-to-lose' });
    expect(backupAge(undefined, 200, now)).toEqual({ state: 'never', answers: 200 });
  });

  test('is old after a week of study, not after a week away', () => {
    expect(backupAge(daysAgo(10, 1000), 1200, now).state).toBe('old');
    expect(backupAge(daysAgo(60, 1000), 1000, now).state).toBe('fresh');
    expect(backupAge(daysAgo(1, 1000), 1600, now).state).toBe('old');
    expect(backupAge(daysAgo(1, 1000), 1040, now)).toEqual({
      state: 'fresh',
      days: 1,
      answersSince: 40,
    });
  });

  test('that is smaller never takes the place of a larger one', () => {
    expect(mayReplace(undefined, aSummary(0))).toBe(true);
    expect(mayReplace(aSummary(1000), aSummary(1000))).toBe(true);
    expect(mayReplace(aSummary(1000), aSummary(999))).toBe(false);
    expect(mayReplace(aSummary(1000), aSummary(0))).toBe(false);
  });
});

describe('a preview', () => {
  test('says what is new in the file, and what is only here and stays', () => {
    expect(previewOf(aSummary(500), aSummary(400), aSummary(100))).toMatchObject({
      brings: 'something',
      newAnswers: 100,
      onlyHere: 200,
    });
  });

  test('says so where all of it is here already', () => {
    expect(previewOf(aSummary(500), aSummary(400), aSummary(0))).toEqual({ brings: 'nothing' });
  });
});
