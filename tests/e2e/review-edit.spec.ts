// Lines of the notes, mended where they are seen: in the file where `npm start` serves it, in the journal elsewhere.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
  expect,
  fillDisk,
  gradeButton,
  openToday,
  pastInputGuard,
  question,
  type Recto,
  showAnswer,
  testOnOwnNotes as test,
} from './recto.ts';

const note = 'a-note.md';
const before =
  '---\ntitle: Trees\n---\n\n- Oak: keeps its leaves in winter\n- Larch: sheds its needles\n';

/** The first card on screen, with its answer. */
async function showOak(page: Page, recto: Recto) {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(question(page)).toContainText('Oak');
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
}

/** The field with the lines of that card, opened by its key. */
async function editOak(page: Page, recto: Recto) {
  await showOak(page, recto);
  await page.keyboard.press('e');
  return sheet(page).getByRole('textbox');
}

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Edit these lines' });
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

test('an edit is written into the note, shown on the same card, and taken back by undo', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  await showOak(page, recto);
  await page.getByRole('button', { name: 'Edit these lines' }).click();
  const field = sheet(page).getByRole('textbox', { name: 'Line 5' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('- Oak: keeps its leaves in winter');
  await expect(sheet(page).getByText('- Larch: sheds its needles')).toBeVisible();
  await field.fill('- Oak: sheds its leaves in winter');
  // A slip of the finger loses nothing.
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await page.keyboard.press('e');
  await expect(field).toHaveValue('- Oak: sheds its leaves in winter');
  await expect(sheet(page).getByText('As you left it, not saved yet.')).toBeVisible();
  // Nor does a page that goes.
  await page.reload();
  await expect(showAnswer(page)).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('e');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('- Oak: sheds its leaves in winter');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText('Saved in the note.')).toBeVisible();
  await expect(answer(page)).toContainText('sheds its leaves in winter');
  await expect(question(page)).toContainText('Oak');
  const onDisk = () => readFile(join(notes.folder, note), 'utf8');
  expect(await onDisk()).toBe(before.replace('keeps', 'sheds'));

  await page.reload();
  await pastInputGuard(page);
  await showAnswer(page).click();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Edit these lines.')).toBeVisible();
  await expect.poll(onDisk).toBe(before);
  await expect(answer(page)).toContainText('keeps its leaves in winter');
});

/** The page of a card, by the keyboard; answers its heading. */
async function openLarch(page: Page, { address }: Recto): Promise<Locator> {
  await page.goto(`${address}browse?q=larch`);
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Larch');
  return heading;
}

test('on the page of a card undo takes back an edit before what was done before it', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  const heading = await openLarch(page, recto);
  await page.keyboard.press('f');
  await expect(page.getByText('Flagged.', { exact: true })).toBeVisible();
  await page.keyboard.press('e');
  await sheet(page).getByRole('textbox').fill('- European larch: sheds its needles');
  await page.keyboard.press('Control+Enter');
  await expect(heading).toContainText('European larch');
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Edit these lines.')).toBeVisible();
  expect(await readFile(join(notes.folder, note), 'utf8')).toBe(before);
  // The page is that of the card which its old lines make.
  await expect(heading).toHaveText('Larch: what does it do?');
  await expect(heading).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
});

test('where nobody answers, the sheet says that nothing was written, and not where it was', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  await showOak(page, recto);
  await page.keyboard.press('e');
  await expect(sheet(page).getByText('Save writes it into the note itself.')).toBeVisible();
  await page.route('**/.recto/edit', (route) => route.abort());
  await sheet(page).getByRole('textbox').fill('- Oak: sheds its leaves in winter');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByText('Nothing was written: npm start')).toBeVisible();
  await expect(sheet(page).getByText('Save writes it into the note itself.')).toHaveCount(0);
});

test('a card whose question is mended stays in hand under its new name, and keeps its history', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  await showOak(page, recto);
  const asked = (await question(page).textContent()) ?? '';
  await page.keyboard.press('e');
  await sheet(page).getByRole('textbox').fill('- Holm oak: keeps its leaves in winter');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(question(page)).toContainText('Holm oak');
  await expect(showAnswer(page)).toBeVisible();
  const [, count = ''] = /(Card 1 of \d+)/.exec(asked) ?? [];
  await expect(question(page)).toContainText(`${count}. Holm oak`);
  // Undo brings the card back as it was, in its place in the session, which asks for it once.
  await page.keyboard.press('u');
  await expect(question(page)).toContainText(`${count}. Oak`);
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await pastInputGuard(page);
  await page.keyboard.press('3');
  await expect(question(page)).toContainText(`${count.replace('1', '2')}. Larch`);
});

test('an edit over a note that has changed meanwhile is refused, and what was typed stays', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  const field = await editOak(page, recto);
  await field.fill('- Oak: mended here');
  // Before the page can hear of it.
  const saved = page.route('**/.recto/edit', async (route) => {
    if (route.request().method() === 'POST') await notes.edit(note, 'needles', 'needles in autumn');
    await route.continue();
  });
  await saved;
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page).getByRole('alert')).toContainText('changed on the disk');
  await expect(field).toHaveValue('- Oak: mended here');
  expect(await readFile(join(notes.folder, note), 'utf8')).toContain('keeps its leaves');
  await page.unroute('**/.recto/edit');
  await expect(sheet(page).getByText('needles in autumn')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page)).toBeHidden();
  const text = await readFile(join(notes.folder, note), 'utf8');
  expect(text).toContain('- Oak: mended here\n- Larch: sheds its needles in autumn');
});

test('lines that change while they are mended are shown, and overwritten only by who saves again', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  const field = await editOak(page, recto);
  // Nothing is typed yet: the sheet goes along.
  await notes.edit(note, 'leaves in winter', 'leaves in late winter');
  await expect(field).toHaveValue('- Oak: keeps its leaves in late winter');
  await field.fill('- Oak: mended here');
  await notes.edit(note, 'leaves in late winter', 'leaves in a mild winter');
  await expect(sheet(page).getByText('In the note now:')).toBeVisible();
  await expect(sheet(page).getByText('leaves in a mild winter')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page).getByRole('alert')).toContainText('changed in the note meanwhile');
  await expect(field).toHaveValue('- Oak: mended here');
  expect(await readFile(join(notes.folder, note), 'utf8')).toContain('a mild winter');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page)).toBeHidden();
  expect(await readFile(join(notes.folder, note), 'utf8')).toContain('- Oak: mended here\n- Larch');
});

test('lines that go while they are mended leave what was typed', async ({ page, recto, notes }) => {
  await notes.write(note, before);
  const field = await editOak(page, recto);
  await field.fill('- Oak: mended here');
  await notes.edit(note, '- Oak: keeps its leaves in winter\n', '');
  await expect(async () => {
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await expect(sheet(page).getByRole('alert')).toContainText('gone from your notes', {
      timeout: 500,
    });
  }).toPass();
  await expect(field).toHaveValue('- Oak: mended here');
});

test('on the page of a card too, lines that go while they are mended leave what was typed', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  await openLarch(page, recto);
  await page.keyboard.press('e');
  const field = sheet(page).getByRole('textbox');
  await field.fill('- Larch: mended here');
  await notes.edit(note, '- Larch: sheds its needles\n', '');
  await expect(page.getByText('There’s no such card in your notes.')).toBeVisible();
  await expect(field).toHaveValue('- Larch: mended here');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page).getByRole('alert')).toContainText('gone from your notes');
  await expect(field).toHaveValue('- Larch: mended here');
});

/** The same files, and nobody who listens. */
const asOnAStaticHost = (page: Page) =>
  page.route('**/deck/index.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), live: false } });
  });

test.describe('where nothing can be written', () => {
  test.use({ serviceWorkers: 'block' });

  test('an edit that the disk refuses stays in its sheet, and is kept once there is room', async ({
    page,
    recto,
    notes,
  }) => {
    await notes.write(note, before);
    await asOnAStaticHost(page);
    await page.goto(`${recto.address}browse?q=larch`);
    await page.getByRole('grid').getByRole('row').nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Larch');
    await page.keyboard.press('e');
    const field = sheet(page).getByRole('textbox');
    await field.fill('- Larch: sheds its soft needles');
    const freeDisk = await fillDisk(page);
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByRole('alert')).toContainText('What you typed is still here');
    await expect(field).toHaveValue('- Larch: sheds its soft needles');
    await freeDisk();
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByText('Saved here.')).toBeVisible();
  });

  test('an edit is kept here, shown on the card, and handed out as a patch', async ({
    page,
    recto,
    notes,
  }) => {
    await notes.write(note, before);
    await asOnAStaticHost(page);
    await showOak(page, recto);
    await page.keyboard.press('e');
    await sheet(page).getByRole('textbox').fill('- Oak: sheds its leaves in winter');
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await expect(answer(page)).toContainText('- Oak: sheds its leaves in winter');
    await expect(answer(page)).toContainText('not in the notes yet');
    await page.reload();
    await pastInputGuard(page);
    await showAnswer(page).click();
    await expect(answer(page)).toContainText('- Oak: sheds its leaves in winter');
    expect(await readFile(join(notes.folder, note), 'utf8')).toBe(before);

    await page.goto(`${recto.address}settings`);
    const handed = page.getByRole('button', { name: 'Export as a patch' });
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new TypeError('no files here');
      };
    });
    await handed.click();
    await expect(page.getByRole('alert')).toContainText('The patch couldn’t be made.');
    await page.reload();
    const download = page.waitForEvent('download');
    await handed.click();
    const patch = await readFile(await (await download).path(), 'utf8');
    expect(patch).toContain('--- a/a-note.md\n+++ b/a-note.md\n');
    expect(patch).toContain(
      '\n-- Oak: keeps its leaves in winter\n+- Oak: sheds its leaves in winter\n',
    );
  });
});

test('what is typed over a card stays in its sheet until it is on the disk', async ({
  page,
  recto,
  notes,
}) => {
  await notes.write(note, before);
  await openLarch(page, recto);
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('button', { name: /^Flag/ }).click();
  const flag = page.getByRole('textbox', { name: /What should be mended/ });
  await flag.fill('the needles are soft');
  const freeDisk = await fillDisk(page);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('What you typed is still here');
  await expect(flag).toHaveValue('the needles are soft');
  await freeDisk();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Flagged.', { exact: true })).toBeVisible();

  // An edit is in the note by the time that it is written down here.
  await page.keyboard.press('e');
  await sheet(page).getByRole('textbox').fill('- Larch: sheds its soft needles');
  const freeDiskAgain = await fillDisk(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('It is in the note');
  expect(await readFile(join(notes.folder, note), 'utf8')).toContain('its soft needles');
  await freeDiskAgain();
});

test('on a phone what ends an edit stays in sight where its sheet is longer than the screen', async ({
  page,
  recto,
  notes,
}) => {
  await page.setViewportSize({ width: 390, height: 400 });
  await notes.write(note, before);
  const field = await editOak(page, recto);
  await expect(field).toBeFocused();
  const isLonger = (it: Element) => it.scrollHeight > it.clientHeight;
  expect(await sheet(page).evaluate(isLonger)).toBe(true);
  await expect(sheet(page).getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 });
  await expect(sheet(page).getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 });
});

test('on a phone a long path is broken beside the way to its lines', async ({
  page,
  recto,
  notes,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const long = 'a-note-with-a-name-as-long-as-people-like-to-give-them-about-trees.md';
  await notes.write(long, before);
  await showOak(page, recto);
  const path = await page.getByText(long).boundingBox();
  const edit = await page.getByRole('button', { name: 'Edit these lines' }).boundingBox();
  expect(edit?.x).toBeGreaterThan((path?.x ?? 0) + (path?.width ?? 0));
});
