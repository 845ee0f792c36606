// The deck in columns: what the compiler serves, and what goes to a worker, for which objects would take long.

import { type CardId, cardKinds, tiers } from './card.ts';
import type { Deck, DeckCard } from './deck.ts';
import { type DeckFile, deckFormat } from './deck-file.ts';
import { runsOf } from './runs.ts';

export const writeDeck = (deck: Deck): DeckFile => {
  const rowOf = new Map(deck.cards.map((card, row) => [card.id, row]));
  const column = (by: (card: DeckCard) => number) => runsOf(deck.cards.map(by));
  return {
    format: deckFormat,
    collection: deck.collection,
    version: deck.version,
    ...(deck.live ? { live: true } : {}),
    topics: deck.topics,
    chunks: deck.chunks,
    media: deck.media,
    ...(deck.sources ? { sources: [...deck.sources] } : {}),
    ...(deck.lookAlikes ? { lookAlikes: pairsOf(deck.lookAlikes, rowOf) } : {}),
    cards: {
      id: deck.cards.map((card) => card.id),
      kind: column((card) => cardKinds.indexOf(card.kind)),
      tier: column((card) => tiers.indexOf(card.tier)),
      topic: column((card) => card.topic),
      parent: column((card) => (card.parent ? (rowOf.get(card.parent) ?? -1) : -1)),
      family: column((card) => card.family),
      chunk: column((card) => card.chunk),
    },
  };
};

/** Each pair once. A card that is not in the deck any more has none. */
const pairsOf = (
  lookAlikes: ReadonlyMap<CardId, readonly CardId[]>,
  rowOf: ReadonlyMap<CardId, number>,
): readonly (readonly [number, number])[] =>
  [...lookAlikes].flatMap(([card, others]) =>
    others.flatMap((other) => {
      const [a = -1, b = -1] = [rowOf.get(card), rowOf.get(other)];
      return a >= 0 && a < b ? [[a, b] as const] : [];
    }),
  );
