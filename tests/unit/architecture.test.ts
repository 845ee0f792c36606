import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, circles } from './house-rules.ts';

const source = new URL('../../src/', import.meta.url);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, source), 'utf8') }));

const planted = (path: string, text: string) => breaches([{ path, text }]);

describe('the house', () => {
  test('keeps to its doors, its owners of packages, and its purity', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(breaches(files)).toEqual([]);
  });

  test('has no files that import each other in a circle', () => {
    expect(circles(files)).toEqual([]);
    const ring = [
      { path: 'deck/a.ts', text: "import { b } from './b.ts'" },
      { path: 'deck/b.ts', text: "import type { C } from '#deck/c.ts'" },
      { path: 'deck/c.ts', text: "const a = import('./a.ts')" },
    ];
    expect(circles(ring)).toEqual([['deck/a.ts', 'deck/b.ts', 'deck/c.ts', 'deck/a.ts']]);
  });

  test('keeps things beside the database in one way', () => {
    const keepers = files.filter(({ text }) => /\b(local|session)Storage\s*[.?)]/.test(text));
    expect(keepers.map(({ path }) => path).sort()).toEqual([
      'app/kept-beside.ts',
      // What was studied is noted where storage can reach it.
      'storage/canary.ts',
    ]);
  });

  test('has no barrel and no room for leftovers', () => {
    const leftovers = files.filter(({ path }) =>
      /(^|\/)(index|utils?|helpers?|common)\.tsx?$/.test(path),
    );
    expect(leftovers).toEqual([]);
  });
});

describe('a planted violation is caught:', () => {
  test.each([
    ['the deck that looks at storage', 'deck/card.ts', "import { x } from '#storage/open.ts'"],
    [
      'a screen that takes the compiler along',
      'features/today/page.tsx',
      "import '#compiler/compile.ts'",
    ],
    ['the main program that does so', 'main.tsx', "const c = import('#compiler/compile.ts')"],
    [
      'a feature that reaches into another',
      'features/today/page.tsx',
      "import { x } from '#features/review/queue.ts'",
    ],
    [
      'a feature that does so by a path',
      'features/today/page.tsx',
      "import { x } from '../review/queue.ts'",
    ],
    ['a path through a wall', 'study/session.ts', "import { x } from '../scheduler/queue.ts'"],
    [
      'a worker behind a wall',
      'study/session.ts',
      "new Worker(new URL('../scheduler/fit/optimiser.worker.ts', import.meta.url))",
    ],
    [
      'a worker without a door',
      'ui/button.tsx',
      "import Fit from '#scheduler/fit/optimiser.worker.ts?worker'",
    ],
    [
      'logic of a feature that touches storage',
      'features/today/plan.ts',
      "import { x } from '#storage/open.ts'",
    ],
    [
      'such logic that touches its own store',
      'features/quiz/questions/mix.ts',
      "import { x } from '../store.ts'",
    ],
    [
      'such logic that touches its own page',
      'features/quiz/questions/mix.ts',
      "import { x } from '../begin/page.tsx'",
    ],
    ['one deeper', 'features/quiz/typed/judge.ts', "import { x } from '../begin/use-missed.ts'"],
    ['dexie outside of storage', 'app/shell.tsx', "import { Dexie } from 'dexie'"],
    ['ts-fsrs in a second file', 'scheduler/queue.ts', "import { fsrs } from 'ts-fsrs'"],
    ['wouter in a page', 'features/today/page.tsx', "import { Link } from 'wouter'"],
    ['remark in a screen', 'ui/content.tsx', "import { unified } from 'unified'"],
    [
      'node in the pure part of the compiler',
      'compiler/compile.ts',
      "import { readFileSync } from 'node:fs'",
    ],
    ['a hidden clock', 'scheduler/queue.ts', 'const now = Date.now()'],
    ['another', 'features/today/plan.ts', 'const now = new Date()'],
    ['hidden dice', 'deck/lineage.ts', 'const x = Math.random()'],
    ['a hidden wait', 'scheduler/queue.ts', 'setTimeout(go, 100)'],
    ['a worker in pure code', 'deck/lineage.ts', "const w = new Worker('x.js')"],
    ['a worker of the steps', 'kit/steps.ts', "const w = new Worker('x.js')"],
    ['the browser in pure code', 'kit/time.ts', "document.querySelector('x')"],
  ])('%s', (_, path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  test.each([
    ['a comment that speaks of a clock', 'scheduler/queue.ts', '// Date.now() is passed in'],
    [
      'a view of a feature with its own logic',
      'features/today/page.tsx',
      "import { x } from './plan.ts'",
    ],
    ['a date made of a number', 'kit/time.ts', 'const d = new Date(day * 86_400_000)'],
    [
      'a worker of its own room',
      'storage/exchange/exchange.ts',
      "new Worker(new URL('./exchange.worker.ts', import.meta.url))",
    ],
    [
      'the rooms of the house',
      'rooms.tsx',
      "const page = lazy(() => import('#features/today/page.tsx'))",
    ],
  ])('but not %s', (_, path, text) => {
    expect(planted(path, text)).toEqual([]);
  });
});
