import { describe, expect, test } from 'vitest';
import { topicKey } from '#deck/topic.ts';
import { addDays, studyDay } from '#kit/time.ts';
import { dueByDay, memoryByTopic, recallOfCard, recallOn } from '#scheduler/forecast.ts';
import { newState } from '#scheduler/memory.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aMemory, aState, cardId, noon } from '../../builders/scheduling.ts';

const now = noon();

test('what is overdue comes back today, what is new does not count', () => {
  const deck = aDeck(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })));
  const states = new Map([
    [cardId('a'), aState({ due: studyDay(19_000) })],
    [cardId('b'), aState({ due: addDays(now.day, 2) })],
    [cardId('c'), aState({ due: addDays(now.day, 7) })],
    [cardId('d'), aState({}, { skippedUntil: addDays(now.day, 1) })],
  ]);
  expect(dueByDay({ deck, states, now }, 7)).toEqual([1, 1, 1, 0, 0, 0, 0]);
});

test('recall counts study days, as scheduling does', () => {
  const memory = aMemory({ stability: 10, lastDay: studyDay(19_990) });
  expect(recallOn(memory, now.day, defaultWeights)).toBeCloseTo(0.9, 7);
  expect(recallOn(memory, studyDay(19_989), defaultWeights)).toBe(1);
  expect(recallOn({ phase: 'new' }, now.day, defaultWeights)).toBe(0);
});

test('a list is recalled as well as its items are on average', () => {
  const deck = aDeck([
    { id: 'list', kind: 'list' },
    { id: 'one', parent: 'list' },
    { id: 'two', parent: 'list' },
  ]);
  const request = { deck, states: new Map([[cardId('one'), aState()]]), now };
  expect(recallOfCard(request, cardId('list'), defaultWeights)).toBeCloseTo(0.9, 7);
  expect(
    recallOfCard({ ...request, states: new Map() }, cardId('list'), defaultWeights),
  ).toBeUndefined();
});

test('an item that is stopped says nothing of its list, and a stopped card is still recalled', () => {
  const deck = aDeck([
    { id: 'list', kind: 'list' },
    { id: 'one', parent: 'list' },
    { id: 'two', parent: 'list' },
    { id: 'card' },
  ]);
  const states = new Map([
    [cardId('one'), aState()],
    [cardId('two'), aState({ lastDay: studyDay(19_000) }, { suspended: true })],
    [cardId('card'), aState({}, { suspended: true })],
  ]);
  const recallOf = (id: string) => recallOfCard({ deck, states, now }, cardId(id), defaultWeights);
  expect(recallOf('list')).toBeCloseTo(0.9, 7);
  expect(recallOf('card')).toBeCloseTo(0.9, 7);
});

describe('a topic', () => {
  const deck = aDeck(
    [{ id: 'a' }, { id: 'b', topic: 1 }, { id: 'c', topic: 1 }, { id: 'd', topic: 2 }],
    [['Statistics'], ['Statistics', 'Tests'], ['Systems']],
  );
  const states = new Map([
    [cardId('a'), aState()],
    [cardId('b'), aState({ lastDay: now.day, due: addDays(now.day, 9) })],
    [cardId('d'), { ...newState, suspended: true }],
  ]);
  const topics = memoryByTopic({ deck, states, now }, defaultWeights);

  test('holds all that lies below it', () => {
    const statistics = topics.get(topicKey(['Statistics']));
    expect(statistics).toMatchObject({ cards: 3, seen: 2, due: 1 });
    expect(statistics?.recall).toBeCloseTo(0.95, 6);
    expect(topics.get(topicKey(['Statistics', 'Tests']))).toMatchObject({
      cards: 2,
      seen: 1,
      due: 0,
    });
  });

  test('that was never seen has no recall, and stopped cards do not count', () => {
    expect(topics.get(topicKey(['Systems']))).toBeUndefined();
  });
});
