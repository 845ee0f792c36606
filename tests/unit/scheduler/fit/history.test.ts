import { expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import type { Entry } from '#scheduler/journal.ts';
import { anAnswer, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

const told = (entries: readonly Entry[]) => {
  const { starts, grade, elapsed, scored } = historiesOf(answerLogOf(entries));
  return [...starts.slice(0, -1)].map((start, card) => {
    const end = starts[card + 1];
    const cells = (column: Uint8Array | Int32Array) => [...column.slice(start, end)];
    return { grade: cells(grade), elapsed: cells(elapsed), scored: cells(scored) };
  });
};

test('each card tells its grades, the days between, and which of them tested a prediction', () => {
  const entries = [
    anAnswer('a', 'again', 20_000),
    anAnswer('a', 'good', 20_000),
    anAnswer('b', 'easy', 20_001),
    anAnswer('a', 'hard', 20_003),
  ];
  expect(told(entries)).toEqual([
    { grade: [0, 2, 1], elapsed: [0, 0, 3], scored: [0, 0, 1] },
    { grade: [3], elapsed: [0], scored: [0] },
  ]);
});

test('practice and what was taken back tell nothing', () => {
  const undone = anAnswer('a', 'again', 20_004);
  const entries = [
    anAnswer('a', 'good', 20_000),
    anAnswer('a', 'again', 20_002, { mode: 'practice' }),
    undone,
    anEntry({ kind: 'retracted', target: undone.action }),
    anAnswer('a', 'good', 20_005),
  ];
  expect(told(entries)).toEqual([{ grade: [2, 2], elapsed: [0, 5], scored: [0, 1] }]);
});

test('a reset card begins anew, and an imported one has no beginning', () => {
  const entries = [
    anAnswer('a', 'again', 20_000),
    anEntry({ kind: 'reset', card: cardId('a') }, { at: noon(20_001).at }),
    anAnswer('a', 'good', 20_002),
    anEntry(
      {
        ...{ kind: 'imported', card: cardId('b'), stability: 9, difficulty: 5 },
        due: { on: noon(20_009).day },
      },
      { at: noon(20_001).at },
    ),
    anAnswer('b', 'good', 20_009),
  ];
  expect(told(entries)).toEqual([{ grade: [2], elapsed: [0], scored: [0] }]);
});

test('a reworded card goes on with its history, of which each answer counts once', () => {
  const entries = [
    anAnswer('old', 'good', 20_000),
    anAnswer('old', 'good', 20_003),
    anEntry(
      { kind: 'descended', from: cardId('old'), to: cardId('new'), how: 'reworded' },
      { at: noon(20_004).at },
    ),
    anAnswer('new', 'again', 20_010),
  ];
  expect(told(entries)).toEqual([
    { grade: [2, 2], elapsed: [0, 3], scored: [0, 1] },
    { grade: [2, 2, 0], elapsed: [0, 3, 7], scored: [0, 0, 1] },
  ]);
});

test('a calendar that turns back counts as the same day', () => {
  const entries = [
    anAnswer('a', 'good', 20_000),
    { ...anAnswer('a', 'good', 20_001), day: noon(19_999).day },
    anAnswer('a', 'good', 20_004),
  ];
  expect(told(entries)[0]?.elapsed).toEqual([0, 0, 4]);
});
