// deck/index.json: the deck in columns, as it is read. `write-deck.ts` writes it, which no page needs to begin. Chunks
// lie beside it, named by their hash.

import { invariant } from '#kit/invariant.ts';
import { isRecord } from '#kit/is-record.ts';
import { type CardId, cardKinds, type TopicPath, tiers } from './card.ts';
import { type Deck, type DeckCard, deckOf, lookAlikesFrom } from './deck.ts';
import { type Runs, valuesOf } from './runs.ts';

export const deckFormat = 2;

export interface DeckFile {
  readonly format: typeof deckFormat | 1;
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
    readonly kind: Runs;
    /** Index into `tiers`. */
    readonly tier: Runs;
    readonly topic: Runs;
    /** Row of the list that an item belongs to, else -1. */
    readonly parent: Runs;
    readonly family: Runs;
    readonly chunk: Runs;
  };
}

/** Reads a deck file, or says why it cannot be read: the file came over the network. */
export function readDeck(file: unknown): Deck | { readonly problem: string } {
  const columns = isDeckFile(file) && columnsIn(file);
  if (!columns) return { problem: 'The deck is not in a format that this version reads.' };
  const { ids, kind, tier, topic, parent, family, chunk } = columns;
  // Without asking for what lies before the first: that takes a list far longer than any other place.
  const parentOf = (row: number) => {
    const list = parent[row] ?? -1;
    return list < 0 ? undefined : ids[list];
  };
  const cards = ids.map(
    (id, row): DeckCard => ({
      id,
      kind: cardKinds[kind[row] ?? 0] ?? 'definition',
      tier: tiers[tier[row] ?? 0] ?? 'suggested',
      topic: topic[row] ?? 0,
      parent: parentOf(row),
      family: family[row] ?? row,
      chunk: chunk[row] ?? 0,
    }),
  );
  return deckOf(cards, {
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

/** The deck of a file that this version has written itself. */
export function deckFrom(file: DeckFile): Deck {
  const deck = readDeck(file);
  invariant(!('problem' in deck), 'a deck that we wrote is not readable');
  return deck;
}

/** `undefined` where they are not of one length. */
function columnsIn({ format, cards }: DeckFile) {
  const { id, ...columns } = cards;
  const ids = id as readonly CardId[];
  // Format 1 had each number by itself. It may still lie in the cache when an updated app starts without a network.
  const read = (column: Runs) => (format === 1 ? column : valuesOf(column, ids.length));
  const [kind, tier, topic] = [read(columns.kind), read(columns.tier), read(columns.topic)];
  const [parent, family, chunk] = [read(columns.parent), read(columns.family), read(columns.chunk)];
  if (!kind || !tier || !topic || !parent || !family || !chunk) return undefined;
  return { ids, kind, tier, topic, parent, family, chunk };
}

function isDeckFile(file: unknown): file is DeckFile {
  if (!isRecord(file) || !isRecord(file.cards)) return false;
  const { format, collection, version, topics, chunks, media, sources, lookAlikes, cards } = file;
  return (
    (format === deckFormat || format === 1) &&
    typeof collection === 'string' &&
    typeof version === 'string' &&
    [topics, chunks, media, sources ?? [], lookAlikes ?? []].every(Array.isArray) &&
    [cards.id, cards.kind, cards.tier, cards.topic, cards.parent, cards.family, cards.chunk].every(
      Array.isArray,
    )
  );
}
