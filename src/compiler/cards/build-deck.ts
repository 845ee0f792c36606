// From the parts of the notes to the deck. Done with every edit: what does not change with its note is made there.

import type { TopicPath } from '#deck/card.ts';
import { type Deck, type DeckCard, type DeckChunk, deckOf } from '#deck/deck.ts';
import { deckFormat } from '#deck/deck-file.ts';
import { hashOf } from './ids.ts';
import type { NoteDeck } from './note-deck.ts';

export function buildDeck(
  notes: readonly NoteDeck[],
  media: readonly string[],
  sources: ReadonlyMap<string, string>,
  collection: string,
): { deck: Deck; chunks: ReadonlyMap<string, DeckChunk> } {
  const topics = new Numbers<TopicPath>(JSON.stringify, asFirstWritten());
  const chunks = new Map<string, DeckChunk>();
  const cards: DeckCard[] = [];
  let families = 0;
  for (const note of notes) {
    const chunkOf: number[] = [];
    for (const { name, format, faces } of note.chunks) {
      chunks.set(name, { format, faces });
      for (const _ of faces) chunkOf.push(chunks.size - 1);
    }
    const familyOf = new Map<number, number>();
    for (const [row, card] of note.cards.entries()) {
      const family = familyOf.get(card.family) ?? families++;
      familyOf.set(card.family, family);
      cards.push({
        id: card.id,
        kind: card.kind,
        tier: card.tier,
        topic: topics.of(card.topic),
        parent: card.parent,
        family,
        chunk: chunkOf[row] ?? 0,
      });
    }
  }
  const digests = notes.map(({ digest }) => digest);
  const about = JSON.stringify([deckFormat, collection, media, [...sources], digests]);
  const deck = deckOf(cards, {
    collection,
    version: hashOf(about),
    live: false,
    topics: topics.all,
    chunks: [...chunks.keys()],
    media,
    sources,
  });
  return { deck, chunks };
}

/** A folder `Databases` and a tag `databases` are one topic, which is written as it is met first. */
function asFirstWritten(): (topic: TopicPath) => TopicPath {
  const first = new Map<string, string>();
  return (topic) =>
    topic.map((step, depth) => {
      const key = JSON.stringify(topic.slice(0, depth + 1)).toLowerCase();
      const written = first.get(key) ?? step;
      first.set(key, written);
      return written;
    });
}

/** Numbers things from 0 in the order in which they are first met. */
class Numbers<Thing extends object> {
  readonly all: Thing[] = [];
  private readonly known = new Map<string, number>();
  /** Most often it is the very same object. */
  private readonly met = new Map<Thing, number>();
  private readonly keyOf: (thing: Thing) => string;
  private readonly written: (thing: Thing) => Thing;

  constructor(keyOf: (thing: Thing) => string, written: (thing: Thing) => Thing) {
    this.keyOf = keyOf;
    this.written = written;
  }

  of(thing: Thing): number {
    const number = this.met.get(thing) ?? this.find(thing);
    this.met.set(thing, number);
    return number;
  }

  private find(met: Thing): number {
    const thing = this.written(met);
    const key = this.keyOf(thing);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.length);
    this.all.push(thing);
    return this.all.length - 1;
  }
}
