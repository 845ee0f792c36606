// `Term::meaning` and `Term:: meaning`, as Obsidian's plugins have it, in a note that has no other sign of them.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

describe('two colons right behind a term', () => {
  test.each([
    ['TDS::total dissolved solids, in percent', 'TDS, in a few words?'],
    ['Ratio of the brine:: 20 g per litre', 'Ratio of the brine: how much?'],
    ['osmosis::movement of water through a membrane', 'Osmosis: what is it?'],
  ])('set it apart as one colon does: %s', (line, front) => {
    expect(studied(line)).toEqual([`${front} => ${line.replace(/^.*:: ?/, '')}`]);
    expect(studied(`- ${line}`)).toEqual(studied(line));
  });

  test('line upon line, without blank lines between', () => {
    expect(
      studied('Salinity:: mass of salt per mass of water\nAcidity::how sour a brine is'),
    ).toEqual([
      'Salinity: what is it? => mass of salt per mass of water',
      'Acidity: what is it? => how sour a brine is',
    ]);
  });

  test('are no part of a question of ours', () => {
    const text = '# Latency\n\n- Key insight:: **budgets** are *the* product';
    expect(cardsOf(text).map(({ front }) => front)).toEqual(['Latency, key insight?']);
  });

  test('behind a single small word are as often a field: its card is offered', () => {
    expect(cardsOf('- director:: the man who made the film')).toMatchObject([
      { tier: 'suggested' },
    ]);
  });

  test.each([
    'std::vector is contiguous',
    'prefer std::array over a raw array',
    'Vec::new without any words',
    'HashMap::entry gives a slot',
    '`Foo`::bar does nothing here',
    'call boost::asio::run in a thread',
    'src/a.rs::tests runs all of them',
    'arn:aws:s3:::bucket is an address',
    'fe80::1 is a local address',
    'at 10::30 the bell rings',
    'a[::-1] reverses a list of things',
    ':smile::heart: great day today',
    'status:: done and dusted for today',
    'card-last-interval:: 4.5 and more',
    '[due:: the first of the month]',
  ])('mean something else in: %s', (line) => {
    expect(studied(line)).toEqual([]);
    expect(studied(`- ${line}`)).toEqual([]);
  });

  test('and leave a line its label that names code', () => {
    expect(cardsOf('- use `std::vector` for this: it grows').map(({ front }) => front)).toEqual([
      'Use std::vector for this: what happens?',
    ]);
  });
});
