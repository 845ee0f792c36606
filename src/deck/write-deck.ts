// The deck in columns: what the compiler serves, and what goes to a worker, for which objects would take long.

import { type CardId, cardKinds, tiers } from './card.ts';
import type { Deck } from './deck.ts';
import { type DeckFile, deckFormat } from './deck-file.ts';

export const writeDeck = (deck: Deck): DeckFile => {
  const rowOf = new Map(deck.cards.map((card, row) => [card.id, row]));
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
      kind: deck.cards.map((card) => cardKinds.indexOf(card.kind)),
      tier: deck.cards.map((card) => tiers.indexOf(card.tier)),
      topic: deck.cards.map((card) => card.topic),
      parent: deck.cards.map((card) => (card.parent ? (rowOf.get(card.parent) ?? -1) : -1)),
      family: deck.cards.map((card) => card.family),
      chunk: deck.cards.map((card) => card.chunk),
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
