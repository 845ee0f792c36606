// Learners who prepare for an interview with the app, day by day, by what it tells them. RECTO_LONG=1 takes the whole
// month, and more of them.

import { expect, test } from 'vitest';
import { prepareWithTheApp } from '../builders/interview-month.ts';

const isLong = process.env.RECTO_LONG === '1';
const days = isLong ? 30 : 10;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Days until the app knows the learner's pace. */
const settling = 3;

/** A forecast's band holds four cases of five: so many of its standard deviations lie on each side. */
const sideOfBand = 1.2816;

/** How far off a readiness may be on average, and how many bands have to hold. */
const bounds = { fits: { off: 1.5, held: 0.9 }, never: { off: 2.5, held: 0.7 } };

for (const fits of isLong ? [false, true] : [false]) {
  const learners = isLong ? 30 : 2;
  const who = fits ? 'to who lets the app fit by itself' : 'to whoever studies by the defaults';
  const bound = bounds[fits ? 'fits' : 'never'];
  test(`the readiness that is shown ${who} comes true within 3 points on average, and no further off than its forecast says; the plan fits the minutes within a tenth`, {
    timeout: 1_800_000,
  }, async () => {
    const minutes = 20;
    const [forecasts, shownNow]: [number[], number[]] = [[], []];
    let held = 0;
    for (let seed = 1; seed <= learners; seed++) {
      const { studied, forecast, shown, recalled } = await prepareWithTheApp({
        ...{ days, minutes, seed, fits },
        cards: days * 36,
      });
      const known = studied.slice(settling);
      const planned = mean(known.map((day) => day.planned));
      const taken = mean(known.map((day) => day.taken));
      const { likely, low, high } = forecast;
      const deviations = (likely - recalled) / ((high - low) / 2 / sideOfBand);
      console.log(
        `learner ${seed}: forecast ${likely.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}), shown ${shown.toFixed(1)}, recalled ${recalled.toFixed(1)}: ${deviations.toFixed(2)} deviations; planned ${planned.toFixed(1)} min, taken ${taken.toFixed(1)}`,
      );
      for (const day of studied) expect(Math.abs(day.planned / minutes - 1)).toBeLessThan(0.1);
      expect(Math.abs(taken / minutes - 1)).toBeLessThan(0.1);
      // No learner is the model: how far one may be from it is what the band says.
      expect(Math.abs(deviations)).toBeLessThan(3);
      if (Math.abs(deviations) < sideOfBand) held += 1;
      forecasts.push(likely - recalled);
      shownNow.push(shown - recalled);
    }
    expect(mean([...forecasts, ...shownNow].map(Math.abs))).toBeLessThan(3);
    if (!isLong) return;
    expect(Math.abs(mean(forecasts))).toBeLessThan(1.5);
    expect(mean(forecasts.map(Math.abs))).toBeLessThan(bound.off);
    expect(mean(shownNow.map(Math.abs))).toBeLessThan(bound.off);
    expect(held / learners).toBeGreaterThan(bound.held);
    const near = shownNow.filter((apart) => Math.abs(apart) <= 3).length;
    if (fits) expect(near / learners).toBeGreaterThan(0.8);
  });
}

test('where all was seen, and is asked again, Today asks for no more once the day’s minutes are used', {
  timeout: 600_000,
}, async () => {
  const minutes = 20;
  const { studied } = await prepareWithTheApp({
    ...{ days: 10, minutes, seed: 1, cards: 160 },
    fits: false,
  });
  expect(mean(studied.map((day) => day.taken)) / minutes).toBeGreaterThan(0.9);
  for (const day of studied) expect(day.still / minutes).toBeLessThan(0.1);
});
