// Today's plan for a page of the first load: the planner comes in a part of its own, and only where it is needed.

import { useMemo, useSyncExternalStore } from 'react';
import { partFrom, usePart } from '#app/part.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { foldInterviews, upcoming } from '#scheduler/interview.ts';
import type { PlanOfDay } from './plan.ts';
import { choiceAsKept, subscribeToChoice } from './plan-choice.ts';

const planning = partFrom(() => import('./plan.ts'));

/** `undefined` where no interview is ahead; `'loading'` until the planner is here. */
export function usePlan(): PlanOfDay | undefined | 'loading' {
  const snapshot = useSnapshot();
  const deck = useDeck();
  const now = useNow();
  const choice = useSyncExternalStore(subscribeToChoice, choiceAsKept);
  const interviews = useMemo(() => foldInterviews(snapshot.configured), [snapshot.configured]);
  const isNeeded = upcoming(interviews, now.day).length > 0;
  // Without it Today shows what it showed last; the part is asked for again on the next visit.
  const [planner] = usePart(isNeeded ? planning : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is of a day, and the choice is part of it
  return useMemo(() => {
    if (!isNeeded) return undefined;
    if (!planner) return 'loading';
    return planner.planOfDay({ deck, states: snapshot.states, now }, snapshot);
  }, [isNeeded, planner, deck, snapshot, now.day, choice]);
}
