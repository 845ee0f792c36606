import { expect, test } from 'vitest';
import { strengthOf } from '#features/stats/strength.ts';
import { aDeck, aState, cardId } from '../../../builders/scheduling.ts';

const topics = [['Statistics'], ['Rivers']];

test('memories are grouped by how long they last; stopped and new cards are no part of it', () => {
  const deck = aDeck(['a', 'b', 'c', 'd', 'e', 'new', 'stopped'].map((id) => ({ id })));
  const states = new Map([
    [cardId('a'), aState({ stability: 0.5 })],
    [cardId('b'), aState({ stability: 1 })],
    [cardId('c'), aState({ stability: 6.9 })],
    [cardId('d'), aState({ stability: 30 })],
    [cardId('e'), aState({ stability: 400 })],
    [cardId('stopped'), aState({ stability: 400 }, { suspended: true })],
  ]);
  expect(strengthOf(deck, states)).toMatchObject({ lasting: [1, 2, 0, 1, 0, 1], seen: 5 });
});

test('the hardest topic is the one with most misses an answer, not the one with most answers', () => {
  const deck = aDeck(
    [
      { id: 'a', topic: 0 },
      { id: 'b', topic: 1 },
      { id: 'c', topic: 1 },
    ],
    topics,
  );
  const states = new Map([
    [cardId('a'), aState({ reviews: 20, lapses: 8 })],
    [cardId('b'), aState({ reviews: 60, lapses: 6 })],
    [cardId('c'), aState({ reviews: 40, lapses: 4 })],
  ]);
  expect(strengthOf(deck, states).hardest).toEqual([
    { path: ['Statistics'], cards: 1, missed: 0.4 },
    { path: ['Rivers'], cards: 2, missed: 0.1 },
  ]);
});

test('a topic with few answers is not called hard, and a topic without a miss is not either', () => {
  const deck = aDeck(
    [
      { id: 'a', topic: 0 },
      { id: 'b', topic: 1 },
    ],
    topics,
  );
  const states = new Map([
    [cardId('a'), aState({ reviews: 3, lapses: 3 })],
    [cardId('b'), aState({ reviews: 50, lapses: 0 })],
  ]);
  expect(strengthOf(deck, states).hardest).toEqual([]);
});

test('cards that are missed again and again are named, the most missed first', () => {
  const deck = aDeck([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  const states = new Map([
    [cardId('a'), aState({ lapses: 8, passes: 0 })],
    [cardId('b'), aState({ lapses: 12, passes: 1 })],
    [cardId('c'), aState({ lapses: 2 })],
  ]);
  expect(strengthOf(deck, states).leeches).toEqual([
    { card: 'b', lapses: 12 },
    { card: 'a', lapses: 8 },
  ]);
});
