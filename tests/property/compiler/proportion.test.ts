import { expect, test, vi } from 'vitest';
import { expectInProportion, secondsOf } from '../../processor-time.ts';
import { compileText } from '../../unit/compiler/compile-notes.ts';
import { compile } from './signs.ts';

vi.setConfig({ testTimeout: 300_000 });

const secondsFor = (text: string): number => secondsOf(() => compile(text));

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['items', (size) => lines(size, (i) => `- Term ${i}: the meaning of it`)],
  ['items with marks', (size) => lines(size, (i) => `- **Term ${i}**: the \`meaning\` of it`)],
  ['a paragraph', (size) => lines(size, (i) => `a line with *marks* and [x] number ${i}`)],
  ['a table', (size) => `| a | b |\n|---|---|\n${lines(size, (i) => `| key ${i} | value ${i} |`)}`],
  ['questions', (size) => lines(size, (i) => `**What is ${i}?**\n\nA number.\n`)],
  ['open brackets', (size) => lines(Math.ceil(size / 50), () => '['.repeat(500))],
  ['lone dollars', (size) => lines(Math.ceil(size / 50), () => '$a '.repeat(200))],
  ['open clozes', (size) => lines(Math.ceil(size / 50), () => '{{c1::a '.repeat(100))],
];

test.each(shapes)(
  'four times as much of %s takes not much more than four times as long',
  (_, shape) => {
    expectInProportion(2000, (size) => compile(shape(size)));
  },
);

test('nesting five hundred deep, and quotations three thousand deep, are read', () => {
  expect(secondsFor(lines(500, (i) => `${'  '.repeat(i)}- item ${i}: a thing`))).toBeLessThan(30);
  expect(secondsFor('>'.repeat(3000))).toBeLessThan(30);
  expect(secondsFor('- '.repeat(4000))).toBeLessThan(30);
  expect(secondsFor(`${'- '.repeat(4000)}term: a thing`)).toBeLessThan(5);
  expect(secondsFor(`${'> - '.repeat(2000)}term: a thing`)).toBeLessThan(5);
});

test('marks nested thousands deep cost at most their own note', () => {
  const deep = `${'*a **b '.repeat(500)}${'** *'.repeat(500)}`;
  for (const text of [
    deep,
    '['.repeat(5000),
    '>'.repeat(9000),
    `${'<div>'.repeat(1500)}`,
    `$${'{'.repeat(3000)}$ :: x`,
  ])
    expect(compileText(text).ledger).toHaveLength(1);
});
