// From the parts of the notes to the deck.

import type { TopicPath } from '#deck/card.ts';
import type { Deck, DeckCard, DeckChunk } from '#deck/deck.ts';
import { deckIndexes, writeDeck } from '#deck/deck-file.ts';
import { hashOf } from './ids.ts';
import type { NoteDeck } from './note-deck.ts';

export function buildDeck(
  notes: readonly NoteDeck[],
  media: readonly string[],
  sources: ReadonlyMap<string, string>,
  collection: string,
): { deck: Deck; chunks: ReadonlyMap<string, DeckChunk> } {
  const topics = new Numbers<TopicPath>((topic) => JSON.stringify(topic));
  const families = new Numbers<string>((family) => family);
  const chunks = new Map<string, DeckChunk>();
  const cards: DeckCard[] = [];
  notes.forEach((note, index) => {
    const chunkOf = note.chunks.flatMap(({ name, format, faces }) => {
      chunks.set(name, { format, faces });
      return faces.map(() => chunks.size - 1);
    });
    note.cards.forEach((card, row) => {
      cards.push({
        id: card.id,
        kind: card.kind,
        tier: card.tier,
        topic: topics.of(card.topic),
        parent: card.parent,
        family: families.of(`${index}:${card.family}`),
        chunk: chunkOf[row] ?? 0,
      });
    });
  });
  const deck: Deck = {
    collection,
    version: '',
    live: false,
    topics: topics.all,
    chunks: [...chunks.keys()],
    media,
    sources,
    ...deckIndexes(cards),
  };
  return { deck: { ...deck, version: hashOf(JSON.stringify(writeDeck(deck))) }, chunks };
}

/** Numbers things from 0 in the order in which they are first met. */
class Numbers<Thing> {
  readonly all: Thing[] = [];
  private readonly known = new Map<string, number>();
  private readonly keyOf: (thing: Thing) => string;

  constructor(keyOf: (thing: Thing) => string) {
    this.keyOf = keyOf;
  }

  of(thing: Thing): number {
    const key = this.keyOf(thing);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.length);
    this.all.push(thing);
    return this.all.length - 1;
  }
}
