import { expect, test } from 'vitest';
import { addDays, studyDay } from '#kit/time.ts';
import { isTimeToFit, isWorthIt } from '#scheduler/fit/when.ts';

const today = studyDay(20_000);
const never = { last: undefined, today };

test('parameters are fitted by themselves from 400 answers on, as long as that takes no minute', () => {
  expect(isTimeToFit('week', 399, never)).toBe(false);
  expect(isTimeToFit('week', 400, never)).toBe(true);
  expect(isTimeToFit('month', 100_000, never)).toBe(true);
  expect(isTimeToFit('month', 100_001, never)).toBe(false);
  expect(isTimeToFit('never', 4000, never)).toBe(false);
});

test('a fit by itself comes a week or a month after the last one, whoever asked for that', () => {
  const after = (days: number) => ({ last: addDays(today, -days), today });
  expect(isTimeToFit('week', 2000, after(6))).toBe(false);
  expect(isTimeToFit('week', 2000, after(7))).toBe(true);
  expect(isTimeToFit('month', 4000, after(29))).toBe(false);
  expect(isTimeToFit('month', 4000, after(30))).toBe(true);
});

test('a fit is put in force where it makes all answers fifty times as likely as the defaults do, and likelier than what is', () => {
  const fit = { usual: 0.4, before: 0.4, after: 0.39, answers: 400 };
  expect(isWorthIt(fit)).toBe(true);
  expect(isWorthIt({ ...fit, answers: 399 })).toBe(false);
  expect(isWorthIt({ ...fit, before: 0.391 })).toBe(true);
  expect(isWorthIt({ ...fit, before: 0.389 })).toBe(false);
});
