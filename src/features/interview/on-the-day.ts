// On the day itself nothing is forecast: what sits, and what is worth a last look. New cards are neither, since what
// is first seen now is gone before it is asked.

import { mean } from '#kit/mean.ts';
import { recallOn } from '#scheduler/forecast.ts';
import { type Interview, topicOf } from '#scheduler/interview.ts';
import { stateOf } from '#scheduler/memory.ts';
import type { ReadinessNowRequest } from '#scheduler/plan/readiness-now.ts';
import { shownMembers, unitsOf } from '#scheduler/plan/units.ts';
import { retentionOf, type Settings } from '#scheduler/settings.ts';

export interface OnTheDay {
  /** Cards at or above the recall that is aimed for. */
  readonly ready: number;
  /** Cards that were seen, and have fallen below it. */
  readonly lastLook: number;
}

/** For each topic of the interview. */
export function onTheDay(
  interview: Interview,
  { deck, states, today, weights, settings }: ReadinessNowRequest & { readonly settings: Settings },
): readonly OnTheDay[] {
  const placeOf = deck.topics.map((path) => topicOf(interview, path));
  const counts = interview.topics.map(() => ({ ready: 0, lastLook: 0 }));
  for (const { card, state } of unitsOf(deck, states, ({ topic }) => (placeOf[topic] ?? -1) >= 0)) {
    const count = counts[placeOf[card.topic] ?? -1];
    if (!count || state.memory.phase === 'new') continue;
    const members = shownMembers(deck, states, card);
    const recall = mean(members.map((id) => recallOn(stateOf(states, id).memory, today, weights)));
    if (recall >= retentionOf(settings, deck.topics[card.topic] ?? [])) count.ready += 1;
    else count.lastLook += 1;
  }
  return counts;
}
