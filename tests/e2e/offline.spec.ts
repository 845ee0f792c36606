import {
  answersOnDisk,
  expect,
  freePort,
  grade,
  openToday,
  showAnswer,
  startRecto,
  testOnOwnNotes as test,
} from './recto.ts';

const rooms = [
  ['topics', 'Topics'],
  ['quiz', 'Quiz'],
  ['browse?q=danube', 'Browse'],
  ['stats', 'Stats'],
  ['settings/data', 'Your data'],
] as const;

test('with the server gone: reload, review and grade, and a later start has it all', async ({
  page,
  notes,
}) => {
  const port = await freePort();
  const recto = await startRecto(notes.folder, port);
  await openToday(page, recto);
  await expect(page.getByText('Ready offline')).toBeVisible();
  await recto.stop();

  await page.reload();
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await grade(page, '3');
  await expect(showAnswer(page)).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(2);
  // A deep link is part of the app as well, whichever room it leads to.
  for (const [path, name] of rooms) {
    await page.goto(`${recto.address}${path}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.goto(`${recto.address}settings`);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

  const again = await startRecto(notes.folder, port);
  await openToday(page, again);
  expect(await answersOnDisk(page)).toHaveLength(2);
  await again.stop();
});
