// What memory is like now, and what is coming. Recall counts study days, as scheduling does, so that a card
// never seems to be forgotten at another hour than it is due.

import type { CardId, TopicPath } from '#deck/card.ts';
import { type DeckCard, mayHaveItems } from '#deck/deck.ts';
import { topicKey } from '#deck/topic.ts';
import { mean } from '#kit/mean.ts';
import { daysBetween, type Moment, type StudyDay } from '#kit/time.ts';
import { recallAfter } from './forgetting.ts';
import { askedOn, type CardState, isDue, isShown, type Memory, stateOf } from './memory.ts';
import { type Count, counted, shownMembers, studiedCards, type View } from './studied.ts';
import type { Weights } from './weights.ts';

/**
 * How many cards come back on each of the next days, today first. Today holds all that is due or waits in a
 * learning step. New cards are not in it: how many there will be is a setting, not a forecast.
 */
export const dueByDay = (request: View, days: number): readonly number[] =>
  counted(request, dueByDayFrom(request.now, days));

/** The same as a `Count`, to count several things in one pass. */
export function dueByDayFrom(now: Moment, days: number): Count<readonly number[]> {
  const counts = new Array<number>(days).fill(0);
  return {
    see: (_, state) => {
      const { memory, suspended } = state;
      if (suspended || memory.phase === 'new') return;
      const ahead = Math.max(0, daysBetween(now.day, askedOn(memory, state, now)));
      if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
    },
    result: () => counts,
  };
}

/** All that is due now, as it is studied, in the order of the notes: no limit of a day, and no new cards. */
export const dueCards = (request: View): readonly CardId[] =>
  studiedCards(request.deck, request.states)
    .filter(({ state }) => isShown(state, request.now) && isDue(state.memory, request.now))
    .map(({ card }) => card.id);

/** The estimated probability that a card is recalled on that day; 0 for a card never seen. */
export const recallOn = (memory: Memory, day: StudyDay, weights: Weights): number =>
  memory.phase === 'new'
    ? 0
    : recallAfter(Math.max(0, daysBetween(memory.lastDay, day)), memory.stability, weights);

/**
 * Recall of a card as it is studied: of a list, the mean over the items that were seen and are not stopped. `undefined`
 * if never seen.
 */
export function recallOfCard(
  { deck, states, now }: View,
  card: CardId,
  weights: Weights,
): number | undefined {
  const seen = shownMembers(deck, states, card)
    .map((member) => stateOf(states, member).memory)
    .filter((memory) => memory.phase !== 'new');
  return seen.length > 0
    ? mean(seen.map((memory) => recallOn(memory, now.day, weights)))
    : undefined;
}

export interface TopicMemory {
  readonly path: TopicPath;
  /** Cards studied in this topic and below it; those that are stopped do not count. */
  readonly cards: number;
  readonly seen: number;
  readonly due: number;
  /** Mean recall now over the cards seen. */
  readonly recall: number | undefined;
}

/** Every topic and every ancestor of one, each with all that lies below it. */
export const memoryByTopic = (request: View, weights: Weights): ReadonlyMap<string, TopicMemory> =>
  counted(request, memoryByTopicOf(request, weights));

/** The same as a `Count`, to count several things in one pass. */
export function memoryByTopicOf(
  request: View,
  weights: Weights,
): Count<ReadonlyMap<string, TopicMemory>> {
  const { deck, now } = request;
  const sums = new Map<string, TopicSum>();
  const above = deck.topics.map((path) =>
    path.map((_, depth) => {
      const upper = path.slice(0, depth + 1);
      const key = topicKey(upper);
      const sum = sums.get(key) ?? { path: upper, cards: 0, seen: 0, due: 0, recalls: 0 };
      sums.set(key, sum);
      return sum;
    }),
  );
  const see = (card: DeckCard, state: CardState) => {
    const { memory, suspended } = state;
    if (suspended) return;
    const recall = mayHaveItems(card)
      ? recallOfCard(request, card.id, weights)
      : memory.phase === 'new'
        ? undefined
        : recallOn(memory, now.day, weights);
    const due = isShown(state, now) && isDue(memory, now);
    for (const sum of above[card.topic] ?? []) {
      sum.cards += 1;
      if (due) sum.due += 1;
      if (recall === undefined) continue;
      sum.seen += 1;
      sum.recalls += recall;
    }
  };
  const result = () =>
    new Map(
      [...sums]
        .filter(([, { cards }]) => cards > 0)
        .map(([key, { recalls, ...topic }]) => [
          key,
          { ...topic, recall: topic.seen > 0 ? recalls / topic.seen : undefined },
        ]),
    );
  return { see, result };
}

interface TopicSum {
  readonly path: TopicPath;
  cards: number;
  seen: number;
  due: number;
  recalls: number;
}
