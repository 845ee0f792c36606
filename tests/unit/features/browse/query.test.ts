import { describe, expect, test } from 'vitest';
import { hasTerm, toggled } from '#features/browse/chips.ts';
import { numberTest } from '#features/browse/measure.ts';
import { everyCard, parse, type Query } from '#features/browse/query.ts';

const text = (value: string): Query => ({ kind: 'text', text: value });
const filter = (key: string, value: string, compare = ':'): Query => oneOf(key, [value], compare);
const oneOf = (key: string, choices: readonly string[], compare = ':'): Query =>
  ({ kind: 'filter', key, compare, choices }) as Query;

describe('a query', () => {
  test.each<[string, Query]>([
    ['', everyCard],
    ['bayes rule', { kind: 'all', of: [text('bayes'), text('rule')] }],
    ['"bayes rule"', text('bayes rule')],
    ['-prior', { kind: 'not', of: text('prior') }],
    ['a or b', { kind: 'any', of: [text('a'), text('b')] }],
    ['a b or c', { kind: 'any', of: [{ kind: 'all', of: [text('a'), text('b')] }, text('c')] }],
    ['a (b or c)', { kind: 'all', of: [text('a'), { kind: 'any', of: [text('b'), text('c')] }] }],
    ['-(a b)', { kind: 'not', of: { kind: 'all', of: [text('a'), text('b')] } }],
    ['topic:"Distribution shift"', filter('topic', 'Distribution shift')],
    ['recall<70%', filter('recall', '70%', '<')],
    ['due<=3d', filter('due', '3d', '<=')],
    ['RECALL=1', filter('recall', '1', '=')],
    ['rated:7:1', filter('rated', '7:1')],
    ['topic:a|b', oneOf('topic', ['a', 'b'])],
    ['topic:"a|b"', filter('topic', 'a|b')],
    ['topic:a|"b c"|d', oneOf('topic', ['a', 'b c', 'd'])],
    ['topic="Distribution shift"', filter('topic', 'Distribution shift', '=')],
  ])('%s', (written, query) => {
    expect(parse(written)).toEqual(query);
  });

  test.each<[string, Query]>([
    ['P(Y|X)', text('P(Y|X)')],
    ['A-B', text('A-B')],
    ['topic:a|', oneOf('topic', ['a', ''])],
    ['topic:|', oneOf('topic', ['', ''])],
    ['topic:""', filter('topic', '')],
    ['12:30', text('12:30')],
    [')', text(')')],
    ['a)', text('a)')],
    ['"never closed', text('never closed')],
    ['(a', text('a')],
    ['a or', text('a')],
    ['- a', { kind: 'all', of: [text('-'), text('a')] }],
    ['()', everyCard],
    ['-()', everyCard],
    ['--a', text('a')],
    [`${'('.repeat(20)}(a) b${')'.repeat(20)}`, { kind: 'all', of: [text('(a)'), text('b')] }],
  ])('that is typed in passing, or is no filter: %s', (written, query) => {
    expect(parse(written)).toEqual(query);
  });
});

describe('a chip', () => {
  test('adds its term, and takes it out again', () => {
    expect(toggled('bayes', 'is:due')).toBe('bayes is:due');
    expect(toggled('bayes is:due', 'is:due')).toBe('bayes');
    expect(toggled('is:due bayes', 'is:due')).toBe('bayes');
  });

  test('asks of the whole query, also where it is a choice', () => {
    expect(toggled('a or b', 'is:due')).toBe('(a or b) is:due');
    expect(hasTerm('(a or b) is:due', 'is:due')).toBe(true);
    expect(hasTerm('a or is:due', 'is:due')).toBe(false);
    expect(hasTerm('-is:due', 'is:due')).toBe(false);
  });
});

describe('a number', () => {
  test.each([
    [':', '200-300', 250, true],
    [':', '200-300', 301, false],
    [':', '3', 3, true],
    ['<', '70%', 0.69, true],
    ['<', '0.7', 0.7, false],
    ['<=', '3d', 3, true],
    ['<=', '2w', 14, true],
    ['>', '1y', 366, true],
    ['<=', '-1', -2, true],
    [':', '0,5', 0.5, true],
    [':', '60-80%', 0.7, true],
    [':', '60-80%', 0.5, false],
    [':', '1-2w', 10, true],
    [':', '1-2w', 3, false],
    [':', '1d-2w', 3, true],
  ] as const)('%s%s of %d', (compare, written, value, expected) => {
    expect(numberTest(compare, written)?.(value)).toBe(expected);
  });

  test.each(['', 'soon', '3x', '1-', '%'])('is not "%s"', (written) => {
    expect(numberTest(':', written)).toBeUndefined();
  });
});
