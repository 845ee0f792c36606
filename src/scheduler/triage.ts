// What the learner made of cards that are only offered. A card that was taken is studied like any other.

import type { CardId } from '#deck/card.ts';
import { type Deck, deckOf } from '#deck/deck.ts';
import type { Descents } from './descent.ts';
import type { Entry, EntryOf } from './journal.ts';

export type Verdict = EntryOf<'decided'>['verdict'];
export type Verdicts = ReadonlyMap<CardId, Verdict>;

/** From the entries that were not taken back, oldest first: the last verdict counts, also for what the card became. */
export function verdictsOf(standing: readonly Entry[], descents: Descents): Verdicts {
  const verdicts = new Map<CardId, Verdict>();
  for (const entry of standing)
    if (entry.kind === 'decided')
      for (const card of descents.cardsOf(entry.card, entry)) verdicts.set(card, entry.verdict);
  return verdicts;
}

/** The deck with the cards that were accepted as confident ones. A card on offer that was edited is wanted. */
export function withVerdicts(deck: Deck, verdicts: Verdicts): Deck {
  if (verdicts.size === 0) return deck;
  const cards = deck.cards.map((card) =>
    (verdicts.get(card.id) ?? 'reject') === 'reject'
      ? card
      : { ...card, tier: 'confident' as const },
  );
  return deckOf(cards, deck);
}
