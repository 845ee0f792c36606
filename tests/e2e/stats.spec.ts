// Stats after a session: what was done is in its sentences, its charts and its tables.

import { expect, grade, openToday, test } from './recto.ts';

test('after a session the page counts it, and every chart has its numbers as a table', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (const key of ['4', '4', '3'] as const) await grade(page, key);
  await page.goto(`${recto.address}stats`);
  for (const question of [
    'Am I remembering?',
    'How much work is it?',
    'What’s coming?',
    'How solid is it?',
  ])
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(page.getByText(/needs about 50 reviews/)).toContainText('50 to go');
  await expect(page.getByText(/Half a year: 3 answers/)).toBeVisible();

  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(5);
  for (const chart of await charts.all()) {
    await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /\w+ .*\.$/);
    await expect(chart.getByRole('table')).toBeHidden();
    await chart.getByText('Show as table').click();
    await expect(chart.getByRole('table')).toBeVisible();
  }
  const weeks = charts.filter({ hasText: 'Half a year' }).getByRole('row');
  await expect(weeks.first()).toContainText(/Week of\s*Days studied\s*Answers\s*Minutes/);
  await expect(weeks.last()).toContainText(/1\s*3\s*\d/);
});

test('after a year away it says that nothing was studied, and judges nothing', async ({
  page,
  recto,
}) => {
  const noon = new Date(2026, 2, 2, 12);
  await page.clock.install({ time: noon });
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '4');
  await page.clock.setSystemTime(new Date(2027, 2, 2, 12));
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText('Nothing was studied in the last half year.')).toBeVisible();
  await expect(page.getByText('Nothing was studied in the last 30 days.')).toBeVisible();
  await expect(page.getByText(/needs about 50 reviews/)).toContainText('50 to go');
});

test('before the first answer it says what it needs', async ({ page, recto }) => {
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText('Nothing to count yet')).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('what was tried in the simulation is applied, and taken back', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (const key of ['4', '3'] as const) await grade(page, key);
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText(/As it is: about/)).toBeVisible();
  const slider = page.getByRole('slider', { name: 'New cards a day' });
  await slider.focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/instead of/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Applied')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(slider).toHaveValue('10');
});

test('who learns more new cards than usual finds that in the simulation, and comes back to it', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings`);
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('50');
  await expect(page.getByRole('button', { name: 'Reset New cards a day' })).toBeVisible();
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '4');
  await page.goto(`${recto.address}stats`);
  const slider = page.getByRole('slider', { name: 'New cards a day' });
  await expect(slider).toHaveValue('50');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/instead of/).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/As it is: about/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden();
});

test('offline it is all there', async ({ page, recto, context }) => {
  await openToday(page, recto);
  await expect(page.getByText('Ready offline')).toBeVisible();
  await page.keyboard.press('Space');
  await grade(page, '4');
  await context.setOffline(true);
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText('Offline. Everything here still works.')).toBeVisible();
  await expect(page.getByText(/Half a year: 1 answer/)).toBeVisible();
  await expect(page.getByText(/As it is: about/)).toBeVisible();
});
