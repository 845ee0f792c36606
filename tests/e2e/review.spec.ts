import {
  answersOnDisk,
  expect,
  grade,
  gradeButton,
  openToday,
  pastInputGuard,
  question,
  showAnswer,
  test,
} from './recto.ts';

test('three keys from opening the app to the first grade', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect.poll(() => answersOnDisk(page)).toHaveLength(1);
  expect((await answersOnDisk(page))[0]?.grade).toBe('good');
});

test('ten graded cards are all there after a reload, and the session goes on', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  const asked: string[] = [];
  for (let n = 0; n < 10; n++) asked.push(await grade(page, n === 4 ? '1' : '3'));
  const kept = await answersOnDisk(page);
  await page.reload();
  expect(await answersOnDisk(page)).toEqual(kept);
  const cards = new Set(kept.map(({ card }) => card));
  expect(cards.size).toBeGreaterThanOrEqual(10);
  expect(new Set(asked).size).toBe(10);
});

test('a page that is left the moment the next card shows has kept the grade', async ({
  page,
  recto,
}) => {
  for (let n = 1; n <= 3; n++) {
    await page.goto(`${recto.address}review`);
    await expect(showAnswer(page)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(gradeButton(page, 'Good')).toBeVisible();
    const here = (await question(page).textContent()) ?? '';
    await page.evaluate((asked) => {
      new MutationObserver(() => {
        const now = document.querySelector('main h1')?.textContent;
        if (now !== undefined && now !== asked) location.replace('about:blank');
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }, here);
    await pastInputGuard(page);
    await page.keyboard.press('3');
    await page.waitForURL('about:blank');
    await page.goto(recto.address);
    expect(await answersOnDisk(page)).toHaveLength(n);
  }
});

test('undo three times brings the cards back in turn, also after a reload', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  const asked = [await grade(page, '3'), await grade(page, '1'), await grade(page, '4')];
  await expect(showAnswer(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toContainText(asked[2] ?? '');
  await page.reload();
  await expect(question(page)).toContainText(asked[2] ?? '');
  await expect(showAnswer(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toContainText(asked[1] ?? '');
  await page.keyboard.press('u');
  await expect(question(page)).toContainText(asked[0] ?? '');
  // The journal only grows: what was taken back is still on record.
  expect(await answersOnDisk(page)).toHaveLength(3);
});

test('a card that was graded in another tab is put away here, and counts once', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}review`);
  await expect(showAnswer(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`${recto.address}review`);
  const asked = await grade(other, '3');
  await expect(question(page)).not.toContainText(asked);
  await expect(page.getByText('Answered in another tab.')).toBeVisible();
  await grade(page, '3');
  await other.close();
  const cards = (await answersOnDisk(page)).map(({ card }) => card);
  expect(new Set(cards).size).toBe(2);
  expect(cards).toHaveLength(2);
});

test('a session left halfway is offered again and goes on at the same card', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await grade(page, '3');
  await expect(showAnswer(page)).toBeVisible();
  const next = (await question(page).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Continue, \d+ left/ }).click();
  await expect(question(page)).toHaveText(next);
});

test('a number in the address that makes no session is as if it were not there', async ({
  page,
  recto,
}) => {
  for (const asked of ['minutes=0', 'cards=-3', 'minutes=soon', 'minutes=']) {
    await page.goto(`${recto.address}review?${asked}`);
    await expect(showAnswer(page), asked).toBeVisible();
    await expect(question(page), asked).toHaveText(/^Card 1 of 10\./);
  }
});

test('a double tap on Show answer grades nothing, nor does a held Space', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await showAnswer(page).dblclick();
  await expect(gradeButton(page, 'Good')).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(0);
  await page.waitForTimeout(400);
  await page.keyboard.down('Space');
  for (let n = 0; n < 30; n++) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect.poll(() => answersOnDisk(page)).toHaveLength(1);
  await page.waitForTimeout(500);
  expect(await answersOnDisk(page)).toHaveLength(1);
});

test('the answer is nowhere in the page before it is shown', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Answer' })).toHaveCount(0);
  const before = await question(page).boundingBox();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer).toBeVisible();
  await expect(answer).toBeFocused();
  expect(await question(page).boundingBox()).toEqual(before);
});

for (const [apart, said] of [
  [0, /^2 cards come back in \d+ min\.$/],
  [120_000, /^2 cards come back, the first in \d+ min\.$/],
] as const)
  test(`who waits for two cards that were missed ${apart / 60_000} minutes apart is told when`, async ({
    page,
    recto,
  }) => {
    await page.clock.install();
    await openToday(page, recto);
    await page.keyboard.press('Space');
    await grade(page, '1');
    await page.clock.fastForward(apart);
    await grade(page, '1');
    for (let n = 0; n < 8; n++) await grade(page, '4');
    await expect(page.getByText(said)).toBeVisible();
  });

test('a session to its end: what was remembered, what slipped, and a retry', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (let n = 0; n < 9; n++) await grade(page, '3');
  await grade(page, '4');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect(page.getByText('You remembered 10')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(recto.address);
});
