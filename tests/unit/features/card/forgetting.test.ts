import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgetting, isSpread } from '#features/card/forgetting.ts';
import { studyDay } from '#kit/time.ts';
import { intervalFor, recallAfter } from '#scheduler/forgetting.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aMemory } from '../../../builders/scheduling.ts';

const today = studyDay(20_000);

describe('the curve of forgetting', () => {
  test('of a memory that is worth ten days reaches 90 % after ten days', () => {
    const curve = forgetting(
      [aMemory({ stability: 10, lastDay: studyDay(19_995) })],
      today,
      0.9,
      defaultWeights,
    );
    expect(curve.aimDay).toBe(20_005);
    expect(curve.now).toBeCloseTo(recallAfter(5, 10, defaultWeights));
    expect(curve.points[0]).toMatchObject({ day: 19_995, value: 1 });
  });

  test('only falls, covers today, and meets the aim where the scheduler says', () => {
    const memory = fc.record({
      stability: fc.double({ min: 0.5, max: 2000, noNaN: true }),
      ago: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(
        memory,
        fc.double({ min: 0.7, max: 0.97, noNaN: true }),
        ({ stability, ago }, aim) => {
          const lastDay = studyDay(today - ago);
          const curve = forgetting([aMemory({ stability, lastDay })], today, aim, defaultWeights);
          expect(curve.to).toBeGreaterThanOrEqual(today);
          for (const [index, { value }] of curve.points.entries())
            expect(value).toBeLessThanOrEqual(curve.points[index - 1]?.value ?? 1);
          const exact = intervalFor(stability, aim, defaultWeights);
          if (curve.aimDay !== undefined)
            expect(Math.abs(curve.aimDay - lastDay - Math.ceil(exact - 1e-9))).toBeLessThanOrEqual(
              1,
            );
          else expect(exact).toBeGreaterThan(36_000);
        },
      ),
    );
  });

  test('of a list is the mean over its items', () => {
    const of = (stability: number) => aMemory({ stability, lastDay: studyDay(19_990) });
    const curve = forgetting([of(5), of(50)], today, 0.9, defaultWeights);
    const mean = (recallAfter(10, 5, defaultWeights) + recallAfter(10, 50, defaultWeights)) / 2;
    expect(curve.now).toBeCloseTo(mean);
  });
});

test('a due day beside that of the aim is told apart from one that was set by hand', () => {
  const curve = { from: studyDay(20_000), aimDay: studyDay(20_010) };
  const isTold = (day: number) => isSpread(curve, studyDay(day));
  expect([20_009, 20_011, 20_012].map(isTold)).toEqual([true, true, true]);
  expect(isTold(20_010)).toBe(false);
  expect([20_001, 20_030].map(isTold)).toEqual([false, false]);
});
