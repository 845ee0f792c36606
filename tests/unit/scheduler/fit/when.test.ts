import { describe, expect, test } from 'vitest';
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
  expect(isTimeToFit('week', 400, after(6))).toBe(false);
  expect(isTimeToFit('week', 400, after(7))).toBe(true);
  expect(isTimeToFit('month', 400, after(29))).toBe(false);
  expect(isTimeToFit('month', 400, after(30))).toBe(true);
});

describe('a fit is put in force', () => {
  const fit = { usual: 0.4, before: 0.4, after: 0.39, answers: 400 };

  test('where it makes all answers fifty times as likely as the defaults do', () => {
    expect(isWorthIt(fit)).toBe(true);
    expect(isWorthIt({ ...fit, answers: 391 })).toBe(false);
  });

  test('after another only where it brings more than a hair', () => {
    expect(isWorthIt({ ...fit, before: 0.393 })).toBe(true);
    expect(isWorthIt({ ...fit, before: 0.391 })).toBe(false);
    expect(isWorthIt({ ...fit, before: 0.389 })).toBe(false);
  });

  test('near the defaults too, where what is in force was a mistake', () => {
    expect(isWorthIt({ usual: 0.36, before: 0.45, after: 0.3585, answers: 1000 })).toBe(true);
  });
});
