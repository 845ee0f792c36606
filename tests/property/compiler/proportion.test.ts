import { expect, test, vi } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Seconds of processor time: other work on the machine does not count. */
function secondsFor(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  createCompiler()([{ path: 'a.md', bytes }], { collection: 'c', media: new Map() });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

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
    secondsFor(shape(250));
    const once = Math.max(secondsFor(shape(500)), 0.05);
    expect(secondsFor(shape(2000))).toBeLessThan(once * 10);
  },
);

test('nesting five hundred deep, and quotations three thousand deep, are read', () => {
  expect(secondsFor(lines(500, (i) => `${'  '.repeat(i)}- item ${i}: a thing`))).toBeLessThan(30);
  expect(secondsFor('>'.repeat(3000))).toBeLessThan(30);
});
