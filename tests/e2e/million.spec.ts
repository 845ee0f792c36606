// With 100,000 cards and 1,000,000 answers: a restore that moves and holds up no grade, and a start that takes little
// longer than with 1,000 cards. Minutes of its own, and it prints what it measured: RECTO_LONG=1.

import type { Page } from '@playwright/test';
import { dayMs } from '#kit/time.ts';
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

/** What a grade may wait beyond what it waits otherwise, and a start beyond that with 1,000 cards. */
const mostWait = 50;
const mostTimes = { remembered: 1.5, 'worked out': 2 };

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
  const past = { answers: answersEach * cards, now: Date.now() - dayMs };
  await writeBackupOf(largePast(index.cards.id, past), backup);
  const stop = async () => {
    await recto.stop();
    await notes.remove();
  };
  return { address: recto.address, stop };
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

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
    // A day has a hundred cards, which have to last for all of a restore.
    await page.waitForTimeout(500);
  }
  return waits;
}

/** Milliseconds until Today stands: as it was remembered this day, or worked out, as on a day's first start. */
async function startOf(page: Page, address: string, how: keyof typeof mostTimes): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    await page.goto(`${address}favicon.svg`);
    if (how === 'worked out') await page.evaluate(() => localStorage.removeItem('recto:/:today'));
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^(?:Start|Continue)/ })).toBeVisible();
    times.push(await page.evaluate(() => (globalThis as unknown as { standsAt: number }).standsAt));
    await page.waitForTimeout(3000);
  }
  console.log(how, times.map(Math.round).join(' '));
  return Math.min(...times);
}

const startsOf = async (page: Page, address: string) => ({
  'worked out': await startOf(page, address, 'worked out'),
  remembered: await startOf(page, address, 'remembered'),
});

test('a million answers hold up neither a grade nor the start', async ({ page, context }, info) => {
  test.skip(process.env.RECTO_LONG !== '1', 'minutes of its own: RECTO_LONG=1');
  test.setTimeout(1_800_000);
  await context.addInitScript(() => {
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
    const usual = Date.now() + 15_000;
    const before = await grades(studying, () => Date.now() > usual);
    let isRestored = false;
    const [meanwhile, places] = await Promise.all([
      grades(studying, () => isRestored),
      restore(page, many.address, backups[1] ?? '').finally(() => {
        isRestored = true;
      }),
    ]);
    const [alone, beside] = [middle(before), middle(meanwhile)];
    console.log(`a grade: ${alone} ms, beside a restore ${beside} ms`, meanwhile);
    expect(beside - alone).toBeLessThanOrEqual(mostWait);
    expect(places).toBeGreaterThan(5);
    await studying.close();

    const slow = await startsOf(page, many.address);
    console.log('start to Today, ms, with 1,000 cards and with 100,000:', quick, slow);
    for (const how of ['remembered', 'worked out'] as const)
      expect(slow[how] / quick[how]).toBeLessThanOrEqual(mostTimes[how]);
  } finally {
    await few.stop();
    await many.stop();
  }
});
