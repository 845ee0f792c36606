// How a topic was remembered over the last weeks, replayed from the journal.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { addDays, type Moment, type StudyDay } from '#kit/time.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { fold, joinsHistories } from '#scheduler/fold.ts';
import type { WeightsByVersion } from '#scheduler/fold-version.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { everyParams } from '#scheduler/params.ts';
import type { Weights } from '#scheduler/weights.ts';

export interface RecallThen {
  readonly day: StudyDay;
  /** Mean estimated recall over the cards that were seen by the end of that day, 0 to 1. */
  readonly recall: number;
  readonly seen: number;
}

/** Days that are looked back on, and between two points. */
const lookBack = 84;
const step = 7;

export interface TopicPast {
  readonly deck: Deck;
  /** The cards of the topic as they are studied: a list stands for its items. */
  readonly cards: readonly CardId[];
  readonly now: Moment;
  readonly weights: Weights;
}

/** Oldest first, today last. Days before the first answer have no point. */
export function recallOverTime(
  entries: readonly Entry[],
  { deck, cards, now, weights }: TopicPast,
): readonly RecallThen[] {
  const held = standing(entries);
  const params: WeightsByVersion = everyParams(entries);
  const descents = descentsOf(held);
  // What joins two histories counts from the first on, so it is known before the way begins.
  const inOrder = [
    ...held.filter(joinsHistories),
    ...held.filter((entry) => !joinsHistories(entry)),
  ];
  const states = new Map<CardId, CardState>();
  const points: RecallThen[] = [];
  let next = 0;
  for (let back = lookBack; back >= 0; back -= step) {
    const day = addDays(now.day, -back);
    for (
      let entry = inOrder[next];
      entry && (entry.day <= day || joinsHistories(entry));
      entry = inOrder[++next]
    )
      fold(states, entry, params, descents);
    const recalls = cards
      .map((card) => recallOfCard({ deck, states, now: { ...now, day } }, card, weights))
      .filter((recall) => recall !== undefined);
    if (recalls.length > 0) points.push({ day, recall: mean(recalls), seen: recalls.length });
  }
  return points;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
