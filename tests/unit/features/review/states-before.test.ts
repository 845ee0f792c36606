import { expect, test } from 'vitest';
import { withoutActs } from '#features/review/states-before.ts';
import { replay } from '#scheduler/fold.ts';
import type { Entry } from '#scheduler/journal.ts';
import { foldParams } from '#scheduler/params.ts';
import { anAnswer, cardId } from '../../../builders/scheduling.ts';

const weights = foldParams([]).weights;
const before = [anAnswer('a', 'good', 19_990), anAnswer('c', 'hard', 19_991)];
const inSession = [
  anAnswer('a', 'again', 20_000),
  anAnswer('b', 'good', 20_000),
  anAnswer('a', 'good', 20_000),
];
const journal = [...before, ...inSession];

const historyOf = (card: string): [ReturnType<typeof cardId>, readonly Entry[]] => [
  cardId(card),
  journal.filter((entry) => 'card' in entry && entry.card === cardId(card)),
];

test('what a session did is as if it had not been, and all else stays', () => {
  const states = withoutActs(
    replay(journal, weights),
    new Map(['a', 'b'].map(historyOf)),
    new Set(inSession.map(({ action }) => action)),
    weights,
  );
  const then = replay(before, weights);
  expect(states.get(cardId('a'))).toEqual(then.get(cardId('a')));
  expect(states.get(cardId('b'))?.memory).toEqual({ phase: 'new' });
  expect(states.get(cardId('c'))).toEqual(then.get(cardId('c')));
});

test('a session that was opened once needs no history', () => {
  const states = replay(journal, weights);
  expect(withoutActs(states, new Map(), new Set(), weights)).toEqual(states);
});
