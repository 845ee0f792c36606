import { expect, test } from 'vitest';
import { changesByDay } from '#features/notes/changes.ts';
import { studyDay } from '#kit/time.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { anEntry, cardId } from '../../../builders/scheduling.ts';

const descent = (
  from: string,
  to: string,
  how: 'reworded' | 'split' | 'merged',
  act: string,
  day: number,
) =>
  anEntry(
    { kind: 'descended', from: cardId(from), to: cardId(to), how },
    { action: act as ActionId, day: studyDay(day) },
  );

test('each line of an edit is told once, the newest day first', () => {
  const changes = changesByDay([
    descent('a', 'b', 'reworded', '1', 100),
    descent('c', 'd', 'split', '2', 101),
    descent('c', 'e', 'split', '2', 101),
    descent('f', 'h', 'merged', '3', 101),
    descent('g', 'h', 'merged', '3', 101),
  ]);
  expect(changes).toEqual([
    {
      day: 101,
      changes: [
        { act: '2', how: 'split', from: ['c'], to: ['d', 'e'], shown: 'd' },
        { act: '3', how: 'merged', from: ['f', 'g'], to: ['h'], shown: 'h' },
      ],
    },
    { day: 100, changes: [{ act: '1', how: 'reworded', from: ['a'], to: ['b'], shown: 'b' }] },
  ]);
});
