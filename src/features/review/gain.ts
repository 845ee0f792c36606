// What a session was worth for the next interview: its day's readiness before and after, if nothing more were done.
// It is the figure that the interview's chart ends at.

import { wholePercent } from '#kit/whole-percent.ts';
import { upcoming } from '#scheduler/interview.ts';
import type { States } from '#scheduler/memory.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { readinessIfStopped } from '#scheduler/plan/readiness.ts';

export interface Gain {
  readonly name: string;
  /** 0 to 1. */
  readonly before: number;
  readonly after: number;
}

/** `undefined` where no interview is ahead, or no whole per cent was gained. */
export function gainOf(request: PlanRequest, statesBefore: States): Gain | undefined {
  const [next] = upcoming(request.interviews, request.today);
  if (!next || next.date === request.today) return undefined;
  const [after = 0] = readinessIfStopped(request);
  const [before = 0] = readinessIfStopped({ ...request, states: statesBefore });
  return wholePercent(after) > wholePercent(before)
    ? { name: next.name, before, after }
    : undefined;
}
