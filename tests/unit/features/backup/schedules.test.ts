import { expect, test } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import { facesByNote, mayTakeOver } from '#features/backup/schedules.ts';
import { aState, cardId } from '../../../builders/scheduling.ts';

test('the cards of each note stand together, in their order', () => {
  const faces = ['a.md', 'b.md', 'a.md'].map(
    (note, index) => ({ id: cardId(index), note }) as CardFace,
  );
  const notes = [...facesByNote(faces)].map(([note, own]) => [note, own.map(({ id }) => id)]);
  expect(notes).toEqual([
    ['a.md', [cardId(0), cardId(2)]],
    ['b.md', [cardId(1)]],
  ]);
});

test('a schedule from elsewhere never replaces what is known here', () => {
  const states = new Map([[cardId('seen'), aState()]]);
  expect(mayTakeOver(cardId('seen'), states)).toBe(false);
  expect(mayTakeOver(cardId('new'), states)).toBe(true);
});
