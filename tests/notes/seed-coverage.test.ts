// tests/quality/seed-coverage.md says where each line of the first notes is taught: on lines of cards.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shipped } from './shipped.ts';

const seed = '../shared/seed-notes.md';
const rows = readFileSync('tests/quality/seed-coverage.md', 'utf8')
  .split('## What was corrected')[0]
  ?.matchAll(/^\| (\d+)(?:-(\d+))? \| (.+) \|$/gm);
const table = [...(rows ?? [])].map(([, from, to, taught = '']) => ({
  from: Number(from),
  to: Number(to ?? from),
  taught,
}));

const onCards = new Set(
  shipped.ledger
    .filter((line) => line.as !== 'skipped' && line.cards.length > 0)
    .map(({ note, line }) => `${note}:${line}`),
);

test('every target of the coverage table is on a card or the context of one', () => {
  const wrong = table
    .filter(({ taught }) => !taught.startsWith('none: '))
    .flatMap(({ from, taught }) => targetsOf(taught).map((target) => ({ from, ...target })))
    .filter(({ path, first, last }) => !linesOf(path, first, last).every((at) => onCards.has(at)));
  expect(wrong).toEqual([]);
});

test.runIf(existsSync(seed))('every line of the first notes is in the coverage table', () => {
  const covered = new Set(
    table.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
  const missing = readFileSync(seed, 'utf8')
    .split('\n')
    .map((text, i) => ({ text: text.trim(), line: i + 1 }))
    .filter(({ text, line }) => text !== '' && !text.startsWith('#') && !covered.has(line));
  expect(missing.map(({ line }) => line)).toEqual([]);
});

/** `a.md` 3, 5-7; `b.md` 2 */
function targetsOf(taught: string) {
  return taught.split('; ').flatMap((part) => {
    const [, path = '', ranges = ''] = /^`(.+)` ([\d, -]+)$/.exec(part) ?? [];
    return ranges.split(', ').map((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return { path, first, last };
    });
  });
}

const linesOf = (path: string, first: number, last: number): readonly string[] =>
  Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => `${path}:${first + i}`);
