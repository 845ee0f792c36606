// 100,000 cards and 1,000,000 reviews, in the browser itself. It takes minutes, so only the long run does it.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { LongJournalPage } from './long-journal-page.ts';
import { expect, freePort, test } from './recto.ts';
import { host, type StaticHost } from './static-host.ts';

declare const longJournalPage: LongJournalPage;

const root = fileURLToPath(new URL('../..', import.meta.url));
const scale = Number(process.env.RECTO_SCALE ?? 1);
const large = { cards: 100_000 * scale, answers: 1_000_000 * scale };
const small = { cards: 1000, answers: 10_000 };

test.skip(!process.env.RECTO_LONG, 'only in the long run');
test.setTimeout(1_800_000);

let site: string;
let served: StaticHost;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await mkdtemp(join(tmpdir(), 'recto-site-'));
  const built = spawnSync('npx', ['vite', 'build', '--outDir', site, '--emptyOutDir'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NOTES_DIR: join(root, 'tests/e2e/notes'), NODE_ENV: '' },
  });
  expect(built.status, built.stderr).toBe(0);
  const entry = join(root, 'tests/e2e/long-journal-page.ts');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: site,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => 'long-journal.js' },
    },
  });
  await writeFile(
    join(site, 'long-journal.html'),
    '<!doctype html><script type="module" src="long-journal.js"></script>',
  );
  served = await host(site, '/', await freePort());
});

test.afterAll(async () => {
  await served.stop();
  await rm(site, { recursive: true, force: true });
});

/** The deck of the built app, with so many cards in place of its own. */
async function deckOf(cards: number): Promise<void> {
  const path = join(site, 'deck/index.json');
  const index = JSON.parse(await readFile(path, 'utf8'));
  const column = (value: number) => Array.from({ length: cards }, () => value);
  index.version = `${cards} cards`;
  index.cards = {
    id: Array.from({ length: cards }, (_, i) => `card-${i}`),
    kind: column(0),
    tier: column(0),
    topic: column(0),
    parent: column(-1),
    family: Array.from({ length: cards }, (_, i) => i),
    chunk: column(0),
  };
  await writeFile(path, JSON.stringify(index));
}

async function openPage(page: Page): Promise<void> {
  await page.goto(`${served.address}long-journal.html`);
  await page.waitForFunction(() => 'longJournalPage' in globalThis);
}

/** Milliseconds from the address to a Today that can be acted on; the best of some, since others are busy too. */
async function startOf(page: Page): Promise<number> {
  const starts: number[] = [];
  for (let i = 0; i < 7; i++) {
    await page.goto(`${served.address}long-journal.html`);
    // What was seen last would be shown at once.
    await page.evaluate(() => localStorage.clear());
    const began = Date.now();
    await page.goto(served.address);
    await page.getByRole('button', { name: /Start review|Continue/ }).waitFor();
    starts.push(Date.now() - began);
  }
  return Math.min(...starts);
}

test('a long journal starts as fast as a short one, and never holds up a grade', async ({
  page,
}) => {
  const start: Record<string, number> = {};
  for (const { cards, answers } of [small, large]) {
    await deckOf(cards);
    await openPage(page);
    await page.evaluate(([cards, answers]) => longJournalPage.fill(`recto:/`, cards, answers), [
      cards,
      answers,
    ] as const);
    start[cards] = await startOf(page);
  }
  console.log(JSON.stringify(start));
  await openPage(page);
  const found = await page.evaluate(() => longJournalPage.measure('recto:/'));
  console.log(JSON.stringify(found, null, 1));
  console.log(await readdir(site));
});
