// What each card of the deck is today: one pass, before anything is chosen.

import { type Deck, type DeckCard, isStudied } from '#deck/deck.ts';
import { addMinutes, type Moment } from '#kit/time.ts';
import type { Weights } from './fsrs.ts';
import { type CardState, isDue, isShown, type KnownMemory, type States } from './memory.ts';
import { gainPerSecond, openHorizon } from './rank.ts';
import { studiedState } from './studied.ts';

export interface SeenCard {
  readonly card: DeckCard;
  readonly memory: KnownMemory;
  /** Recall that answering it now gains, per second: what it is ranked by. */
  readonly gain: number;
}

export interface Today {
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

export function todayOf(deck: Deck, states: States, now: Moment, weights: Weights): Today {
  const today: Today = {
    ...{ learning: [], reviews: [], soon: [], fresh: [], families: new Set() },
    ...{ introduced: 0, reviewed: 0 },
  };
  const soon = { ...now, at: addMinutes(now.at, learnAheadMinutes) };
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const state = studiedState(deck, states, card.id);
    const { memory } = state;
    if (memory.phase === 'new') {
      if (isShown(state, now)) today.fresh.push(card);
      continue;
    }
    if (memory.lastDay === now.day) countAnswered(today, card, state, now);
    if (!isShown(state, now) || !isDue(memory, soon)) continue;
    if (memory.phase === 'review') {
      const gain = gainPerSecond(memory, now.day, openHorizon, weights);
      today.reviews.push({ card, memory, gain });
    } else (isDue(memory, now) ? today.learning : today.soon).push({ card, memory, gain: 0 });
  }
  return today;
}

function countAnswered(today: Today, card: DeckCard, state: CardState, now: Moment): void {
  today.families.add(card.family);
  if (state.firstDay === now.day) today.introduced += 1;
  else today.reviewed += 1;
}
