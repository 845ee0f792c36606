import { describe, expect, test } from 'vitest';
import { apart, pathOf, roadOf, sheet } from '#features/interview/road.ts';

describe('the road to an interview', () => {
  const request = {
    behind: [0.4, 0.5],
    now: 0.6,
    follow: [0.58, 0.7, 0.8, 0.9],
    stop: [0.58, 0.55, 0.52, 0.5],
  };

  test('runs from the first day to the date, through today', () => {
    const { behind, now, follow, stop } = roadOf(request);
    expect(behind.map(({ x }) => x)).toEqual([0, sheet.right / 5, (2 * sheet.right) / 5]);
    expect(behind.at(-1)).toEqual(now);
    expect(follow[0]).toEqual(now);
    expect(stop[0]).toEqual(now);
    expect(follow.at(-1)?.x).toBe(sheet.right);
  });

  test('is higher where more is recalled, and stays on the sheet', () => {
    const { follow, stop, behind } = roadOf(request);
    expect(follow.at(-1)?.y).toBeLessThan(stop.at(-1)?.y ?? 0);
    for (const { y } of [...follow, ...stop, ...behind]) {
      expect(y).toBeGreaterThanOrEqual(sheet.head);
      expect(y).toBeLessThanOrEqual(sheet.floor);
    }
  });

  test('does not make a small change look large', () => {
    const flat = { behind: [], now: 0.8, follow: [0.8, 0.81], stop: [0.8, 0.79] };
    const { follow, stop } = roadOf(flat);
    const between = (stop.at(-1)?.y ?? 0) - (follow.at(-1)?.y ?? 0);
    expect(between).toBeLessThan((sheet.floor - sheet.head) / 10);
  });

  test('is drawn as one line', () => {
    expect(
      pathOf([
        { x: 0, y: 1 },
        { x: 2.25, y: 3 },
      ]),
    ).toBe('M0.0 1.0L2.3 3.0');
  });

  test('keeps the labels at its end from touching', () => {
    expect(apart(20, 90)).toEqual([20, 90]);
    expect(apart(20, 25)).toEqual([15, 30]);
    expect(apart(25, 20)).toEqual([30, 15]);
  });
});
