// From cards with ids to the deck and its chunk files.

import type { CardFace, TopicPath } from '#deck/card.ts';
import type { Deck, DeckCard, DeckChunk } from '#deck/deck.ts';
import { deckIndexes, writeDeck } from '#deck/deck-file.ts';
import type { NoteResult } from '../compile-note.ts';
import type { Identified } from './identify.ts';
import { hashOf } from './ids.ts';

/** Characters of JSON. A chunk is loaded whole when one of its cards is shown. */
const largestChunk = 250_000;

export function buildDeck(
  cards: readonly Identified[],
  notes: readonly NoteResult[],
  collection: string,
): { deck: Deck; chunks: ReadonlyMap<string, DeckChunk> } {
  const packed = packChunks(cards);
  const topics = topicIndex(cards);
  const families = familyNumbers(cards);
  const deckCards = cards.map(
    (card, row): DeckCard => ({
      id: card.id,
      kind: card.card.kind,
      tier: card.card.tier,
      topic: topics.numberOf(card.card.topic),
      parent: card.parent,
      family: families[row] ?? row,
      chunk: packed.chunkOf[row] ?? 0,
    }),
  );
  const deck: Deck = {
    collection,
    version: '',
    live: false,
    topics: topics.all,
    chunks: [...packed.chunks.keys()],
    media: mediaOf(notes),
    ...deckIndexes(deckCards),
  };
  const version = hashOf(JSON.stringify(writeDeck(deck)));
  return { deck: { ...deck, version }, chunks: packed.chunks };
}

/** Faces in note order; a new chunk begins with every note and where one would grow too large. */
function packChunks(cards: readonly Identified[]): {
  chunks: ReadonlyMap<string, DeckChunk>;
  chunkOf: readonly number[];
} {
  const chunks = new Map<string, DeckChunk>();
  const chunkOf: number[] = [];
  let faces: CardFace[] = [];
  let texts: string[] = [];
  let size = 0;
  const close = (): void => {
    if (faces.length > 0) chunks.set(`${hashOf(...texts)}.json`, { format: 1, faces });
    faces = [];
    texts = [];
    size = 0;
  };
  for (const { face } of cards) {
    const text = JSON.stringify(face);
    const isOther = faces.length > 0 && faces[0]?.note !== face.note;
    if (isOther || size + text.length > largestChunk) close();
    chunkOf.push(chunks.size);
    faces.push(face);
    texts.push(text);
    size += text.length;
  }
  close();
  return { chunks, chunkOf };
}

function topicIndex(cards: readonly Identified[]): {
  all: readonly TopicPath[];
  numberOf: (topic: TopicPath) => number;
} {
  const numbers = new Map<string, number>();
  const all: TopicPath[] = [];
  for (const { card } of cards) {
    const key = JSON.stringify(card.topic);
    if (numbers.has(key)) continue;
    numbers.set(key, all.length);
    all.push(card.topic);
  }
  return { all, numberOf: (topic) => numbers.get(JSON.stringify(topic)) ?? 0 };
}

/** A number for each stretch of lines that cards come from. */
function familyNumbers(cards: readonly Identified[]): readonly number[] {
  const numbers = new Map<string, number>();
  return cards.map(({ card, face }) => {
    const key = `${face.note}:${card.family}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

const mediaOf = (notes: readonly NoteResult[]): readonly string[] => {
  const served = notes.flatMap(({ pictures }) => [...pictures.values()]);
  const names = new Set(served.filter((name) => name !== undefined).map((name) => `media/${name}`));
  return [...names].sort();
};
