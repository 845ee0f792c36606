// Instants, study days and the clock that the shell passes in. A study day turns at the rollover hour
// of the learner's wall clock (4 a.m. by default): a review at half past midnight belongs to the evening before.

import type { Brand } from './brand.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A study day: whole days since 1970-01-01 of the learner's own calendar. Never recomputed once written. */
export type StudyDay = Brand<number, 'StudyDay'>;

/** Where the shell's time comes from. Tests pass their own. */
export interface Clock {
  readonly now: () => Instant;
  /** Minutes that local time is ahead of UTC at that instant (India: 330, Los Angeles in winter: -480). */
  readonly offsetAt: (at: Instant) => number;
}

/** An instant together with the study day it belongs to: what the scheduler needs to know of "now". */
export interface Moment {
  readonly at: Instant;
  readonly day: StudyDay;
  readonly offset: number;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const instant = (ms: number): Instant => ms as Instant;
export const studyDay = (days: number): StudyDay => days as StudyDay;

/** Whether it can be shown as a date, with all that is counted around it: not what lies beyond the year 29,000. */
export const isStudyDay = (value: unknown): value is StudyDay =>
  Number.isInteger(value) && Math.abs(Number(value)) <= 10_000_000;

/** The study day of an instant. `offset` in minutes east of UTC at that instant, `rolloverHour` 0 to 23. */
export const studyDayOf = (at: Instant, offset: number, rolloverHour: number): StudyDay =>
  studyDay(Math.floor((at + offset * minuteMs - rolloverHour * hourMs) / dayMs));

export const momentOf = (clock: Clock, rolloverHour: number): Moment => {
  const at = clock.now();
  const offset = clock.offsetAt(at);
  return { at, offset, day: studyDayOf(at, offset, rolloverHour) };
};

export const addDays = (day: StudyDay, days: number): StudyDay => studyDay(day + days);
export const daysBetween = (from: StudyDay, to: StudyDay): number => to - from;
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instant(at + minutes * minuteMs);

/** The same time of day tomorrow, or `days` later. */
export const dayAfter = ({ at, day, offset }: Moment, days = 1): Moment => ({
  at: instant(at + days * dayMs),
  day: addDays(day, days),
  offset,
});

/** Midnight UTC of the calendar date that a study day is named after. Format it with `timeZone: 'UTC'`. */
export const calendarDate = (day: StudyDay): Date => new Date(day * dayMs);

/** "2026-11-24". */
export const isoDate = (day: StudyDay): string => calendarDate(day).toISOString().slice(0, 10);
