// Learners who prepare for an interview with the app, day by day, by what it tells them. RECTO_LONG=1 takes the whole
// month, and more of them.

import { expect, test } from 'vitest';
import { prepareWithTheApp } from '../builders/interview-month.ts';

const isLong = process.env.RECTO_LONG === '1';
const [days, learners] = isLong ? [30, 8] : [10, 2];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Days until the app knows the learner's pace. */
const settling = 3;

test('the readiness that is shown comes true within 3 points, and the plan fits the minutes within a tenth', {
  timeout: 1_800_000,
}, async () => {
  const minutes = 20;
  const errors: number[] = [];
  for (let seed = 1; seed <= learners; seed++) {
    const { studied, forecast, shown, recalled } = await prepareWithTheApp({
      ...{ days, minutes, seed },
      cards: days * 36,
    });
    const known = studied.slice(settling);
    const planned = mean(known.map((day) => day.planned));
    const taken = mean(known.map((day) => day.taken));
    console.log(
      `learner ${seed}: forecast ${forecast.toFixed(1)}, shown ${shown.toFixed(1)}, recalled ${recalled.toFixed(1)}; planned ${planned.toFixed(1)} min, taken ${taken.toFixed(1)}`,
    );
    for (const day of studied) expect(Math.abs(day.planned / minutes - 1)).toBeLessThan(0.1);
    expect(Math.abs(taken / minutes - 1)).toBeLessThan(0.1);
    errors.push(forecast - recalled, shown - recalled);
  }
  expect(mean(errors.map(Math.abs))).toBeLessThan(3);
});
