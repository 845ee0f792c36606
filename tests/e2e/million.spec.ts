// With 100,000 cards and 1,000,000 answers: a restore that moves, a start that takes little longer than with 1,000 cards,
// and no grade that waits for a restore, a backup or sealing. Minutes of its own, and it prints what it measured:
// RECTO_LONG=1.

import type { Page } from '@playwright/test';
import { median } from '#kit/median.ts';
import { dayMs } from '#kit/time.ts';
import type { DeviceId } from '#scheduler/journal.ts';
import { rowOf } from '#storage/rows.ts';
import { largePast, writeBackupOf } from './large-past.ts';
import { toNextCard } from './next-card.ts';
import {
  copyNotes,
  expect,
  freePort,
  gradeButton,
  pastInputGuard,
  question,
  showAnswer,
  startRecto,
  test,
} from './recto.ts';

const answersEach = 10;
const cardsOfNote = 500;

/** Milliseconds that a grade may wait beyond what it waits otherwise. */
const mostWait = 50;
/** What a start may take of that with 1,000 cards. Today is worked out anew only after more than a quarter away. */
const mostTimes = { remembered: 1.5, 'next day': 1.5, 'days away': 1.5, 'worked out': 2 };
const daysAway = 25;

async function startWith(cards: number, backup: string) {
  const notes = await copyNotes();
  for (let note = 0; note < cards / cardsOfNote; note++) {
    const lines = Array.from(
      { length: cardsOfNote },
      (_, n) => `- Term ${note}x${n}: a river of kind ${n % 97} that flows to sea ${n % 7}`,
    );
    await notes.write(`rivers-${note}.md`, `# Rivers ${note}\n\n${lines.join('\n')}\n`);
  }
  const recto = await startRecto(notes.folder, await freePort());
  const index = await (await fetch(`${recto.address}deck/index.json`)).json();
  const ids: readonly string[] = index.cards.id;
  const past = { answers: answersEach * cards, now: Date.now() - dayMs };
  await writeBackupOf(largePast(ids, past), backup);
  const stop = async () => {
    await recto.stop();
    await notes.remove();
  };
  return { address: recto.address, ids, stop };
}

/** Answers at how many of its places the bar was seen. */
async function restore(page: Page, address: string, backup: string): Promise<number> {
  const begun = Date.now();
  const since = () => Math.round((Date.now() - begun) / 1000);
  await page.goto(`${address}settings/data`);
  await page.getByLabel('Choose a backup file').setInputFiles(backup);
  const button = page.getByRole('button', { name: 'Restore', exact: true });
  await button.waitFor({ timeout: 600_000 });
  console.log(`read after ${since()} s`);
  await button.click();
  const bar = page.getByRole('progressbar');
  const shown = new Set<number>();
  const isRestored = page.getByText(/^Restored/);
  while (!(await isRestored.isVisible())) {
    const done = await bar.evaluate((each: HTMLProgressElement) => each.value).catch(() => 0);
    shown.add(Math.round(done * 20));
    await page.waitForTimeout(500);
    expect(since()).toBeLessThan(900);
  }
  console.log(`restored after ${since()} s; the bar stood at ${shown.size} of 21 places`);
  return shown.size;
}

/** Grades card after card until it is told to stop; answers how long each took until the next was there. */
async function grades(page: Page, isOver: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    await expect(showAnswer(page)).toBeVisible();
    await pastInputGuard(page);
    await page.keyboard.press('Space');
    await expect(gradeButton(page, 'Good')).toBeVisible();
    await pastInputGuard(page);
    waits.push(await toNextCard(page));
    // A day has a hundred cards, which have to last for all that they wait beside.
    await page.waitForTimeout(500);
  }
  return waits;
}

/** What a grade waits while something goes on beside it, in the middle. */
async function gradeBeside(page: Page, what: string, work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const [waits] = await Promise.all([grades(page, () => isOver), work.finally(end)]);
  console.log(`a grade, ${what}: ${median(waits)} ms`, waits.join(' '));
  return median(waits);
}

async function backUp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}settings/data`);
  const download = page.waitForEvent('download', { timeout: 600_000 });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await download;
}

const device = 'another';

/** Answers of another device in rows, as an import leaves them: what is to be sealed at the next start. */
async function leaveUnsealed(
  page: Page,
  { address, ids }: { address: string; ids: readonly string[] },
) {
  await page.goto(`${address}favicon.svg`);
  const past = { answers: 20_000, now: Date.now() - dayMs, days: 300 };
  const rows = Array.from(largePast(ids, past), (entry) =>
    rowOf({ ...entry, device: device as DeviceId }),
  );
  for (let from = 0; from < rows.length; from += 4000)
    await inStore(page, 'readwrite', rows.slice(from, from + 4000));
}

/** Opens Today, behind which the store is tidied; waits until not enough is left for a segment. */
async function seal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => inStore(page, 'readonly', []), { timeout: 600_000 }).toBeLessThan(2000);
}

/** Puts rows straight on the disk; answers how many of that device are there. */
const inStore = (
  page: Page,
  mode: 'readonly' | 'readwrite',
  rows: readonly unknown[],
): Promise<number> =>
  page.evaluate(
    ({ rows, device, mode }) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('recto:/');
        opening.onsuccess = () => {
          const entries = opening.result.transaction('entries', mode).objectStore('entries');
          for (const row of rows) entries.put(row);
          const all = IDBKeyRange.bound([device, 0], [device, Number.POSITIVE_INFINITY]);
          const counted = entries.index('[device+seq]').count(all);
          entries.transaction.oncomplete = () => {
            opening.result.close();
            resolve(counted.result);
          };
        };
        opening.onerror = () => reject(opening.error);
      }),
    { rows, device, mode },
  );

/** As another tab or app in front does. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForTimeout(8000);
}

/**
 * Milliseconds until Today stands: as it was seen before on this day, on the day after one on which the app was there,
 * some days after it was put aside, or worked out, after longer.
 */
async function startOf(page: Page, address: string, how: keyof typeof mostTimes): Promise<number> {
  const times: number[] = [];
  await page.goto(address);
  await page.waitForTimeout(5000);
  for (let run = 0; run < 7; run++) {
    if (how === 'days away') await hide(page);
    await page.goto(`${address}favicon.svg`);
    if (how === 'worked out')
      await page.evaluate(() => {
        for (const days of ['today', 'ahead']) localStorage.removeItem(`recto:/:${days}`);
      });
    const step = { remembered: 0, 'next day': 1, 'days away': daysAway, 'worked out': 0 }[how];
    if (step > 0) await page.evaluate((ms) => (localStorage.later = ms), (run + 1) * step * dayMs);
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^(?:Start|Continue)/ })).toBeVisible();
    times.push(await page.evaluate(() => (globalThis as unknown as { standsAt: number }).standsAt));
    // Tomorrow is kept from two seconds after the page has opened on.
    await page.waitForTimeout(5000);
  }
  await page.evaluate(() => localStorage.removeItem('later'));
  console.log(how, times.map(Math.round).join(' '));
  return Math.min(...times);
}

const startsOf = async (page: Page, address: string) => ({
  'worked out': await startOf(page, address, 'worked out'),
  'next day': await startOf(page, address, 'next day'),
  'days away': await startOf(page, address, 'days away'),
  remembered: await startOf(page, address, 'remembered'),
});

test('a million answers hold up neither a grade nor the start', async ({ page, context }, info) => {
  test.skip(process.env.RECTO_LONG !== '1', 'minutes of its own: RECTO_LONG=1');
  test.setTimeout(1_800_000);
  await context.addInitScript(() => {
    const [now, later] = [Date.now, Number(localStorage.later ?? 0)];
    Date.now = () => now() + later;
    new MutationObserver((_, observer) => {
      const isThere = [...document.querySelectorAll('button')].some((button) =>
        /^(?:Start|Continue)/.test(button.textContent ?? ''),
      );
      if (!isThere) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(globalThis, { standsAt: performance.now() })),
      );
    }).observe(document, { subtree: true, childList: true });
  });
  const backups = [info.outputPath('few.recto.json.gz'), info.outputPath('many.recto.json.gz')];
  const [few, many] = [
    await startWith(1000, backups[0] ?? ''),
    await startWith(100_000, backups[1] ?? ''),
  ];
  try {
    await restore(page, few.address, backups[0] ?? '');
    const quick = await startsOf(page, few.address);

    const studying = await context.newPage();
    await studying.goto(`${many.address}settings`);
    const newCards = studying.getByRole('spinbutton', { name: 'New cards a day' });
    await newCards.fill('100');
    await studying.keyboard.press('Tab');
    await expect(newCards).toHaveValue('100');
    await studying.goto(`${many.address}review`);
    await expect(question(studying)).toBeVisible({ timeout: 120_000 });
    const alone = await gradeBeside(studying, 'alone', studying.waitForTimeout(15_000));
    const restoring = restore(page, many.address, backups[1] ?? '');
    const beside = [await gradeBeside(studying, 'beside a restore', restoring)];
    expect(await restoring).toBeGreaterThan(5);
    // Of the hundred new cards few are left.
    await studying.goto(`${many.address}review?topic=Rivers%200`);
    beside.push(await gradeBeside(studying, 'beside a backup', backUp(page, many.address)));
    await leaveUnsealed(page, many);
    beside.push(await gradeBeside(studying, 'beside sealing', seal(page, many.address)));
    for (const waits of beside) expect(waits - alone).toBeLessThanOrEqual(mostWait);
    await studying.close();

    const slow = await startsOf(page, many.address);
    console.log('start to Today, ms, with 1,000 cards and with 100,000:', quick, slow);
    for (const how of ['remembered', 'next day', 'days away', 'worked out'] as const)
      expect(slow[how] / quick[how]).toBeLessThanOrEqual(mostTimes[how]);
  } finally {
    await few.stop();
    await many.stop();
  }
});
