import { describe, expect, test } from 'vitest';
import type { Deck } from '#deck/deck.ts';
import { readDeck } from '#deck/deck-file.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { aDeck } from '../../builders/scheduling.ts';

const deck = aDeck(
  [
    { id: 'a', kind: 'reverse', topic: 2 },
    { id: 'list', kind: 'list', tier: 'suggested', family: 1 },
    { id: 'one', parent: 'list', family: 1 },
    { id: 'two', parent: 'list', family: 1, topic: 1, chunk: 1 },
    { id: 'z', kind: 'choice' },
  ],
  [['Statistics'], ['Statistics', 'Tests'], ['Systems']],
);

const sent = (file: unknown) => readDeck(JSON.parse(JSON.stringify(file)));

function read(file: unknown): Deck {
  const found = sent(file);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

describe('a deck', () => {
  test('arrives as it was sent', () => {
    const { cards, itemsOf, byId } = read(writeDeck(deck));
    expect(cards).toEqual(deck.cards);
    expect(itemsOf).toEqual(deck.itemsOf);
    expect(byId).toEqual(deck.byId);
  });

  test('may hold no card', () => {
    expect(read(writeDeck(aDeck([]))).cards).toEqual([]);
  });

  test('that was kept by an earlier version is read', () => {
    const former = {
      ...{ ...writeDeck(deck), format: 1 },
      cards: {
        id: ['a', 'list', 'one', 'two', 'z'],
        kind: [1, 3, 4, 4, 13],
        tier: [0, 1, 0, 0, 0],
        topic: [2, 0, 0, 1, 0],
        parent: [-1, -1, 1, 1, -1],
        family: [0, 1, 1, 1, 4],
        chunk: [0, 0, 0, 1, 0],
      },
    };
    expect(read(former).cards).toEqual(deck.cards);
  });

  test('of another format, or with columns that are too short or too long, is refused', () => {
    const file = writeDeck(deck);
    expect(sent({ ...file, format: 3 })).toHaveProperty('problem');
    for (const topic of [[2, 4], [0, 1_000_000], [], 'none'])
      expect(sent({ ...file, cards: { ...file.cards, topic } })).toHaveProperty('problem');
  });
});
