// A browser keeps large rows of a database in files of their own. A crash or a cleaner may take one away, and then
// whatever reads its row fails.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seededRandom } from '#kit/chance.ts';
import { largePast, writeBackupOf } from './large-past.ts';
import { expect, openToday, test } from './recto.ts';

const answers = 20_000;
const random = seededRandom('cards of years ago');
/** Of letters by chance, since what can be packed well has no file of its own. */
const ids = Array.from({ length: answers }, (_, n) =>
  Array.from({ length: 12 }, () => Math.floor(random() * 2 ** 30).toString(36)).join(`${n}`),
);

test('memories whose files are gone are made anew, answers are said to be, and a backup brings them back', async ({
  playwright,
  launchOptions,
  recto,
}) => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'recto-profile-'));
  const open = () => playwright.chromium.launchPersistentContext(profile, launchOptions);
  const backup = join(profile, 'years.recto.json.gz');
  await writeBackupOf(largePast(ids, { answers, now: Date.now() }), backup);
  let context = await open();
  const restore = async (page: Page) => {
    await page.goto(`${recto.address}settings/data`);
    await page.getByLabel('Choose a backup file').setInputFiles(backup);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    const isRestored = page.getByText('Restored 20,000 entries.');
    await expect(isRestored).toBeVisible({ timeout: 60_000 });
  };
  const openWithout = async (column: string): Promise<Page> => {
    await context.close();
    expect(await loseRows(profile, column)).toBeGreaterThan(1);
    context = await open();
    const page = await context.newPage();
    await openToday(page, recto);
    return page;
  };
  try {
    await restore(await context.newPage());

    const without = await openWithout('stability');
    await without.goto(`${recto.address}settings/data`);
    await expect(without.getByText('20,000 answers would be lost')).toBeVisible();

    const page = await openWithout('tookMs');
    const alarm = page.getByRole('alert');
    await expect(alarm).toContainText('This browser has erased 20,000 answers.');
    await restore(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await download;
    await openToday(page, recto);
    await expect(alarm).toHaveCount(0);

    await openNewerTables(page);
    await page.reload();
    const raw = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy of the raw data' }).click();
    const { segments, segmentHeads } = JSON.parse(await readFile(await (await raw).path(), 'utf8'));
    // Those that came back, and not the ones that are lost.
    expect(segments).toHaveLength(10);
    expect(segmentHeads).toHaveLength(20);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

/** As a newer version of the app would leave them: this one opens them no more. */
const openNewerTables = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('recto:/', 990);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      }),
  );

/** Takes away the files of all rows that have such a column. Answers how many there were. */
async function loseRows(profile: string, column: string): Promise<number> {
  const databases = join(profile, 'Default/IndexedDB');
  const files = await readdir(databases, { recursive: true, withFileTypes: true });
  let lost = 0;
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || !path.includes('.indexeddb.blob')) continue;
    if (!(await readFile(path)).includes(column)) continue;
    await rm(path);
    lost += 1;
  }
  return lost;
}
