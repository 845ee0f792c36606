// What memory is like now, and what is coming. Recall counts study days, as scheduling does, so that a card
// never seems to be forgotten at another hour than it is due.

import type { CardId, TopicPath } from '#deck/card.ts';
import { type Deck, isStudied, membersOf } from '#deck/deck.ts';
import { daysBetween, type Moment, type StudyDay } from '#kit/time.ts';
import { recallAfter, type Weights } from './fsrs.ts';
import { isDue, isShown, type Memory, type States, stateOf } from './memory.ts';

import { studiedState } from './studied.ts';

export interface ForecastRequest {
  readonly deck: Deck;
  readonly states: States;
  readonly now: Moment;
}

/**
 * How many cards come back on each of the next days, today first. Today holds all that is due or waits in a
 * learning step. New cards are not in it: how many there will be is a setting, not a forecast.
 */
export function dueByDay({ deck, states, now }: ForecastRequest, days = 7): readonly number[] {
  const counts = new Array<number>(days).fill(0);
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const { memory, suspended, skippedUntil } = studiedState(deck, states, card.id);
    if (suspended || memory.phase === 'new') continue;
    const due = memory.phase === 'review' ? memory.due : now.day;
    const ahead = Math.max(0, daysBetween(now.day, due), daysBetween(now.day, skippedUntil ?? due));
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts;
}

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

/** Every topic and every ancestor of one, each with all that lies below it. */
export function memoryByTopic(
  request: ForecastRequest,
  weights: Weights,
): ReadonlyMap<string, TopicMemory> {
  const sums = new Map<string, TopicSum>();
  for (const card of request.deck.cards) {
    const path = request.deck.topics[card.topic];
    if (!path || !isStudied(card)) continue;
    const state = studiedState(request.deck, request.states, card.id);
    if (state.suspended) continue;
    const recall = recallOfCard(request, card.id, weights);
    const due = isShown(state, request.now) && isDue(state.memory, request.now);
    for (let depth = 1; depth <= path.length; depth++) add(sums, path.slice(0, depth), recall, due);
  }
  return new Map(
    [...sums].map(([key, { recalls, ...topic }]) => [key, { ...topic, recall: mean(recalls) }]),
  );
}

interface TopicSum {
  readonly path: TopicPath;
  readonly recalls: number[];
  cards: number;
  seen: number;
  due: number;
}

function add(
  sums: Map<string, TopicSum>,
  path: TopicPath,
  recall: number | undefined,
  due: boolean,
): void {
  const key = topicKey(path);
  const sum = sums.get(key) ?? { path, recalls: [], cards: 0, seen: 0, due: 0 };
  sums.set(key, sum);
  sum.cards += 1;
  if (due) sum.due += 1;
  if (recall === undefined) return;
  sum.seen += 1;
  sum.recalls.push(recall);
}

const mean = (values: readonly number[]): number | undefined =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
