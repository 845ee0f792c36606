import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import { datedDays, writtenFor } from '#ui/chart/axes.tsx';
import { countScale, dayScale, linePath, valueScale } from '#ui/chart/scales.ts';
import { stacked } from '#ui/chart/stacked.ts';
import { dayOfMonth } from '#ui/format.ts';

const width = { from: 0, to: 400 };

describe('a scale of days', () => {
  test('puts days in proportion, also fractions of one', () => {
    const { at } = dayScale({ from: 20_000, to: 20_010 }, width);
    expect(at(20_000)).toBe(0);
    expect(at(20_005)).toBe(200);
    expect(at(20_000.25)).toBeCloseTo(10);
  });

  test('has its ticks on whole days within the span, few or many days long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 30_000 }),
        fc.integer({ min: 1, max: 4000 }),
        (from, days) => {
          const ticks = dayScale({ from, to: from + days }, width).ticks(5);
          expect(ticks.length).toBeLessThan(12);
          for (const day of ticks) {
            expect(Number.isInteger(day)).toBe(true);
            expect(day).toBeGreaterThanOrEqual(from);
            expect(day).toBeLessThanOrEqual(from + days);
          }
          expect(new Set(ticks).size).toBe(ticks.length);
        },
      ),
    );
  });
});

test('a date at the foot of a drawing is whole, from the first to the last', () => {
  const frame = { left: 0, right: 360, top: 0, bottom: 20 };
  for (let days = 2; days < 400; days++) {
    const scale = dayScale({ from: 20_000, to: 20_000 + days }, { from: 12, to: 348 });
    const places = datedDays(scale, frame).map(scale.at);
    for (const x of places) {
      expect(x - 22).toBeGreaterThan(0);
      expect(x + 22).toBeLessThan(360);
    }
  }
});

test('no two dates at the foot read alike, however many years they span', () => {
  const frame = { left: 0, right: 360, top: 0, bottom: 20 };
  for (let days = 2; days < 2000; days += 3) {
    const scale = dayScale({ from: 20_000, to: 20_000 + days }, { from: 12, to: 348 });
    const dated = datedDays(scale, frame).map(studyDay);
    const written = dated.map(writtenFor(dated));
    expect(new Set(written).size).toBe(written.length);
    if (written.some((date) => /\d{4}$/.test(date)))
      for (const day of dated) expect(dayOfMonth(day)).toMatch(/^1 /);
  }
});

test.each([1, 2, 3, 7, 40])('a scale that counts to %i has whole ticks only, each once', (most) => {
  const ticks = countScale({ from: 0, to: most }, width).ticks(3);
  expect(ticks.every(Number.isInteger)).toBe(true);
  expect(ticks.length).toBeGreaterThan(1);
});

test('a line goes through its points, upwards as values grow', () => {
  const plane = {
    x: dayScale({ from: 0, to: 10 }, { from: 0, to: 100 }),
    y: valueScale({ from: 0, to: 1 }, { from: 50, to: 0 }),
  };
  const points = [
    { day: 0, value: 0 },
    { day: 5, value: 1 },
    { day: 10, value: 0.5 },
  ];
  expect(linePath(points, plane, 'straight')).toBe('M0,50L50,0L100,25');
});

describe('events on a strip', () => {
  test('stand in one row where there is room', () => {
    expect(stacked([0, 30, 60], 24)).toEqual([0, 0, 0]);
  });

  test('never overlap, however close they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }), (given) => {
        const places = given.toSorted((a, b) => a - b);
        const rows = stacked(places, 24);
        places.forEach((place, i) => {
          places.slice(i + 1).forEach((other, j) => {
            if (rows[i] === rows[i + 1 + j]) expect(other - place).toBeGreaterThanOrEqual(24);
          });
        });
      }),
    );
  });
});
