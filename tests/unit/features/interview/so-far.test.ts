import { expect, test } from 'vitest';
import { soFar } from '#features/interview/so-far.ts';
import { addDays } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import type { Interview } from '#scheduler/interview.ts';
import { foldParams } from '#scheduler/params.ts';
import { readinessNow } from '#scheduler/plan/readiness-now.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer, noon } from '../../../builders/scheduling.ts';

const today = noon().day;
const deck = aDeck(['a', 'b', 'c', 'd'].map((id) => ({ id })));
const interview: Interview = {
  id: 'northwind',
  name: 'Northwind',
  date: addDays(today, 9),
  topics: [{ path: [], weight: 1 }],
  minutes: [10, 10, 10, 10, 10, 10, 10],
};
const way = (...entries: Parameters<typeof soFar>[0]) =>
  soFar(entries, { deck, today, interviews: [interview], weights: defaultWeights })[0] ?? [];

test('the way begins with the first answer, and ends yesterday', () => {
  expect(way()).toEqual([]);
  const days = way(anAnswer('a', 'good', today - 3)).map(({ day }) => day);
  expect(days).toEqual([today - 3, today - 2, today - 1]);
});

test('two weeks are looked back on, with what was known before', () => {
  const days = way(anAnswer('a', 'easy', today - 60));
  expect(days).toHaveLength(14);
  expect(days[0]?.recall).toBeGreaterThan(0.1);
});

test('each day is what the screens showed that evening', () => {
  const entries = [
    anAnswer('a', 'good', today - 4),
    anAnswer('b', 'again', today - 3),
    anAnswer('c', 'good', today - 2),
    anAnswer('a', 'good', today - 2),
    anAnswer('d', 'good', today),
  ];
  for (const { day, recall } of way(...entries)) {
    const then = entries.filter((entry) => entry.day <= day);
    const states = replay(then, foldParams(then).weights);
    const request = { deck, states, today: day, weights: defaultWeights };
    expect(recall).toBe(readinessNow(interview, request).recall);
  }
});

test('an answer that was taken back was never given', () => {
  const kept = anAnswer('a', 'good', today - 3);
  const taken = anAnswer('b', 'good', today - 2);
  const retracted = {
    ...anAnswer('b', 'good', today - 1),
    kind: 'retracted',
    target: taken.action,
  };
  expect(way(kept, taken, retracted as typeof kept)).toEqual(way(kept));
});

test('an answer given while the clock ran ahead holds back none that came after it', () => {
  const ahead = { ...anAnswer('a', 'good', addDays(today, 3)), tick: noon(today - 5).at };
  const after = [anAnswer('b', 'good', today - 4), anAnswer('c', 'good', today - 2)];
  expect(way(ahead, ...after)).toEqual(way(...after));
});
