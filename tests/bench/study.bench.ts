// Ratios, not times: to lay a grade over the states of 20,000 cards may cost a hundredth of one look at each of them.

import { bench, describe } from 'vitest';
import { loadOf } from '#scheduler/load.ts';
import { packAll } from '#storage/packed-states.ts';
import { statesOf, withChanges } from '#storage/states.ts';
import { aDeck, aState, cardId } from '../builders/scheduling.ts';

describe('a grade in a deck of 20,000 cards', () => {
  const deck = aDeck(Array.from({ length: 20_000 }, (_, n) => ({ id: `${n}` })));
  const states = statesOf(packAll(deck.cards.map(({ id }) => [id, aState()])), new Map());
  const graded = new Map([[cardId(7), aState()]]);

  bench('one look at each card', () => {
    loadOf(deck, states);
  });

  bench('the grade laid over what is known', () => {
    withChanges(states, graded).get(cardId(7));
  });
});
