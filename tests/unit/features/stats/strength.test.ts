import { expect, test } from 'vitest';
import { strengthOf } from '#features/stats/strength.ts';
import { aDeck, aState, cardId } from '../../../builders/scheduling.ts';

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
