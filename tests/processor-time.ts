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
 * times. A short time may be spent on clearing away what others left: who seems too slow is asked for more once.
 */
export function expectInProportion(longest: number, workOn: (size: number) => void): void {
  const timed = (size: number) => secondsOf(() => workOn(size));
  const timesAsLong = (size: number): number => {
    const whole = timed(size);
    return whole < 0.15 ? 0 : whole / Math.min(timed(size / 4), timed(size / 4));
  };
  if (timesAsLong(longest) >= 10) expect(timesAsLong(4 * longest)).toBeLessThan(10);
}
