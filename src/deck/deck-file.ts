// deck/index.json: the deck in columns, as it is read. `write-deck.ts` writes it, which no page needs to begin. Chunks
// lie beside it, named by their hash.

import { addTo } from '#kit/groups.ts';
import { type CardId, cardKinds, type TopicPath, tiers } from './card.ts';
import type { Deck, DeckCard } from './deck.ts';

export const deckFormat = 1;

export interface DeckFile {
  readonly format: typeof deckFormat;
  readonly collection: string;
  readonly version: string;
  readonly live?: boolean;
  readonly topics: readonly TopicPath[];
  readonly chunks: readonly string[];
  readonly media: readonly string[];
  /** Path of a note, and the file of its text. */
  readonly sources?: readonly (readonly [note: string, file: string])[];
  /** Rows of two cards that are easily taken for one another, the most alike first. */
  readonly lookAlikes?: readonly (readonly [a: number, b: number])[];
  /** Columns of equal length, a row a card, in note order. */
  readonly cards: {
    readonly id: readonly string[];
    /** Index into `cardKinds`. */
    readonly kind: readonly number[];
    /** Index into `tiers`. */
    readonly tier: readonly number[];
    readonly topic: readonly number[];
    /** Row of the list that an item belongs to, else -1. */
    readonly parent: readonly number[];
    readonly family: readonly number[];
    readonly chunk: readonly number[];
  };
}

/** Reads a deck file, or says why it cannot be read: the file came over the network. */
export const readDeck = (file: unknown): Deck | { readonly problem: string } =>
  isDeckFile(file)
    ? deckFrom(file)
    : { problem: 'The deck is not in a format that this version reads.' };

/** The deck of a file that this version has written itself. */
export function deckFrom(file: DeckFile): Deck {
  const { id, kind, tier, topic, parent, family, chunk } = file.cards;
  const cards = id.map(
    (cardId, row): DeckCard => ({
      id: cardId as CardId,
      kind: cardKinds[kind[row] ?? 0] ?? 'definition',
      tier: tiers[tier[row] ?? 0] ?? 'suggested',
      topic: topic[row] ?? 0,
      parent: id[parent[row] ?? -1] as CardId | undefined,
      family: family[row] ?? row,
      chunk: chunk[row] ?? 0,
    }),
  );
  // What is spread is asked for.
  return Object.assign(deckIndexes(cards), {
    collection: file.collection,
    version: file.version,
    live: file.live === true,
    topics: file.topics,
    chunks: file.chunks,
    media: file.media,
    sources: new Map(file.sources ?? []),
    lookAlikes: lookAlikesFrom(
      (file.lookAlikes ?? []).flatMap(([a, b]) => {
        const [one, other] = [cards[a], cards[b]];
        return one && other ? [{ a: one.id, b: other.id }] : [];
      }),
    ),
  });
}

/** Pairs as a map from each of the two to the other. */
export function lookAlikesFrom(
  pairs: readonly { readonly a: CardId; readonly b: CardId }[],
): ReadonlyMap<CardId, readonly CardId[]> {
  const others = new Map<CardId, CardId[]>();
  const enter = (card: CardId, other: CardId) => {
    addTo(others, card, other);
  };
  for (const { a, b } of pairs) {
    enter(a, b);
    enter(b, a);
  }
  return others;
}

/** The cards with the two maps over them. */
export function deckIndexes(cards: readonly DeckCard[]): Pick<Deck, 'cards' | 'byId' | 'itemsOf'> {
  const itemsOf = new Map<CardId, CardId[]>();
  for (const { id, parent } of cards) {
    if (!parent) continue;
    addTo(itemsOf, parent, id);
  }
  let byId: Deck['byId'] | undefined;
  return {
    cards,
    itemsOf,
    // Today asks for no card by its name, and a start with a hundred thousand of them would wait for this.
    get byId() {
      byId ??= new Map(cards.map((card) => [card.id, card]));
      return byId;
    },
  };
}

function isDeckFile(file: unknown): file is DeckFile {
  if (typeof file !== 'object' || file === null) return false;
  const { format, collection, version, topics, chunks, media, sources, lookAlikes, cards } =
    file as Partial<DeckFile>;
  return (
    format === deckFormat &&
    typeof collection === 'string' &&
    typeof version === 'string' &&
    [topics, chunks, media, sources ?? [], lookAlikes ?? []].every(Array.isArray) &&
    typeof cards === 'object' &&
    cards !== null &&
    [cards.id, cards.kind, cards.tier, cards.topic, cards.parent, cards.family, cards.chunk].every(
      (column) => Array.isArray(column) && column.length === cards.id?.length,
    )
  );
}
