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
 * times. One time may have to compile our code, and to clear away what others left: the least of some counts.
 */
export function expectInProportion(longest: number, workOn: (size: number) => void): void {
  const timed = (size: number) => secondsOf(() => workOn(size));
  const soon = 0.15;
  let seconds = timed(longest);
  if (seconds < soon) return;
  const bound = Math.max(10 * Math.min(timed(longest / 4), timed(longest / 4)), soon);
  for (let tries = 1; tries < 3 && seconds >= bound; tries++)
    seconds = Math.min(seconds, timed(longest));
  expect(seconds).toBeLessThan(bound);
}
