// What the shipped deck promises as a whole.

import { expect, test } from 'vitest';
import { offlineBytes, shipped } from './shipped.ts';

const studied = shipped.cards.filter(({ kind, tier }) => kind !== 'item' && tier === 'confident');
const perTopic = new Map<string, number>();
for (const { topic } of studied) {
  const path = topic.join(' > ');
  perTopic.set(path, (perTopic.get(path) ?? 0) + 1);
}

test('the notes have no problems', () => {
  expect(shipped.problems).toEqual([]);
});

test('at least 900 cards are studied', () => {
  expect(studied.length).toBeGreaterThanOrEqual(900);
});

test('no topic has fewer than 5 cards or more than 60', () => {
  expect([...perTopic].filter(([, cards]) => cards < 5 || cards > 60)).toEqual([]);
});

test('no two topics have one name', () => {
  const names = [...perTopic.keys()].map((topic) => topic.split(' > ').at(-1));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('no answer is a list of more than 7 items', () => {
  const long = studied.filter(({ items }) => items && items.length > 7);
  expect(long.map(({ front }) => front)).toEqual([]);
});

test('the whole deck takes at most 3 MB offline', () => {
  expect(offlineBytes()).toBeLessThan(3_000_000);
});
