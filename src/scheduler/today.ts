// What each card of the deck is today: one pass, before anything is chosen.

import type { DeckCard } from '#deck/deck.ts';
import { addMinutes, type Moment } from '#kit/time.ts';
import { type CardState, isDue, isShown, type KnownMemory } from './memory.ts';
import { modelOf } from './model.ts';
import { gainPerSecond, openHorizon } from './rank.ts';
import type { Count } from './studied.ts';
import type { Weights } from './weights.ts';

export interface SeenCard {
  readonly card: DeckCard;
  readonly memory: KnownMemory;
  /** Recall that answering it now gains, per second: what it is ranked by. */
  readonly gain: number;
}

export interface CardsToday {
  /** Learning steps that have run out. */
  readonly learning: SeenCard[];
  readonly reviews: SeenCard[];
  /** Learning steps that run out in a few minutes. */
  readonly soon: SeenCard[];
  /** In note order. */
  readonly fresh: DeckCard[];
  /** The families of cards that were answered today. */
  readonly families: Set<number>;
  /** New cards that were begun today, and others that were answered. */
  introduced: number;
  reviewed: number;
}

/** A card in a learning step may come back this much early where nothing else is left. */
const learnAheadMinutes = 20;

export function todayFrom(now: Moment, weights: Weights): Count<CardsToday> {
  const today: CardsToday = {
    learning: [],
    reviews: [],
    soon: [],
    fresh: [],
    families: new Set(),
    introduced: 0,
    reviewed: 0,
  };
  const model = modelOf(weights);
  const soon = { ...now, at: addMinutes(now.at, learnAheadMinutes) };
  const see = (card: DeckCard, state: CardState) => {
    const { memory } = state;
    if (memory.phase === 'new') {
      if (isShown(state, now)) today.fresh.push(card);
      return;
    }
    if (memory.lastDay === now.day) countAnswered(today, card, state, now);
    if (!isShown(state, now) || !isDue(memory, soon)) return;
    if (memory.phase === 'review') {
      const gain = gainPerSecond(memory, now.day, openHorizon, model);
      today.reviews.push({ card, memory, gain });
    } else (isDue(memory, now) ? today.learning : today.soon).push({ card, memory, gain: 0 });
  };
  return { see, result: () => today };
}

function countAnswered(today: CardsToday, card: DeckCard, state: CardState, now: Moment): void {
  today.families.add(card.family);
  if (state.firstDay === now.day) today.introduced += 1;
  else today.reviewed += 1;
}
