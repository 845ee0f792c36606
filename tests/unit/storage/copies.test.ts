import { describe, expect, test } from 'vitest';
import { dayMs, instant, studyDay } from '#kit/time.ts';
import type { JournalSummary } from '#scheduler/journal-summary.ts';
import { copyAge, holdsAll, mayReplace } from '#storage/copies.ts';
import { aClock, aNewBrowser, answer, aTab } from '../../builders/storing.ts';

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
    expect(copyAge(undefined, 10, now)).toEqual({ state: 'nothing-to-lose' });
    expect(copyAge(undefined, 200, now)).toEqual({ state: 'never', answers: 200 });
  });

  test('is old after a week of study, not after a week away', () => {
    expect(copyAge(daysAgo(10, 1000), 1200, now).state).toBe('old');
    expect(copyAge(daysAgo(60, 1000), 1000, now).state).toBe('fresh');
    expect(copyAge(daysAgo(1, 1000), 1600, now).state).toBe('old');
    expect(copyAge(daysAgo(1, 1000), 1040, now)).toEqual({
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

test('a copy in the folder is out of date after an answer, and after a change of settings alone', async () => {
  aNewBrowser();
  const clock = aClock();
  const tab = await aTab(clock);
  const markNow = () => ({
    at: clock.now(),
    answers: tab.current().answers,
    tick: tab.latest(),
  });
  const isUpToDate = () => holdsAll(tab.current().lastCopy, markNow());
  await tab.record([answer('a')]);
  expect(isUpToDate()).toBe(false);
  await tab.markCopy(markNow());
  expect(isUpToDate()).toBe(true);
  await tab.record([{ kind: 'configured', key: 'newPerDay', value: 7 }]);
  expect(isUpToDate()).toBe(false);
  await tab.markCopy(markNow());
  tab.close();
  const again = await aTab(clock);
  expect(holdsAll(again.current().lastCopy, { answers: 1, tick: again.latest() })).toBe(true);
  await again.record([answer('a')]);
  expect(holdsAll(again.current().lastCopy, { answers: 2, tick: again.latest() })).toBe(false);
  again.close();
});
