// The browser is killed in the middle of grading, as by an empty battery. What the screen had shown as graded is there.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../.ci/browser.mjs';
import { seededRandom } from '../../src/kit/chance.ts';
import {
  answersOnDisk,
  expect,
  freePort,
  gradeButton,
  question,
  type Recto,
  showAnswer,
  testOnOwnNotes as test,
} from './recto.ts';

const kills = process.env.RECTO_LONG ? 50 : 3;
/** All that a day may bring. It has to last for all rounds. */
const cards = 100;
const mostGrades = kills > 20 ? 2 : 4;
const grades = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;
type Key = keyof typeof grades;

test.setTimeout(60_000 + kills * 20_000);

test(`every grade that was shown is there after ${kills} kills`, async ({ notes, recto }) => {
  const lines = Array.from(
    { length: cards },
    (_, i) => `# ${i}\n\n- Stream ${i}: flows to sea ${i}`,
  );
  await notes.write('rivers/europe.md', `${lines.join('\n\n')}\n`);
  const profile = await mkdtemp(join(tmpdir(), 'recto-profile-'));
  const random = seededRandom('kills');
  let expected: string[] = [];
  let inHand: string[] = [];
  let running: Awaited<ReturnType<typeof aBrowser>> | undefined;
  try {
    for (let round = 0; round <= kills; round++) {
      const browser = await aBrowser(profile);
      running = browser;
      const page = await openReview(browser.page, recto, round === 0);
      const found = (await answersOnDisk(page)).map(({ grade }) => grade);
      expect(found.slice(0, expected.length)).toEqual(expected);
      // The grade in hand may have reached the disk before its screen did: whole, and once.
      expect([[], inHand]).toContainEqual(found.slice(expected.length));
      const { shown, last } = await gradeSome(page, Math.floor(random() * mostGrades), random);
      // Once the next card is there; while the write is under way; or somewhere in between.
      const isSeen = random() < 0.4;
      if (isSeen) await expect(gradeButton(page, 'Good')).toBeHidden();
      else await rest(random() < 0.5 ? 0 : random() * 40);
      await browser.kill();
      expected = [...found, ...shown, ...(isSeen ? [last] : [])];
      inHand = isSeen ? [] : [last];
    }
  } finally {
    await running?.kill();
    await rm(profile, { recursive: true, force: true });
  }
});

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Grades some cards, then presses one key more and does not wait. Answers what was shown as graded, in order. */
async function gradeSome(page: Page, count: number, random: () => number) {
  const shown: string[] = [];
  for (;;) {
    await expect(showAnswer(page)).toBeVisible();
    await rest(330);
    await page.keyboard.press('Space');
    await expect(gradeButton(page, 'Good')).toBeVisible();
    await rest(330);
    const key = (1 + Math.floor(random() * 4)) as Key;
    await page.keyboard.press(String(key));
    if (shown.length === count) return { shown, last: grades[key] };
    await expect(gradeButton(page, 'Good')).toBeHidden();
    shown.push(grades[key]);
  }
}

async function openReview(page: Page, { address }: Recto, isFirst: boolean): Promise<Page> {
  if (isFirst) {
    await page.goto(`${address}settings`);
    const field = page.getByRole('spinbutton', { name: 'New cards a day' });
    await field.fill(String(cards));
    await page.keyboard.press('Tab');
    // Once left, it shows what is on the disk.
    await expect(field).toHaveValue(String(cards));
  }
  await page.goto(`${address}review`);
  await expect(question(page)).toBeVisible();
  return page;
}

/** A browser of its own process group, so that all of it dies at once. */
async function aBrowser(profile: string) {
  const port = await freePort();
  const process = spawn(
    (await findBrowser()) ?? 'chromium',
    [
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      '--headless=new',
      '--no-first-run',
      ...(globalThis.process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const kill = async () => {
    if (process.exitCode !== null || process.signalCode !== null) return;
    const gone = once(process, 'exit');
    globalThis.process.kill(-(process.pid ?? 0), 'SIGKILL');
    await gone;
  };
  try {
    const connection = await connected(process, port);
    const page = connection.contexts()[0]?.pages()[0];
    if (!page) throw new Error('a browser without a page');
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function connected(process: ChildProcess, port: number): Promise<Browser> {
  for (const deadline = Date.now() + 30_000; ; await rest(100)) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (process.exitCode !== null || Date.now() > deadline) throw error;
    }
  }
}
