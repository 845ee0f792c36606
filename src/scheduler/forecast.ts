// What memory is like now, and what is coming. Recall counts study days, as scheduling does, so that a card
// never seems to be forgotten at another hour than it is due.

import type { CardId, TopicPath } from '#deck/card.ts';
import { membersOf } from '#deck/deck.ts';
import { daysBetween, type StudyDay } from '#kit/time.ts';
import { recallAfter } from './forgetting.ts';
import { isDue, isShown, type Memory, stateOf } from './memory.ts';
import { type StudiedCard, studiedCards, type View } from './studied.ts';
import type { Weights } from './weights.ts';

export interface ForecastRequest extends View {
  /** `studiedCards` of the two, for who asks several things at once. */
  readonly studied?: readonly StudiedCard[];
}

export const cardsStudied = ({ deck, states, studied }: ForecastRequest): readonly StudiedCard[] =>
  studied ?? studiedCards(deck, states);

/**
 * How many cards come back on each of the next days, today first. Today holds all that is due or waits in a
 * learning step. New cards are not in it: how many there will be is a setting, not a forecast.
 */
export function dueByDay(request: ForecastRequest, days = 7): readonly number[] {
  const { now } = request;
  const counts = new Array<number>(days).fill(0);
  for (const { state } of cardsStudied(request)) {
    const { memory, suspended, skippedUntil } = state;
    if (suspended || memory.phase === 'new') continue;
    const due = memory.phase === 'review' ? memory.due : now.day;
    const ahead = Math.max(0, daysBetween(now.day, due), daysBetween(now.day, skippedUntil ?? due));
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts;
}

/** All that is due now, as it is studied, in the order of the notes: no limit of a day, and no new cards. */
export const dueCards = (request: ForecastRequest): readonly CardId[] =>
  cardsStudied(request)
    .filter(({ state }) => isShown(state, request.now) && isDue(state.memory, request.now))
    .map(({ card }) => card.id);

/** The estimated probability that a card is recalled on that day; 0 for a card never seen. */
export const recallOn = (memory: Memory, day: StudyDay, weights: Weights): number =>
  memory.phase === 'new'
    ? 0
    : recallAfter(Math.max(0, daysBetween(memory.lastDay, day)), memory.stability, weights);

/** Recall of a card as it is studied: of a list, the mean over the items seen. `undefined` if never seen. */
export function recallOfCard(
  { deck, states, now }: ForecastRequest,
  card: CardId,
  weights: Weights,
): number | undefined {
  const seen = membersOf(deck, card)
    .map((member) => stateOf(states, member).memory)
    .filter((memory) => memory.phase !== 'new');
  return mean(seen.map((memory) => recallOn(memory, now.day, weights)));
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

/** The key of a topic in a map: paths are arrays, which are never equal. */
export const topicKey = (path: TopicPath): string => path.join('\u001f');
export const pathOf = (key: string): TopicPath => key.split('\u001f');

/** Every topic and every ancestor of one, each with all that lies below it. */
export function memoryByTopic(
  request: ForecastRequest,
  weights: Weights,
): ReadonlyMap<string, TopicMemory> {
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
  for (const { card, state } of cardsStudied(request)) {
    const { memory, suspended } = state;
    if (suspended) continue;
    const isPlain = !deck.itemsOf.has(card.id) && memory.phase !== 'new';
    const recall = isPlain
      ? recallOn(memory, now.day, weights)
      : recallOfCard(request, card.id, weights);
    const due = isShown(state, now) && isDue(memory, now);
    for (const sum of above[card.topic] ?? []) {
      sum.cards += 1;
      if (due) sum.due += 1;
      if (recall === undefined) continue;
      sum.seen += 1;
      sum.recalls += recall;
    }
  }
  return new Map(
    [...sums]
      .filter(([, { cards }]) => cards > 0)
      .map(([key, { recalls, ...topic }]) => [
        key,
        { ...topic, recall: topic.seen > 0 ? recalls / topic.seen : undefined },
      ]),
  );
}

interface TopicSum {
  readonly path: TopicPath;
  cards: number;
  seen: number;
  due: number;
  recalls: number;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
