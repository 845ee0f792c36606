import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '#ui/words.ts';

const { t, rich } = words({
  plain: 'Nothing due',
  cards: { one: '1 card', other: '{n} cards' },
  hero: '{fresh} new from *{topic}*.',
});

test('a sentence is chosen by its number and filled in', () => {
  expect(t('plain')).toBe('Nothing due');
  expect(t('cards', { n: 1 })).toBe('1 card');
  expect(t('cards', { n: 0 })).toBe('0 cards');
  expect(t('cards', { n: 12_345 })).toBe('12,345 cards');
});

test('emphasis becomes an element, and plain text has none of its marks', () => {
  const values = { fresh: 4, topic: 'Power' };
  expect(renderToStaticMarkup(rich('hero', values))).toBe('4 new from <b>Power</b>.');
  expect(t('hero', values)).toBe('4 new from Power.');
});

test('asterisks of a note are no emphasis', () => {
  const values = { fresh: 4, topic: 'A* search' };
  expect(renderToStaticMarkup(rich('hero', values))).toBe('4 new from <b>A* search</b>.');
  expect(t('hero', values)).toBe('4 new from A* search.');
});
