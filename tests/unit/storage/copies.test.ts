import { describe, expect, test } from 'vitest';
import { dayMs, instant } from '#kit/time.ts';
import { copyAge, holdsAll } from '#storage/copies.ts';
import { aClock, aNewBrowser, answer, aTab } from '../../builders/storing.ts';

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
    expect(copyAge(daysAgo(-365, 1000), 1200, now).state).toBe('old');
    expect(copyAge(daysAgo(-365, 1000), 1040, now).state).toBe('fresh');
    expect(copyAge(daysAgo(1, 1000), 1040, now)).toEqual({
      state: 'fresh',
      days: 1,
      answersSince: 40,
    });
  });

  test('is old where the browser has lost many answers since, not where a few were taken back', () => {
    const { state, ...rest } = copyAge(daysAgo(1, 3000), 1010, now);
    expect(state).toBe('old');
    expect(rest).toEqual({ days: 1, answersSince: 0 });
    expect(copyAge(daysAgo(1, 1000), 999, now).state).toBe('fresh');
    expect(copyAge(daysAgo(10, 1000), 990, now).state).toBe('fresh');
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
