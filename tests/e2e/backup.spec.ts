// The learner's data leaves the browser, is lost, and comes back as it was.

import { readFile, rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Download, Locator, Page } from '@playwright/test';
import { dayMs } from '#kit/time.ts';
import { openZip } from '#storage/exchange/zip.ts';
import { aMochiPackage, zipOf } from '../builders/mochi.ts';
import {
  answersOnDisk,
  expect,
  grade,
  openToday,
  type Recto,
  test,
  testOnOwnNotes,
  watchProgress,
} from './recto.ts';

const restoreButton = (page: Page) => page.getByRole('button', { name: 'Restore', exact: true });
const backupField = (page: Page) => page.getByLabel('Choose a backup file');

async function study(page: Page, recto: Recto): Promise<void> {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (const key of ['4', '1', '3'] as const) await grade(page, key);
}

async function backUp(page: Page, { address }: Recto): Promise<Download> {
  await page.goto(`${address}settings/data`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up now' }).click();
  return download;
}

const entriesIn = async (download: Download): Promise<unknown> =>
  JSON.parse(gunzipSync(await readFile(await download.path())).toString()).entries;

/** What a browser does to a site that it clears. */
const eraseDatabase = async (page: Page, { address }: Recto): Promise<void> => {
  await page.goto(`${address}deck/index.json`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      if (name)
        await new Promise((done) => {
          indexedDB.deleteDatabase(name).onsuccess = done;
        });
  });
};

test('a backup brings back all that was erased, and the next backup is the same', async ({
  page,
  recto,
}) => {
  await study(page, recto);
  const before = await answersOnDisk(page);
  const backup = await backUp(page, recto);
  expect(backup.suggestedFilename()).toMatch(/^recto-\d{4}-\d\d-\d\d\.recto\.json\.gz$/);
  await expect(page.getByText(`Backed up to ${backup.suggestedFilename()}`)).toBeVisible();
  await expect(page.getByText('Everything is in it.')).toBeVisible();

  await eraseDatabase(page, recto);
  await page.goto(`${recto.address}settings/data`);
  const progress = await watchProgress(page);
  await backupField(page).setInputFiles(await backup.path());
  await expect(page.getByText('It brings 3 answers that are not here.')).toBeVisible();
  // Nothing is written before the learner says so.
  expect(await answersOnDisk(page)).toEqual([]);
  await restoreButton(page).click();
  await expect(page.getByText(/^Restored \d+ entries/)).toBeVisible();
  expect(await progress()).toEqual({ isShown: true, isReadOut: false });
  expect(await answersOnDisk(page)).toEqual(before);
  expect(await entriesIn(await backUp(page, recto))).toEqual(await entriesIn(backup));
});

test('a setting that was changed after the last backup is not said to be in it', async ({
  page,
  recto,
}) => {
  await study(page, recto);
  await backUp(page, recto);
  await expect(page.getByText('Everything is in it.')).toBeVisible();
  await page.goto(`${recto.address}settings`);
  await page.getByRole('radio', { name: 'Dark' }).first().click();
  await expect(page.getByRole('radio', { name: 'Dark' }).first()).toBeChecked();
  await page.goto(`${recto.address}settings/data`);
  await expect(page.getByText('What you changed since is not in it.')).toBeVisible();
  await expect(page.getByText('Everything is in it.')).toHaveCount(0);
});

test('before something is joined, what is here is saved; what is here already changes nothing', async ({
  page,
  recto,
}) => {
  await study(page, recto);
  const backup = await backUp(page, recto);
  const path = await backup.path();
  await backupField(page).setInputFiles(path);
  await expect(page.getByText('Everything in it is here already.')).toBeVisible();
  await expect(restoreButton(page)).toHaveCount(0);

  await eraseDatabase(page, recto);
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '2');
  await page.goto(`${recto.address}settings/data`);
  await backupField(page).setInputFiles(path);
  await expect(page.getByText('1 answer that is only here stays.')).toBeVisible();
  const rescue = page.waitForEvent('download');
  await restoreButton(page).click();
  expect((await rescue).suggestedFilename()).toMatch(/^recto-before-restore-/);
  await expect(page.getByText(/^Restored/)).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(4);
});

test('what was restored is said to be, also where the page cannot read it yet', async ({
  page,
  recto,
}) => {
  await study(page, recto);
  const file = await backUp(page, recto);
  await eraseDatabase(page, recto);
  await page.goto(`${recto.address}settings/data`);
  await backupField(page).setInputFiles(await file.path());
  await expect(restoreButton(page)).toBeVisible();
  // The worker that restores is not concerned.
  await page.evaluate(() => {
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await restoreButton(page).click();
  await expect(page.getByText(/^Restored \d+ entries/)).toBeVisible();
  await page.reload();
  expect(await answersOnDisk(page)).toHaveLength(3);
});

test('a file that is none is refused in words, and changes nothing', async ({ page, recto }) => {
  await study(page, recto);
  await page.goto(`${recto.address}settings/data`);
  await backupField(page).setInputFiles({
    ...{ name: 'holiday.json', mimeType: 'application/json' },
    buffer: Buffer.from('{"pictures": []}\n'),
  });
  await expect(page.getByText('That isn’t a Recto backup.')).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(3);
});

test('a file that is gone when it is to be restored is no mistake of ours, and changes nothing', async ({
  page,
  recto,
}, info) => {
  await study(page, recto);
  const path = info.outputPath('gone.recto.json.gz');
  await (await backUp(page, recto)).saveAs(path);
  await eraseDatabase(page, recto);
  const reported: Error[] = [];
  page.on('pageerror', (error) => reported.push(error));
  await page.goto(`${recto.address}settings/data`);
  await backupField(page).setInputFiles(path);
  await expect(restoreButton(page)).toBeVisible();
  await rm(path);
  await restoreButton(page).click();
  await expect(page.getByText('It couldn’t be restored. Nothing was changed.')).toBeVisible();
  expect(await answersOnDisk(page)).toEqual([]);
  expect(reported).toEqual([]);
});

test('cards and answers leave as CSV, and as a package for Anki that brings no card a second time', async ({
  page,
  recto,
}) => {
  await study(page, recto);
  await page.goto(`${recto.address}settings/data`);
  const exported = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export ${name}` }).click();
    return download;
  };
  const cards = String(await readFile(await (await exported('Cards as CSV')).path()));
  expect(cards).toContain('Rhine');
  const answers = String(await readFile(await (await exported('Answers as CSV')).path()));
  expect(
    answers
      .trim()
      .split('\n')
      .filter((line) => line.includes(',answered,')),
  ).toHaveLength(3);

  const anki = await (await exported('Anki package')).path();
  await page.getByLabel('From Anki: Choose a file').setInputFiles({
    ...{ name: 'recto.apkg', mimeType: 'application/zip' },
    buffer: await readFile(anki),
  });
  await expect(
    page.getByText(/^\d+ notes are cards of your notes already\. Nothing of it was new\.$/),
  ).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(3);
});

test('an export of Mochi becomes notes with their pictures; a file of another program is refused', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings/data`);
  const field = page.getByLabel('From Mochi: Choose a file');
  const choose = async (bytes: Promise<Uint8Array>) =>
    field.setInputFiles({
      ...{ name: 'export.mochi', mimeType: 'application/zip' },
      buffer: Buffer.from(await bytes),
    });
  const row = page.getByText('From Mochi', { exact: true }).locator('../..');
  await choose(zipOf('collection.anki2', ''));
  await expect(row).toContainText(
    'That isn’t an export of Mochi. In Mochi export a deck, as a file that ends in .mochi. Nothing was changed.',
  );

  const notes = page.waitForEvent('download');
  const requested: string[] = [];
  page.context().on('request', (request) => requested.push(request.url()));
  const cards = [
    { id: 'card0001', content: 'Which river?\n---\nThe Rhine ![](@media/heart.png)' },
    { id: 'card0002', content: '{{The Elbe}} ![](@media/heard.mp3)' },
    { id: 'card0003', content: 'Only a note' },
  ];
  await choose(aMochiPackage({ decks: [{ id: 'deck0001', name: 'Rivers', cards }] }));
  expect((await notes).suggestedFilename()).toBe('recto-mochi-notes.zip');
  await expect(row).toContainText('Saved recto-mochi-notes.zip with 2 notes.');
  await expect(row).toContainText('1 note had nothing to ask. 1 sound could not be taken over.');
  expect(requested.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  const zip = openZip(new Uint8Array(await readFile(await (await notes).path())));
  expect(zip.entries.map(({ name }) => name)).toEqual(['mochi/Rivers.md', 'mochi/media/heart.png']);
});

testOnOwnNotes(
  'reviews that wait for their cards are in a backup, and join when the cards are there',
  async ({ page, recto, notes }) => {
    await page.goto(`${recto.address}settings/data`);
    const zip = page.waitForEvent('download');
    const date = Date.UTC(2026, 5, 1, 9);
    const review = { date, due: date + 4 * dayMs, interval: 4, duration: 7, 'remembered?': true };
    const card = { id: 'card0001', content: 'Which sea?\n---\nThe North Sea', reviews: [review] };
    await page.getByLabel('From Mochi: Choose a file').setInputFiles({
      ...{ name: 'export.mochi', mimeType: 'application/zip' },
      buffer: Buffer.from(
        await aMochiPackage({ decks: [{ id: 'deck0001', name: 'Seas', cards: [card] }] }),
      ),
    });
    const imported = openZip(new Uint8Array(await readFile(await (await zip).path())));
    const backup = await (await backUp(page, recto)).path();

    await eraseDatabase(page, recto);
    await page.goto(`${recto.address}settings/data`);
    await backupField(page).setInputFiles(backup);
    await expect(
      page.getByText('It brings the reviews of 1 imported card that isn’t in your notes yet.'),
    ).toBeVisible();
    await restoreButton(page).click();
    await expect(page.getByText('Restored.', { exact: true })).toBeVisible();
    expect(await answersOnDisk(page)).toEqual([]);

    await notes.write('seas.md', (await imported.read('mochi/Seas.md')) ?? '');
    await expect
      .poll(async () => (await answersOnDisk(page)).map(({ card, grade }) => [card, grade]))
      .toEqual([['^mochi-card0001', 'good']]);

    await page.goto(`${recto.address}settings/data`);
    await backupField(page).setInputFiles(backup);
    await expect(page.getByText('Everything in it is here already.')).toBeVisible();

    await eraseDatabase(page, recto);
    await page.goto(`${recto.address}settings/data`);
    await backupField(page).setInputFiles(backup);
    await expect(page.getByText('It brings 1 answer that is not here.')).toBeVisible();
    await restoreButton(page).click();
    await expect.poll(async () => (await answersOnDisk(page)).length).toBe(1);
  },
);

test('a table becomes a note of its name, beside the page; what is not in it is said in its row', async ({
  page,
  recto,
}) => {
  const requested: string[] = [];
  page.context().on('request', (request) => requested.push(request.url()));
  await page.goto(`${recto.address}settings/data`);
  const note = page.waitForEvent('download');
  const worker = page.waitForEvent('worker');
  await page.getByLabel('From a table: Choose a file').setInputFiles({
    ...{ name: 'birds of prey.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('front,back,tags,seen\n"Which\neagle?",Bald,birds,2019\n,Kite,,\n'),
  });
  expect((await worker).url()).toContain('exchange.worker');
  const saved = await note;
  expect(saved.suggestedFilename()).toBe('birds of prey.md');
  expect(String(await readFile(await saved.path()))).toContain(
    '## birds\n\nQ: Which<br>eagle?\nA: Bald\n',
  );
  const row = page.getByText('From a table', { exact: true }).locator('../..');
  await expect(row).toContainText(
    'Saved birds of prey.md with 1 card. Put it into your notes folder. 1 row without a question or an answer and 1 column besides question, answer and tags could not be taken over.',
  );
  expect(requested.filter((url) => url.endsWith('.wasm'))).toEqual([]);

  // More rows than a call takes arguments.
  const long = page.waitForEvent('download');
  await page.getByLabel('From a table: Choose a file').setInputFiles({
    ...{ name: 'long.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(Array.from({ length: 150_000 }, (_, i) => `${i},x\n`).join('')),
  });
  expect((await long).suggestedFilename()).toBe('long.md');
  await expect(row).toContainText('Saved long.md with 150,000 cards.');
});

test('who erases everything has a copy, and other tabs know', async ({ page, context, recto }) => {
  await study(page, recto);
  // The session is at its end: how long it took is kept for the next one.
  await page.evaluate(() => localStorage.setItem('recto:/:pace', '{"definition":90}'));
  const other = await context.newPage();
  await openToday(other, recto);
  await page.goto(`${recto.address}settings/data`);
  await page.getByRole('button', { name: 'Erase 3 answers and all else…' }).click();
  const save = page.getByRole('button', { name: 'Save a backup first' });
  const erase = page.getByRole('button', { name: 'The file is there: erase' });
  await expect(save).toBeDisabled();
  await page.getByLabel('Type “erase” to go on.').fill('Erase');
  await save.click();
  await expect(erase).toBeVisible();
  // Whoever does not find the file has lost nothing.
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await answersOnDisk(page)).toHaveLength(3);

  // What is done in another tab meanwhile is not in that file.
  await other.goto(`${recto.address}settings`);
  await other.getByRole('spinbutton', { name: 'New cards a day' }).fill('4');
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await erase.click();
  await expect(page.getByRole('alert')).toContainText('Nothing was erased');
  expect(await answersOnDisk(page)).toHaveLength(3);
  await openToday(other, recto);

  await page.getByLabel('Type “erase” to go on.').fill('erase');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await expect(erase).toBeVisible();
  await erase.click();
  await expect(page.getByText('Everything was erased.')).toBeVisible();
  expect(await answersOnDisk(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('recto:/:pace'))).toBeNull();
  await expect(other.getByRole('button', { name: 'Start review' })).toBeVisible();
  const copy = await download;
  expect(copy.suggestedFilename()).toContain('recto-before-erasing-');
  await backupField(page).setInputFiles(await copy.path());
  await restoreButton(page).click();
  await expect(page.getByText(/^Restored \d+ entries/)).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(3);
});

test('what a browser has erased is said on Today, above all else', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.evaluate(() =>
    localStorage.setItem('recto:/ studied', JSON.stringify({ answers: 300, at: Date.now() })),
  );
  await page.reload();
  const alarm = page.getByRole('alert');
  await expect(alarm).toContainText('This browser has erased 300 answers.');
  const number = page.getByRole('heading', { level: 1 });
  const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0;
  expect(await top(alarm)).toBeLessThan(await top(number));
  const [alarmIs, numberIs] = [await alarm.elementHandle(), await number.elementHandle()];
  const isReadFirst = await page.evaluate(
    ([a, b]) => a?.compareDocumentPosition(b as Node) === Node.DOCUMENT_POSITION_FOLLOWING,
    [alarmIs, numberIs],
  );
  expect(isReadFirst).toBe(true);
  await page.getByRole('button', { name: 'Go on without' }).click();
  await expect(page.getByText('This browser has erased')).toHaveCount(0);
  await page.reload();
  await openToday(page, recto);
});

test('who leaves while a backup is being read leaves nothing running', async ({ page, recto }) => {
  await page.goto(`${recto.address}settings/data`);
  // As if the file were so long that reading it never ends.
  await page.route(/backup\.worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }),
  );
  const begun = page.waitForEvent('worker');
  await backupField(page).setInputFiles({
    ...{ name: 'recto.recto.json', mimeType: 'application/json' },
    buffer: Buffer.from('{}'),
  });
  await begun;
  await page.getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
  await expect.poll(() => page.workers()).toEqual([]);
});
