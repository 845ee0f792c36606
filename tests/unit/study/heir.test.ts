import { describe, expect, test } from 'vitest';
import type { Deck } from '#deck/deck.ts';
import { heirAfter } from '#study/heir.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { aShelf, faceOf } from '../../builders/studying.ts';

const edit = { face: faceOf('a'), note: 'notes.md', from: 1, to: 1, text: 'Other words' };
const saved = (...cards: string[]): Deck => ({
  ...aDeck(cards.map((id) => ({ id }))),
  sources: new Map([['notes.md', 'v2']]),
});

/** What card a has become, once the note that was saved makes these cards. */
function heirAmong(...cards: string[]) {
  const deck = aShelf(aDeck([{ id: 'a' }, { id: 'b' }]));
  const heir = heirAfter({ deck }, cardId('a'), edit, 'v2');
  deck.replace(saved(...cards));
  return heir;
}

describe('after its lines were edited, a card', () => {
  test('is itself, where its prompt is the same', async () => {
    expect(await heirAmong('a', 'b')).toMatchObject({ id: 'a' });
  });

  test('is the new one on its lines, where it is not', async () => {
    expect(await heirAmong('b', 'c')).toMatchObject({ id: 'c' });
  });

  test('has no heir in the neighbour that moves up when it is taken out', async () => {
    expect(await heirAmong('b')).toBeUndefined();
  });
});
