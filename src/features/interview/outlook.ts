// All that an interview's screens say of the days behind and ahead, in one piece of work for a worker: how the
// learner answers, how the plan spends the minutes, what comes of it, and how it was so far.

import type { CardId } from '#deck/card.ts';
import type { Steps } from '#kit/steps.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { type Habits, habitsOf } from '#scheduler/habits.ts';
import { upcoming } from '#scheduler/interview.ts';
import type { Entry } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { planInterviews } from '#scheduler/plan/planner.ts';
import type { Policy } from '#scheduler/plan/policy.ts';
import type { Readiness } from '#scheduler/plan/readiness.ts';
import { type ReadinessThen, soFar } from './so-far.ts';

/** Plain data. `policy`, where it was chosen already. */
export interface OutlookRequest extends Omit<PlanRequest, 'habits'> {
  /** A true Map: states as storage keeps them would reach no worker. */
  readonly states: Map<CardId, CardState>;
  readonly policy?: Policy;
}

export interface Outlook {
  readonly habits: Habits;
  readonly policy: Policy;
  /** By the interview's id. */
  readonly ahead: ReadonlyMap<string, Readiness>;
  readonly behind: ReadonlyMap<string, readonly ReadinessThen[]>;
}

export function* outlookFrom(
  entries: readonly Entry[],
  { policy: chosen, ...request }: OutlookRequest,
): Steps<Outlook> {
  const habits = habitsOf(answerLogOf(entries), request.deck);
  const { policy, readiness } = yield* planInterviews({ ...request, habits }, chosen);
  const interviews = upcoming(request.interviews, request.today);
  const ways = soFar(entries, { ...request, interviews });
  return {
    habits,
    policy,
    ahead: new Map(readiness.map((each) => [each.interview, each])),
    behind: new Map(interviews.map(({ id }, place) => [id, ways[place] ?? []])),
  };
}
