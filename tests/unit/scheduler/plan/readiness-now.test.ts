import { describe, expect, test } from 'vitest';
import { topicKey } from '#deck/topic.ts';
import { addDays } from '#kit/time.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import type { Interview } from '#scheduler/interview.ts';
import type { CardState } from '#scheduler/memory.ts';
import { readinessNow } from '#scheduler/plan/readiness-now.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, type CardParts, cardId, noon } from '../../../builders/scheduling.ts';

const now = noon();
const topics = [['SQL'], ['Statistics', 'Tests'], ['Cooking']];

const interview: Interview = {
  id: 'northwind',
  name: 'Northwind',
  date: addDays(now.day, 10),
  topics: [
    { path: ['SQL'], weight: 1 },
    { path: ['Statistics'], weight: 3 },
  ],
  minutes: [10, 10, 10, 10, 10, 10, 10],
};

const readiness = (cards: readonly CardParts[], states: Readonly<Record<string, CardState>>) => {
  const request = {
    deck: aDeck(cards, topics),
    states: new Map(Object.entries(states).map(([id, state]) => [cardId(id), state])),
    today: now.day,
    weights: defaultWeights,
  };
  return { request, ready: readinessNow(interview, request) };
};

const seen = (daysAgo: number) => aState({ stability: 10, lastDay: addDays(now.day, -daysAgo) });

describe('readiness now', () => {
  test('counts cards that were never seen as nothing, and topics by their weight', () => {
    const { ready } = readiness([{ id: 'a' }, { id: 'b' }, { id: 'c', topic: 1 }], { a: seen(0) });
    expect(ready.topics).toMatchObject([
      { path: ['SQL'], recall: 0.5, cards: 2, seen: 1 },
      { path: ['Statistics'], recall: 0, cards: 1, seen: 0 },
    ]);
    expect(ready).toMatchObject({ recall: 1 / (1 + 1 + 3), cards: 3, seen: 1 });
  });

  test('of a topic that was seen whole is what Topics shows, to the last digit', () => {
    const cards = ['a', 'b', 'c'].map((id) => ({ id, topic: 1 }));
    const { request, ready } = readiness(cards, { a: seen(3), b: seen(14), c: seen(40) });
    const shown = memoryByTopic({ ...request, now }, defaultWeights);
    expect(ready.topics[1]?.recall).toBe(shown.get(topicKey(['Statistics']))?.recall);
    expect(ready.recall).toBe(ready.topics[1]?.recall);
  });

  test('leaves out other topics, and what is stopped', () => {
    const states = { a: seen(0), stopped: { ...seen(9), suspended: true }, soup: seen(9) };
    const cards = [{ id: 'a' }, { id: 'stopped' }, { id: 'soup', topic: 2 }];
    expect(readiness(cards, states).ready).toMatchObject({ recall: 1, cards: 1 });
  });

  test('of a list is that of its items, those never seen included', () => {
    const cards = [
      { id: 'list', kind: 'list' as const },
      { id: 'one', parent: 'list' },
      { id: 'two', parent: 'list' },
    ];
    expect(readiness(cards, { one: seen(0) }).ready.recall).toBe(0.5);
  });
});
