import type { Page } from '@playwright/test';
import { expect, grade, openToday, question, showAnswer, testOnOwnNotes as test } from './recto.ts';

test('a saved note is in the open app within two seconds', async ({ page, recto, notes }) => {
  await openToday(page, recto);
  await page.goto(`${recto.address}topics`);
  await expect(page.getByText('Rivers of Asia')).toHaveCount(0);
  await notes.write(
    'rivers/asia.md',
    '---\ntitle: Rivers of Asia\n---\n\n- Mekong: rises on the Tibetan plateau and ends in Vietnam\n',
  );
  await expect(page.getByText('Rivers of Asia').first()).toBeVisible({ timeout: 2000 });
});

test('a running session goes on at its card, and has the new words at the next', async ({
  page,
  recto,
  notes,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  const asked = (await question(page).textContent()) ?? '';
  const isTaken = page.waitForResponse(/deck\/index\.json/);
  await notes.edit(
    'rivers/europe.md',
    'the longest river of France',
    'the longest river in France',
  );
  await (await isTaken).finished();
  // What came of it would be on screen with the next frame.
  await page.evaluate(() => new Promise(requestAnimationFrame).then(() => undefined));
  await expect(question(page)).toHaveText(asked);
  await expect(showAnswer(page)).toBeVisible();
});

test('no word of the notes is in the database, whatever is done with their cards', async ({
  page,
  recto,
  notes,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await grade(page, '1');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await notes.edit('rivers/europe.md', '- Confluence:', '- Meeting of two rivers:');
  // The cards of the last deck are kept as well, to compare the next one with.
  await expect.poll(() => everythingKept(page)).toContain('"key":"seen ');
  const kept = await everythingKept(page);
  expect(kept).toContain('answered');
  expect(kept).toContain('flagged');
  for (const word of ['Rhine', 'Alps', 'Cotswolds', 'longest', 'watershed', 'silt'])
    expect(kept).not.toContain(word);
});

/** All tables of the database, as text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { name = '' } = (await indexedDB.databases())[0] ?? {};
    const db = await done(indexedDB.open(name));
    const tables = await Promise.all(
      [...db.objectStoreNames].map((table) =>
        done(db.transaction(table).objectStore(table).getAll()),
      ),
    );
    db.close();
    return JSON.stringify(tables);
  });

test('a card on offer is studied once its key accepts it, and not any more when that is undone', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(
    'lakes.md',
    '---\ncards: suggest\n---\n\n- Lake: still water\n- Pond: a small lake\n',
  );
  await page.goto(`${recto.address}notes/lakes.md`);
  await expect(page.getByText('2 cards on offer.')).toBeVisible();
  await expect(page.getByText('A accepts, E edits, D declines')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('1 card on offer.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 cards on offer.')).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByText('1 card on offer.')).toBeVisible();
  await page.goto(`${recto.address}settings/keyboard`);
  await page.getByRole('radio', { name: 'With Alt' }).click();
  await expect(page.getByRole('button', { name: 'Reset Single-key shortcuts' })).toBeVisible();
  await page.goto(`${recto.address}notes/lakes.md`);
  await expect(page.getByText('1 card on offer. Alt+A accepts, Alt+E edits')).toBeVisible();
});

test('a broken note is named, and the others are still there', async ({ page, recto, notes }) => {
  await notes.write('broken.md', '---\ntitle: [never closed\n---\n\n- Lake: still water\n');
  await notes.write('picture.md', new Uint8Array([0, 255, 254, 1, 2, 3, 0, 200]));
  await page.goto(`${recto.address}notes`);
  await expect(page.getByRole('link', { name: 'broken.md, line 2' })).toBeVisible();
  await expect(page.getByText('This is a binary file, not text.')).toBeVisible();
  // It has no lines to show: what is wrong with it is said again.
  await page.getByRole('link', { name: 'picture.md, line 1' }).click();
  await expect(page.getByRole('heading', { name: 'picture.md' })).toBeVisible();
  await expect(page.getByText('This is a binary file, not text.')).toBeVisible();
  await page.goto(`${recto.address}topics`);
  await expect(page.getByText('Rivers of Europe').first()).toBeVisible();
});

test('what is to be mended is told as it is now, also by the app that is kept for offline', async ({
  page,
  recto,
  notes,
}) => {
  await openToday(page, recto);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${recto.address}notes`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await expect(page.getByText(/lines? without a card/).first()).toBeVisible();
  await notes.write('broken.md', '---\ntitle: [never closed\n---\n\n- Lake: still water\n');
  await expect(page.getByRole('link', { name: 'broken.md, line 2' })).toBeVisible();
});
