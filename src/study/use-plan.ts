// Today's plan for a page of the first load: the planner comes in a part of its own, and only where it is needed.

import { useMemo, useSyncExternalStore } from 'react';
import { partFrom, usePart } from '#app/part.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { addDays } from '#kit/time.ts';
import { foldInterviews, minutesOn } from '#scheduler/interview.ts';
import type { DayPlan } from '#scheduler/plan/planner.ts';
import { choiceAsKept, subscribeToChoice } from './plan-choice.ts';

const planning = partFrom(() => import('./plan.ts'));

export interface PlanOfToday {
  readonly plan: DayPlan;
  /** Once nothing of it is left: what some more minutes would hold. */
  readonly more: DayPlan | undefined;
  /** Minutes that are planned on each of the next seven days, today first. */
  readonly minutesAhead: readonly number[];
}

/** What is offered once the day's minutes are used. */
export const extraMinutes = 15;

/** `undefined` where nothing is planned for today; `'loading'` until the planner is here. */
export function usePlan(): PlanOfToday | undefined | 'loading' {
  const snapshot = useSnapshot();
  const deck = useDeck();
  const now = useNow();
  const choice = useSyncExternalStore(subscribeToChoice, choiceAsKept);
  const interviews = useMemo(() => foldInterviews(snapshot.configured), [snapshot.configured]);
  const isNeeded = minutesOn(interviews, now.day) > 0;
  // Without it Today shows what it showed last; the part is asked for again on the next visit.
  const [planner] = usePart(isNeeded ? planning : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is of a day, and the choice is part of it
  return useMemo(() => {
    if (!isNeeded) return undefined;
    if (!planner) return 'loading';
    const view = { deck, states: snapshot.states, now };
    const made = planner.planFor(view, snapshot);
    if (!made) return undefined;
    const plan = planner.planBegun(made, snapshot.session, view);
    const isDone = plan.cards.length === 0;
    return {
      plan,
      more: isDone ? planner.planFor(view, snapshot, extraMinutes) : undefined,
      minutesAhead: Array.from({ length: 7 }, (_, ahead) =>
        minutesOn(interviews, addDays(now.day, ahead)),
      ),
    };
  }, [isNeeded, planner, deck, snapshot, now.day, choice]);
}
