import { expect, test } from 'vitest';
import { cardHistories } from '#features/backup/card-histories.ts';
import type { ActionId, Entry } from '#scheduler/journal.ts';
import { anAnswer, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

test('a card leaves with its answers, oldest first, without those taken back', async () => {
  const [first, second, undone] = [20_000, 20_003, 20_004].map((day) => anAnswer('a', 'good', day));
  if (!first || !second || !undone) throw new Error('no answers');
  const historyOf = await cardHistories([
    [anEntry({ kind: 'retracted', target: undone.action }), second],
    [undone, first, anAnswer('b', 'again', 20_001)],
  ]);
  expect(historyOf([cardId('a')])).toEqual([first, second]);
});

test('a list leaves with one answer for each time that it was asked, by its worst item', async () => {
  const act = { action: 'a list' as ActionId, tookMs: 4000 };
  const historyOf = await cardHistories([
    [
      { ...anAnswer('item-1', 'good', 20_000), ...act },
      { ...anAnswer('item-2', 'again', 20_000), ...act },
      anAnswer('item-2', 'good', 20_001),
    ],
  ]);
  const history = historyOf([cardId('item-1'), cardId('item-2')]);
  expect(history.map(({ grade, tookMs }) => ({ grade, tookMs }))).toEqual([
    { grade: 'again', tookMs: 8000 },
    { grade: 'good', tookMs: 9000 },
  ]);
});

const reworded = (from: string, to: string, day: number): Entry =>
  anEntry({ kind: 'descended', from: cardId(from), to: cardId(to), how: 'reworded' }, noon(day));

test('a reworded card leaves with the answers to its earlier words', async () => {
  const [before, after] = [anAnswer('old', 'good', 20_000), anAnswer('new', 'good', 20_005)];
  const [line, undone] = [reworded('old', 'new', 20_003), reworded('other', 'new', 20_004)];
  const historyOf = await cardHistories([
    [after, undone, anAnswer('other', 'again', 20_001)],
    [line, before, anEntry({ kind: 'retracted', target: undone.action })],
  ]);
  expect(historyOf([cardId('new')])).toEqual([before, after]);
});

test('a list whose items were reworded leaves with what they were answered, once for each act', async () => {
  const act = { action: 'a list' as ActionId };
  const before = ['old-1', 'old-2'].map((item) => ({ ...anAnswer(item, 'good', 20_000), ...act }));
  const after = anAnswer('new-2', 'hard', 20_005);
  const historyOf = await cardHistories([
    [...before, after, reworded('old-1', 'new-1', 20_003), reworded('old-2', 'new-2', 20_003)],
  ]);
  const history = historyOf([cardId('new-1'), cardId('new-2')]);
  expect(history.map(({ action }) => action)).toEqual(['a list', after.action]);
});
