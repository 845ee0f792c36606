import { expect } from 'vitest';

/** Seconds of processor time: other work on the machine does not count. */
export function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/**
 * Expects that four times as much takes not much more than four times as long; by the square it would take sixteen
 * times. The least of three times counts: one may have to compile our code, and to clear away what others left.
 */
export function expectInProportion(longest: number, workOn: (size: number) => void): void {
  const least = (size: number, enough: number): number => {
    let seconds = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && seconds >= enough; tries += 1)
      seconds = Math.min(
        seconds,
        secondsOf(() => workOn(size)),
      );
    return seconds;
  };
  const soon = 0.15;
  if (least(longest, soon) < soon) return;
  const bound = Math.max(10 * least(longest / 4, 0), soon);
  expect(least(longest, bound)).toBeLessThan(bound);
}
