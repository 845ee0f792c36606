// All that Today shows of a day.

import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { Deck } from '#deck/deck.ts';
import type { Moment } from '#kit/time.ts';
import type { Snapshot } from '#storage/storage.ts';
import { keptPace } from '#study/kept-pace.ts';
import type { PlanOfDay } from '#study/plan.ts';
import { cardsLeft, placeToContinue } from '#study/session-left.ts';
import { type Today, todayOf } from './today.ts';

export interface TodayFacts {
  readonly today: Today;
  /** Cards left of a session that was left halfway. */
  readonly left: number | undefined;
}

export const useFacts = (plan: PlanOfDay | undefined): TodayFacts =>
  factsOn(useNow(), useDeck(), useSnapshot(), plan);

export function factsOn(
  now: Moment,
  deck: Deck,
  { states, settings, params, session, daysStudied }: Snapshot,
  plan?: PlanOfDay,
): TodayFacts {
  const view = { deck, states, now };
  const paused = placeToContinue(session, view);
  const today = todayOf({
    ...view,
    settings,
    weights: params.weights,
    daysStudied,
    secondsFor: keptPace(),
    plan: plan?.plan,
    ...(plan?.more && { more: plan.more }),
    minutesAhead: plan?.minutesAhead ?? [],
  });
  return { today, left: paused && cardsLeft(paused, view) };
}
