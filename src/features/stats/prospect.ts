// What other settings would bring, in a few numbers and a line: how many minutes a day, and how much is known then.

import { addDays, type StudyDay } from '#kit/time.ts';
import type { SimulatedDay } from '#scheduler/plan/simulator.ts';

/** Days that are simulated: far enough to see what more new cards cost later. */
export const horizon = 90;

export interface Prospect {
  /** Mean minutes of a day: of the first 30, and of the last 30. */
  readonly sooner: number;
  readonly later: number;
  /** At the end: how many cards would be recalled, and mean recall of all seen. */
  readonly known: number;
  readonly recall: number;
  /** Mean minutes of a day in each week. */
  readonly weeks: readonly WeekAhead[];
}

interface WeekAhead {
  readonly from: StudyDay;
  readonly minutes: number;
}

export function prospectOf(days: readonly SimulatedDay[], today: StudyDay): Prospect {
  const last = days.at(-1);
  return {
    sooner: meanMinutes(days.slice(0, 30)),
    later: meanMinutes(days.slice(-30)),
    known: last?.remembered ?? 0,
    recall: last?.recall ?? 0,
    weeks: Array.from({ length: Math.floor(days.length / 7) }, (_, week) => ({
      from: addDays(today, 7 * week),
      minutes: meanMinutes(days.slice(7 * week, 7 * week + 7)),
    })),
  };
}

const meanMinutes = (days: readonly SimulatedDay[]): number =>
  days.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, days.length);
