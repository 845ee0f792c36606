// How topics were remembered over the last weeks, replayed from the journal.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import type { Steps } from '#kit/steps.ts';
import { addDays, type StudyDay } from '#kit/time.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { fold, joinsHistories } from '#scheduler/fold.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import type { View } from '#scheduler/studied.ts';
import type { Weights } from '#scheduler/weights.ts';

export interface RecallThen {
  readonly day: StudyDay;
  /** Mean estimated recall over the cards that were seen by the end of that day, 0 to 1. */
  readonly recall: number;
  readonly seen: number;
}

/** Days that are looked back on, and between two points. */
export const lookBack = 84;
const step = 7;

/** By `topicKey`, oldest first, today last. Days before the first answer have no point. A step for each week. */
export function* recallOverTime(
  entries: readonly Entry[],
  { deck, now, weights }: Omit<View, 'states'> & { readonly weights: Weights },
): Steps<ReadonlyMap<string, readonly RecallThen[]>> {
  const held = standing(entries);
  const descents = descentsOf(held);
  // What joins two histories counts from the first on, so it is known before the way begins.
  const inOrder = [
    ...held.filter(joinsHistories),
    ...held.filter((entry) => !joinsHistories(entry)),
  ];
  const states = new Map<CardId, CardState>();
  const points = new Map<string, RecallThen[]>();
  let next = 0;
  for (let back = lookBack; back >= 0; back -= step) {
    const day = addDays(now.day, -back);
    for (
      let entry = inOrder[next];
      entry && (entry.day <= day || joinsHistories(entry));
      entry = inOrder[++next]
    )
      fold(states, entry, weights, descents);
    const memories = memoryByTopic({ deck, states, now: { ...now, day } }, weights);
    for (const [topic, { recall, seen }] of memories)
      if (recall !== undefined) addTo(points, topic, { day, recall, seen });
    yield 1 - back / lookBack;
  }
  return points;
}
