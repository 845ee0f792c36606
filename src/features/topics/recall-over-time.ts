// How topics were remembered over the last weeks, replayed from the journal.

import { addTo } from '#kit/groups.ts';
import type { Steps } from '#kit/steps.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import { replayByDay } from '#scheduler/replay-by-day.ts';
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
  const days = Array.from({ length: lookBack / step + 1 }, (_, week) =>
    addDays(now.day, week * step - lookBack),
  );
  const points = new Map<string, RecallThen[]>();
  for (const { day, states } of replayByDay(standing(entries), days, weights)) {
    const memories = memoryByTopic({ deck, states, now: { ...now, day } }, weights);
    for (const [topic, { recall, seen }] of memories)
      if (recall !== undefined) addTo(points, topic, { day, recall, seen });
    yield 1 - daysBetween(day, now.day) / lookBack;
  }
  return points;
}
