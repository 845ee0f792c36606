import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dayMs } from '#kit/time.ts';
import { largePast, writeBackupOf } from './large-past.ts';
import {
  expect,
  fillDisk,
  grade,
  openToday,
  type Recto,
  test,
  testOnOwnNotes,
  watchProgress,
} from './recto.ts';

test('a setting is found, changed, kept, and put back by its own row', async ({ page, recto }) => {
  await page.goto(`${recto.address}settings/keyboard`);
  await expect(page.getByRole('heading', { name: 'Keyboard' })).toBeFocused();
  // A slider tells its value itself.
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '90%');
  await expect(page.getByRole('status').filter({ hasText: '90%' })).toHaveCount(0);
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  await search.fill('new cards');
  await expect(page.getByRole('spinbutton')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Look' })).toBeHidden();
  await expect(page.getByRole('spinbutton')).toHaveAccessibleDescription(
    'While an interview is ahead, its plan decides how many.',
  );
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('3');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  const field = page.getByRole('spinbutton', { name: 'New cards a day' });
  await expect(field).toHaveValue('3');
  // What is out of range is said, and becomes the nearest that is in it.
  await field.fill('9999');
  await expect(page.getByText('0 – 100')).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/^0 – 100 /);
  await field.blur();
  await expect(field).toHaveValue('100');
  await expect(page.getByText('0 – 100')).toBeHidden();
  await page.getByRole('button', { name: 'Reset New cards a day' }).press('Enter');
  await expect(field).toHaveValue('10');
  await expect(field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Reset New cards a day' })).toHaveCount(0);
  const aim = page.getByRole('slider', { name: 'Target recall' });
  await aim.fill('0.95');
  await expect(aim).toHaveAccessibleDescription(/ 95% costs about \d\d% more reviews than 90%\./);
  await aim.fill('0.8');
  await expect(page.getByText(/80% saves about \d\d% of the reviews that 90% takes/)).toBeVisible();
});

test('a topic can have a target recall of its own, which holds for the topics below it', async ({
  page,
  recto,
}) => {
  const aim = page.getByRole('combobox', { name: 'Target recall' });
  const chosen = aim.locator('option:checked');
  await page.goto(`${recto.address}topics`);
  const topic = 'Rivers of Europe';
  await page.getByRole('link', { name: topic }).first().click();
  await expect(chosen).toHaveText('As everywhere, 90%');
  await aim.selectOption('95%');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(chosen).toHaveText('95%');
  await page.getByRole('region', { name: 'Within it' }).getByRole('link').first().click();
  await expect(chosen).toHaveText(`As in ${topic}, 95%`);
  await page.goto(`${recto.address}settings`);
  await expect(
    page.getByText(`Topics with a target of their own: Rivers › ${topic} 95%.`),
  ).toBeVisible();
  await page.goto(`${recto.address}topics/Rivers/${encodeURIComponent(topic)}`);
  await aim.selectOption('As everywhere, 90%');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a change that is not saved is said until it is put away, or saved', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings`);
  const theme = page.getByRole('radio', { name: 'Dark' }).first();
  await expect(theme).toBeVisible();
  const freeDisk = await fillDisk(page);
  const alert = page.getByRole('alert');
  await theme.click();
  await expect(alert).toContainText('That wasn’t saved.');
  // The disk is to blame, and no mistake of ours.
  await expect(alert.getByRole('button', { name: 'Copy details' })).toHaveCount(0);
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toHaveCount(0);
  await theme.click();
  await expect(alert).toContainText('That wasn’t saved.');
  await freeDisk();
  await theme.click();
  await expect(theme).toBeChecked();
  await expect(alert).toHaveCount(0);
});

test('what lies under "advanced" is found as well, and what is not there is said', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings`);
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  await search.fill('easy');
  await expect(page.getByText('Easy days', { exact: true })).toBeVisible();
  const steps = page.getByRole('textbox', { name: 'Learning steps' });
  await search.fill('learning steps');
  await steps.fill('soon');
  await steps.blur();
  await expect(page.getByText('At most four steps of 1 to 720 minutes')).toBeVisible();
  await expect(steps).toHaveValue('soon');
  await search.fill('undo');
  await expect(page.getByText('change the key for Undo')).toBeAttached();
  const nothing = page.getByText('No setting is called that.');
  await search.fill('version');
  await expect(page.getByText(/^Version \d/)).toBeVisible();
  await expect(nothing).toBeHidden();
  await search.fill('nonsense');
  await expect(nothing).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await search.fill('text size');
  await page.getByRole('radio', { name: '150%' }).click();
  await expect(page.getByRole('radio', { name: '150%' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  // What is kept for the first frame decides nothing: where it is broken, the app opens all the same.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{broken');
  });
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await page.evaluate(() => localStorage.setItem('recto:/:look', '{"text-size":1,"theme":[]}'));
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await search.fill('teleport');
  await expect(page.getByRole('status').getByText('No setting is called that.')).toBeVisible();
});

test('options, close words, and what lies on pages below are found as well', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings`);
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  const data = page.getByRole('link', { name: 'Your data' });
  await search.fill('dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await expect(page.getByText('Text size', { exact: true })).toBeHidden();
  await expect(data).toBeHidden();
  await search.fill('backup');
  await expect(data).toBeVisible();
  await expect(page.getByText('Back up, Restore, Copies by themselves')).toBeVisible();
  await search.fill('anki');
  await expect(data).toBeVisible();
  await expect(page.getByText('Import, Export')).toBeVisible();
  await search.fill('keyboard');
  await expect(page.getByRole('group', { name: 'Single-key shortcuts' })).toBeVisible();
});

test('a fit asks for enough answers, and says how many there are', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await page.goto(`${recto.address}settings`);
  await expect(page.getByText('From 400 reviews on. You have 1.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fit now' })).toBeDisabled();
});

/** Answers enough for a fit, as a backup from elsewhere brings them. */
async function restoreYear(page: Page, recto: Recto, backup: string): Promise<readonly string[]> {
  const index = await (await fetch(`${recto.address}deck/index.json`)).json();
  const past = { answers: 6000, now: Date.now() - dayMs, days: 300 };
  await writeBackupOf(largePast(index.cards.id, past), backup);
  await page.goto(`${recto.address}settings/data`);
  await page.getByLabel('Choose a backup file').setInputFiles(backup);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/^Restored/)).toBeVisible();
  return index.cards.id;
}

test('parameters are fitted by themselves, which is told and can be taken back', async ({
  page,
  recto,
}, testInfo) => {
  await restoreYear(page, recto, testInfo.outputPath('year.recto.json.gz'));
  await page.goto(recto.address);
  await expect(page.getByText(/^Fitted to your memory/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Fit taken back')).toBeVisible();
  await page.goto(`${recto.address}settings`);
  await expect(page.getByText(/^Not fitted yet/)).toBeVisible();
  // Not again before a week is over.
  await page.waitForTimeout(4000);
  await expect(page.getByText(/^Not fitted yet/)).toBeVisible();
});

testOnOwnNotes(
  'a fit is used on all answers at once, moves no due date, and is taken back whole',
  async ({ page, recto }, testInfo) => {
    await page.goto(`${recto.address}settings`);
    const byItself = page.getByRole('group', { name: 'Fit by itself' });
    await byItself.getByRole('radio', { name: 'Never' }).click();
    await expect(byItself.getByRole('radio', { name: 'Never' })).toBeChecked();
    const ids = await restoreYear(page, recto, testInfo.outputPath('year.recto.json.gz'));
    const known = async () => {
      await page.goto(`${recto.address}card/${ids[0]}`);
      const facts = page.getByRole('main').getByRole('definition');
      await expect(facts.last()).toHaveText(/^[1-9]\d* s$/);
      return facts.allInnerTexts();
    };
    const before = await known();

    await page.goto(`${recto.address}settings`);
    const fits = page.getByRole('button', { name: 'Fit now' });
    const progress = await watchProgress(page);
    await fits.click();
    await page.getByRole('button', { name: 'Use it' }).click();
    const used = page.getByText('Using your own memory now');
    await expect(used).toBeVisible();
    expect(await progress()).toEqual({ isShown: true, isReadOut: false });
    await expect(page.getByText(/^Last fitted on/)).toBeVisible();
    const fitted = await known();
    expect(fitted).not.toEqual(before);
    const due = /^in \d+ days$/;
    expect(before.filter((fact) => due.test(fact))).toHaveLength(1);
    expect(fitted.filter((fact) => due.test(fact))).toEqual(
      before.filter((fact) => due.test(fact)),
    );

    await page.goto(`${recto.address}settings`);
    await page.getByRole('button', { name: 'Back to usual' }).click();
    await expect(page.getByText('Back to what most people’s memory is like')).toBeVisible();
    expect(await known()).toEqual(before);
  },
);

testOnOwnNotes(
  'a reworded line is told as one change, and can be taken back',
  async ({ page, recto, notes }) => {
    await openToday(page, recto);
    await page.keyboard.press('Space');
    // The first card that says which river it asks about.
    let name: string | undefined;
    for (let n = 0; n < 8 && !name; n++) {
      const asked = await grade(page, '4');
      name = ['Rhine', 'Danube', 'Volga', 'Rhône'].find((river) => asked.startsWith(river));
    }
    await notes.edit('rivers/europe.md', `- ${name}:`, `- The ${name} river:`);
    await page.goto(`${recto.address}settings/notes`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Reworded', { exact: true })).toBeVisible({ timeout: 6000 });
    }).toPass();
    // Once its lines are gone as well, the change is told by where they stood.
    const lines = (await readFile(join(notes.folder, 'rivers/europe.md'), 'utf8')).split('\n');
    const others = lines.filter((line) => !line.startsWith(`- The ${name} river:`));
    expect(others).toHaveLength(lines.length - 1);
    await notes.write('rivers/europe.md', others.join('\n'));
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/^A card in .*Its lines are no longer/)).toBeVisible({
        timeout: 6000,
      });
    }).toPass();
    await page.getByRole('button', { name: /^Undo: A card in/ }).click();
    await expect(page.getByRole('button', { name: 'Undone' })).toBeFocused();
    await page.reload();
    await expect(page.getByText(/^Nothing yet/)).toBeVisible();
  },
);

test('it says which version it is, what is kept for a start offline, and whose work it is made of', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings/about`);
  await expect(page.getByRole('heading', { name: 'About' })).toBeFocused();
  await expect(page.getByText(/^Version \d+\.\d+\.\d+$/)).toBeVisible();
  await expect(page.getByText(/^[\d.]+ MB$/)).toBeVisible();
  await page.getByRole('link', { name: 'Read them' }).click();
  await expect(page.getByText('bricolage-grotesque')).toBeVisible();
  await expect(page.getByText('sql.js')).toBeVisible();
});
