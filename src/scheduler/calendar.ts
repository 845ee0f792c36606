// Which days the learner would rather study on: none of a vacation, fewer on easy days, and about equally many
// cards on all others. It only chooses among the days that fuzz allows, so that no card waits for the calendar.

import { addDays, dayAfter, type Moment, type StudyDay } from '#kit/time.ts';
import type { DayRange } from './fuzz.ts';
import type { Period, Settings } from './settings.ts';

/** How many cards come back on a day. */
export type Load = (day: StudyDay) => number;

export interface Calendar {
  readonly settings: Settings;
  readonly today: StudyDay;
  readonly load?: Load;
  /** Days on which a sibling of the card comes back. */
  readonly siblings?: ReadonlySet<StudyDay>;
}

/** Further ahead, the load is not known yet. */
const balancedDays = 90;

/** A day without study, or one beside a sibling, is still taken where fuzz allows no other. */
const lastResort = 1e-6;
const siblingShare = 0.01;

/** How much a day, counted from today, is liked beside the others of a range. */
export function likingOf(calendar: Calendar): (days: number) => number {
  const { settings, today, load, siblings } = calendar;
  return (days) => {
    const day = addDays(today, days);
    if (isWithin(settings.vacation, day)) return 0;
    const share = Math.max(settings.easyDays[weekdayOf(day)] ?? 1, lastResort);
    const cards = load && days <= balancedDays ? load(day) : 0;
    return (share * (siblings?.has(day) ? siblingShare : 1)) / (1 + cards) ** 2;
  };
}

/** A range that falls into the vacation as a whole moves to the nearer side of it, and becomes no narrower. */
export function aroundVacation(range: DayRange, { settings, today }: Calendar): DayRange {
  const { vacation } = settings;
  if (!vacation || !isInside(range, vacation, today)) return range;
  const width = range.last - range.first;
  const before = vacation.from - today - 1;
  const after = vacation.to - today + 1;
  return before >= 1 && range.first - before <= after - range.last
    ? { first: Math.max(1, before - width), last: before }
    : { first: after, last: after + width };
}

const isInside = (range: DayRange, { from, to }: Period, today: StudyDay): boolean =>
  today + range.first >= from && today + range.last <= to;

export const isWithin = (period: Period | null, day: StudyDay): boolean =>
  period !== null && day >= period.from && day <= period.to;

/** Tomorrow; where that is in the vacation, the day after it. */
export function nextStudyDay(now: Moment, vacation: Period | null): Moment {
  const tomorrow = dayAfter(now);
  return vacation && isWithin(vacation, tomorrow.day)
    ? dayAfter(now, vacation.to + 1 - now.day)
    : tomorrow;
}

/** 0 on Mondays. Day 0 was a Thursday. */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7;
