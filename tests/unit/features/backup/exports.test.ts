import { expect, test } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import { createCardHistories } from '#features/backup/card-histories.ts';
import { facesByNote, mayTakeOver } from '#features/backup/schedules.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { anAnswer, anEntry, aState, cardId } from '../../../builders/scheduling.ts';

test('a card leaves with its answers, oldest first, without those taken back', () => {
  const histories = createCardHistories();
  const [first, second, undone] = [20_000, 20_003, 20_004].map((day) => anAnswer('a', 'good', day));
  if (!first || !second || !undone) throw new Error('no answers');
  histories.add([anEntry({ kind: 'retracted', target: undone.action }), second]);
  histories.add([undone, first, anAnswer('b', 'again', 20_001)]);
  expect(histories.of([cardId('a')])).toEqual([first, second]);
});

test('a list leaves with one answer for each time that it was asked', () => {
  const histories = createCardHistories();
  const act = { action: 'a list' as ActionId };
  histories.add([
    { ...anAnswer('item-1', 'good', 20_000), ...act },
    { ...anAnswer('item-2', 'again', 20_000), ...act },
    anAnswer('item-2', 'good', 20_001),
  ]);
  expect(histories.of([cardId('item-1'), cardId('item-2')])).toHaveLength(2);
});

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
