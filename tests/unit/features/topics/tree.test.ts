import { expect, test } from 'vitest';
import { isOpenAtFirst, type TopicNode, topicTree } from '#features/topics/tree.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

const topics = [
  ['Systems', 'Shift'],
  ['Statistics', 'Tests', 'Power'],
  ['Systems', 'Feeds'],
  ['Empty'],
];
const deck = aDeck(
  ['a', 'b', 'c', 'd'].map((id, index) => ({ id, topic: index % 3, family: index })),
  topics,
);
const states = new Map([[cardId('a'), aState()]]);
const tree = topicTree(topics, memoryByTopic({ deck, states, now: noon() }, defaultWeights));

const outline = (nodes: readonly TopicNode[]): unknown =>
  nodes.map(({ name, children }) => (children.length > 0 ? [name, outline(children)] : name));

test('topics stand below one another as in the notes, those without cards are left out', () => {
  expect(outline(tree)).toEqual([
    ['Systems', ['Shift', 'Feeds']],
    ['Statistics', [['Tests', ['Power']]]],
  ]);
});

test('each counts all that lies below it', () => {
  expect(tree[0]).toMatchObject({ cards: 3, seen: 1, due: 1 });
  expect(tree[1]).toMatchObject({ cards: 1, seen: 0, recall: undefined });
});

test('a small tree is open at first, of a large one the uppermost topics alone', () => {
  expect([0, 1, 2].map((level) => isOpenAtFirst(level, 40))).toEqual([true, true, true]);
  expect([0, 1, 2].map((level) => isOpenAtFirst(level, 41))).toEqual([true, false, false]);
});
