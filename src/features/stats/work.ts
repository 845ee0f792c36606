// How much was done on each day.

import { median } from '#kit/median.ts';
import { addDays, minuteMs, type StudyDay } from '#kit/time.ts';
import { type AnswerLog, practice } from '#scheduler/answer-log.ts';
import { weekdayOf } from '#scheduler/calendar.ts';
import { longestAnswerMs } from '#scheduler/pace.ts';

export interface DayWork {
  readonly day: StudyDay;
  /** Answers: that of a list is one, however many items it has. */
  readonly reviews: number;
  readonly minutes: number;
}

/** As they are told: what was studied at all took a minute. */
export const wholeMinutes = (minutes: number): number =>
  minutes === 0 ? 0 : Math.max(1, Math.round(minutes));

/** Each day from `first` to `last`, both included, also those without study. */
export function workByDay(
  { day, mode, act, tookMs }: AnswerLog,
  first: StudyDay,
  last: StudyDay,
): readonly DayWork[] {
  const days = Array.from({ length: last - first + 1 }, () => ({ reviews: 0, ms: 0 }));
  let ofAct = 0;
  for (let at = 0; at < day.length; at++) {
    const work = days[(day[at] ?? 0) - first];
    if (!work || mode[at] === practice) continue;
    if (at === 0 || act[at] !== act[at - 1]) {
      work.reviews += 1;
      ofAct = 0;
    }
    const took = Math.min(tookMs[at] ?? 0, longestAnswerMs - ofAct);
    ofAct += took;
    work.ms += took;
  }
  return days.map(({ reviews, ms }, at) => ({
    day: addDays(first, at),
    reviews,
    minutes: ms / minuteMs,
  }));
}

/** The Monday of the week so many weeks before that of `today`. */
export const mondayBefore = (today: StudyDay, weeks: number): StudyDay =>
  addDays(today, -weekdayOf(today) - 7 * weeks);

/** How a day compares with a usual one: 0 nothing, 1 less than half of it, 2 up to it, 3 more, 4 half as much again. */
export function stepsOf(work: readonly DayWork[]): readonly number[] {
  const usual = median(work.map(({ reviews }) => reviews).filter((reviews) => reviews > 0));
  return work.map(({ reviews }) =>
    reviews === 0
      ? 0
      : 1 + [usual / 2, usual, 1.5 * usual].filter((border) => reviews > border).length,
  );
}

interface WorkInAll {
  readonly reviews: number;
  readonly minutes: number;
  /** Days with study, of all days looked at. */
  readonly studied: number;
  readonly days: number;
}

export const workInAll = (work: readonly DayWork[]): WorkInAll => ({
  reviews: work.reduce((sum, { reviews }) => sum + reviews, 0),
  minutes: work.reduce((sum, { minutes }) => sum + minutes, 0),
  studied: work.filter(({ reviews }) => reviews > 0).length,
  days: work.length,
});
