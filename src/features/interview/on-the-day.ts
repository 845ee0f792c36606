// On the day itself nothing is forecast: what sits, and what is worth a last look.

import type { Interview } from '#scheduler/interview.ts';
import { type LookRequest, lookedOver } from '#scheduler/plan/last-look.ts';

export interface OnTheDay {
  /** Cards at or above the recall that is aimed for. */
  readonly ready: number;
  /** Cards that were seen, and have fallen below it. */
  readonly lastLook: number;
}

/** For each topic of the interview. */
export function onTheDay(interview: Interview, request: LookRequest): readonly OnTheDay[] {
  const counts = interview.topics.map(() => ({ ready: 0, lastLook: 0 }));
  for (const { topic, isFaded } of lookedOver(interview, request)) {
    const count = counts[topic];
    if (count) count[isFaded ? 'lastLook' : 'ready'] += 1;
  }
  return counts;
}
