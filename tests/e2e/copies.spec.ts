// Copies that go into a folder by themselves.

import type { Page } from '@playwright/test';
import { expect, grade, openToday, type Recto, test } from './recto.ts';

/** A folder of the browser's own stands for one that the learner chooses: nobody can answer the browser's dialog. */
const choosing = (page: Page) =>
  page.addInitScript(() => {
    const choose = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Cloud', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: choose });
  });

/** The sizes of the files by their names, without that of the device. */
const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Cloud');
    const sizes: Record<string, number> = {};
    for await (const handle of folder.values())
      if (handle instanceof FileSystemFileHandle)
        sizes[handle.name.replace(/^recto-[a-z0-9]+/, '')] = (await handle.getFile()).size;
    return sizes;
  });

async function openData(page: Page, { address }: Recto): Promise<void> {
  await page.goto(`${address}settings/data`);
  await expect(page.getByRole('heading', { name: 'Copies by themselves' })).toBeVisible();
}

/** Grades a card, and chooses the folder that its copies go to. */
async function startCopies(page: Page, recto: Recto): Promise<void> {
  await choosing(page);
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await openData(page, recto);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('Copies go to Cloud.')).toBeVisible();
  await expect(page.getByText('Copied to Cloud')).toBeVisible();
}

test('a folder that was chosen has a fresh copy after each start; one that is gone is said to be', async ({
  page,
  recto,
}) => {
  await startCopies(page, recto);
  const first = await filesIn(page);
  expect(Object.keys(first)).toEqual(['.recto.json.gz']);

  await page.goto(`${recto.address}review`);
  await grade(page, '1');
  await openToday(page, recto);
  await expect
    .poll(async () => Object.keys(await filesIn(page)).sort())
    .toEqual(['.before.recto.json.gz', '.recto.json.gz']);
  const second = await filesIn(page);
  expect(second['.before.recto.json.gz']).toBe(first['.recto.json.gz']);

  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('Cloud', { recursive: true }),
  );
  await openData(page, recto);
  await expect(page.getByText('Cloud can’t be found')).toBeVisible();
});

test('where a copy was refused behind the screen, the page of copies says why and what to do', async ({
  page,
  recto,
}) => {
  await startCopies(page, recto);
  const refused = page.getByRole('alert').filter({ hasText: 'holds what is not here' });
  await expect(refused).toHaveCount(0);

  await loseAnswers(page);
  await page.goto(`${recto.address}review`);
  await grade(page, '1');
  const before = await filesIn(page);
  await openToday(page, recto);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('recto:/:copy-refused')))
    .toBe('holds-more');
  await openData(page, recto);
  await expect(refused).toContainText('Restore it, or choose another folder.');
  expect(await filesIn(page)).toEqual(before);

  await page.getByRole('button', { name: 'Stop copies' }).click();
  await expect(refused).toHaveCount(0);
  await openData(page, recto);
  await expect(refused).toHaveCount(0);
});

/** As a browser that has lost them for good. */
const loseAnswers = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('recto:/');
        request.onsuccess = () => {
          const losing = request.result.transaction('entries', 'readwrite');
          losing.objectStore('entries').clear();
          losing.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
  );
