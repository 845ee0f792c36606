import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clock, calendarDate, hourMs, instant, minuteMs, momentOf } from '#kit/time.ts';

// Both hemispheres' changes of summer time, half-hour and quarter-hour offsets, and places without any change.
const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
] as const;
const rollovers = [0, 4, 6] as const;

const wallClocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
  ]),
);

/** What the clock on the wall says there, as if it were UTC. */
function wallTime(zone: string, at: number): number {
  const parts = wallClocks.get(zone as (typeof zones)[number])?.formatToParts(at) ?? [];
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(parts.find((part) => part.type === type)?.value));
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

const clockIn = (zone: string, at: number): Clock => ({
  now: () => instant(at),
  offsetAt: (instant) => (wallTime(zone, instant) - Math.floor(instant / 1000) * 1000) / minuteMs,
});

/** The date that the learner would say, by the wall clock alone: before the rollover it is still yesterday's. */
const dateOf = (zone: string, at: number, rolloverHour: number): string =>
  new Date(wallTime(zone, at) - rolloverHour * hourMs).toISOString().slice(0, 10);

const sayDay = (zone: string, at: number, rolloverHour: number) => {
  const { day } = momentOf(clockIn(zone, at), rolloverHour);
  return calendarDate(day).toISOString().slice(0, 10);
};

describe.each(zones)('a study day in %s (law 7)', (zone) => {
  test.each(rollovers)(
    'that ends at %d is the date on the wall, at any moment of some years',
    (hour) => {
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2029, 0) }),
          (at) => sayDay(zone, at, hour) === dateOf(zone, at, hour),
        ),
        { numRuns: 300 },
      );
    },
  );

  test.each(rollovers)('that ends at %d turns once a date, also when clocks change', (hour) => {
    let before = momentOf(clockIn(zone, Date.UTC(2026, 0)), hour).day;
    const turns: number[] = [];
    for (let at = Date.UTC(2026, 0); at < Date.UTC(2027, 0); at += hourMs / 2) {
      const { day } = momentOf(clockIn(zone, at), hour);
      if (day !== before) turns.push(day - before);
      before = day;
    }
    expect(turns).toEqual(new Array(turns.length).fill(1));
    expect(turns.length).toBeGreaterThanOrEqual(364);
  });
});

test('the learner sees the same date before and after midnight until the rollover', () => {
  const evening = Date.UTC(2026, 10, 24, 7, 30);
  const night = evening + 2 * hourMs;
  for (const at of [evening, night])
    expect(sayDay('America/Los_Angeles', at, 4)).toBe('2026-11-23');
});
