// What its author has struck out is said no more.

import { expect, test } from 'vitest';
import { cardsOf, compileText, studied } from './compile-notes.ts';

const reasonsOf = (text: string): readonly string[] =>
  compileText(text).ledger.flatMap(({ line, reason }) => (reason ? [`${line}: ${reason}`] : []));

test.each([
  '- ~~Mongo: a store of documents in JSON~~',
  '~~Kafka: a log of events that is kept~~',
  '- <del>Riak: a store of keys and their values</del>',
  '- <s>Riak: a store of keys and their values</s>',
])('a line that is struck out is skipped, and the ledger says why: %s', (line) => {
  expect(cardsOf(line)).toEqual([]);
  expect(reasonsOf(line)).toEqual(['1: struck out']);
});

test('of a paragraph, a table and a fold only what still stands', () => {
  const text = [
    'Redis: a store that lives in memory',
    '~~Riak: a store of keys and their values~~',
    'Kafka: a log of events that is kept',
    '',
    '| Term | Meaning |',
    '|---|---|',
    '| pH | ~~how salty~~ how sour |',
    '| ~~EC~~ | ~~conductivity~~ |',
    '',
    '<details><summary>What is ~~dulse~~ kombu?</summary>~~A fish.~~ An edible kelp.</details>',
  ].join('\n');
  expect(studied(text)).toEqual([
    'Redis: what is it? => a store that lives in memory',
    'Kafka: what is it? => a log of events that is kept',
    'pH: meaning? => how sour',
    'What is kombu? => An edible kelp.',
  ]);
  expect(reasonsOf(text)).toContain('2: struck out');
  expect(reasonsOf(text)).toContain('8: struck out');
});

test.each([
  [
    '- ~~Mongo: a store of documents~~ Redis: a store that lives in memory',
    'Redis: what is it? => a store that lives in memory',
  ],
  [
    '- Redis: a store ~~for documents~~, in memory, with keys',
    'Redis: what is it? => a store, in memory, with keys',
  ],
  [
    '- Sharding: a table ~~that is~~ split over several machines',
    'Sharding: what is it? => a table split over several machines',
  ],
  ['- front :: ~~old~~ new', 'front => new'],
])('a part that is struck out is neither asked nor told: %s', (line, card) => {
  expect(studied(line)).toEqual([card]);
});

test('a list is not held by a line above it that is struck out', () => {
  expect(studied('~~Stores:~~\n- Redis: a store that lives in memory')).toEqual([
    'Redis: what is it? => a store that lives in memory',
  ]);
});

test('single signs at a letter set a subscript, and two in a line mean about', () => {
  expect(studied('- Water: H~2~O, a molecule of three atoms')).toEqual([
    'Water, in a few words? => H2O, a molecule of three atoms',
  ]);
  expect(studied('- Speed: takes ~5 minutes for ~10 litres of water')).toEqual([
    'Speed: what does it do? => takes ~5 minutes for ~10 litres of water',
  ]);
});

test('in code the signs are code', () => {
  expect(studied('- Strikethrough: written as `~~text~~` in markdown files')).toEqual([
    'Strikethrough: what is it? => written as ~~text~~ in markdown files',
  ]);
});
