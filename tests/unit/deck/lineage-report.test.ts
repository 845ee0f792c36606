import { expect, test } from 'vitest';
import type { Lineage } from '#deck/lineage.ts';
import { describeLineage, linesOf } from '#deck/lineage-report.ts';
import { cardId } from '../../builders/a-trace.ts';

const descent = (from: string, to: string, how: 'reworded' | 'moved' | 'split' | 'merged') => ({
  from: cardId(from),
  to: cardId(to),
  how,
});
const lineage: Lineage = {
  descents: [
    descent('a', 'a2', 'reworded'),
    descent('b', 'b2', 'reworded'),
    descent('c', 'c1', 'split'),
    descent('c', 'c2', 'split'),
    descent('d', 'de', 'merged'),
    descent('e', 'de', 'merged'),
  ],
  kept: ['k', 'l', 'never seen'].map(cardId),
  retired: ['r', 'never seen either'].map(cardId),
};
const studied = (card: string) => !card.startsWith('never');

test('a report counts the cards that have a history', () => {
  expect(describeLineage(lineage, studied)).toBe(
    '2 kept, 2 reworded, history kept, 1 split into 2, 2 merged into 1, 1 gone',
  );
});

test('a line of which one half went on as the same card was split in two', () => {
  const half = { ...lineage, descents: [descent('k', 'k2', 'split')], retired: [] };
  expect(describeLineage(half, studied)).toBe('2 kept, 1 split into 2');
});

test('a report of new cards only says nothing', () => {
  expect(describeLineage({ ...lineage, descents: [], retired: [] }, studied)).toBe('');
});

test('a split and a merge are one line each, to be undone as a whole', () => {
  expect(linesOf(lineage).map(({ how, descents }) => [how, descents.length])).toEqual([
    ['reworded', 1],
    ['reworded', 1],
    ['split', 2],
    ['merged', 2],
  ]);
});
