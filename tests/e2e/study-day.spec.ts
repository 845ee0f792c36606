import {
  answersOnDisk,
  expect,
  grade,
  gradeButton,
  openAndKeepDays,
  openToday,
  pageWithoutDatabase,
  putAside,
  question,
  showAnswer,
  test,
} from './recto.ts';

/** The evening before a change of the clocks where there is one, as an instant of that zone. */
const evenings = [
  { zone: 'America/Los_Angeles', evening: '2026-03-07T22:00:00-08:00', changes: 'forward' },
  { zone: 'Asia/Kolkata', evening: '2026-03-07T22:00:00+05:30', changes: 'never' },
  { zone: 'Pacific/Auckland', evening: '2026-04-04T22:00:00+13:00', changes: 'back' },
];

for (const { zone, evening, changes } of evenings) {
  test.describe(`in ${zone}, where the clocks go ${changes} that night`, () => {
    test.use({ timezoneId: zone });

    test('a card comes back on the study day that its button promised', async ({ page, recto }) => {
      await page.clock.install({ time: new Date(evening) });
      await openToday(page, recto);
      await page.keyboard.press('Space');
      await expect(showAnswer(page)).toBeVisible();
      await page.clock.runFor(400);
      await page.keyboard.press('Space');
      const promised = await gradeButton(page, 'Good').textContent();
      const days = promised?.includes('tomorrow')
        ? 1
        : Number(/(\d+) days?/.exec(promised ?? '')?.[1]);
      expect(days).toBeGreaterThan(0);
      await page.clock.runFor(400);
      await page.keyboard.press('3');
      await expect(showAnswer(page)).toBeVisible();

      // Wall-clock hours of the zone on the day that was promised: half past three is still the evening before.
      await page.clock.setSystemTime(wallClock(zone, evening, days, '03:30'));
      await openToday(page, recto);
      await expect(page.getByText(/\b1 to review/)).toHaveCount(0);
      await page.clock.setSystemTime(wallClock(zone, evening, days, '04:30'));
      await openToday(page, recto);
      await expect(page.getByText(/\b1 to review/)).toBeVisible();
      await page.getByRole('button', { name: /Start review|Continue/ }).click();
      await page.clock.runFor(400);
      await grade(page, '3');
    });
  });
}

test('a vacation holds everything: the session before it names the day after, Today the same number on both', async ({
  page,
  recto,
}) => {
  const noon = (day: string) => new Date(`2026-11-${day}T12:00:00Z`);
  await page.clock.install({ time: noon('24') });
  await page.goto(`${recto.address}settings`);
  await page.getByLabel('Away from').fill('2026-11-25');
  // What is said later stands in a region that was there before, or few readers would say it.
  const slip = page.getByRole('group', { name: 'Days away' }).getByRole('status');
  await expect(slip).toHaveText('');
  await page.getByLabel('Away until').fill('2026-11-20');
  await expect(slip).toHaveText('That day lies before the first one.');
  await page.getByLabel('Away until').fill('2026-11-29');
  await expect(page.getByRole('button', { name: 'Reset Days away' })).toBeVisible();
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (let n = 0; n < 10; n++) {
    await page.clock.runFor(400);
    await grade(page, n < 2 ? '3' : '4');
  }
  const said = await page.getByText(/^Monday 30 November: \d+ cards?/).textContent();
  const cards = /: (\d+) card/.exec(said ?? '')?.[1] ?? 'nothing';
  await page.clock.setSystemTime(noon('28'));
  await page.goto(recto.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing due');
  await expect(page.getByText('Away until Sunday 29 November.')).toBeVisible();
  const week = page.getByRole('region', { name: 'Next 7 days' });
  await expect(week).toContainText(new RegExp(`0\\s*Sat\\s*0\\s*Sun\\s*${cards}\\s*Mon`));
  await page.goto(`${recto.address}review`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing due');
  await page.clock.setSystemTime(noon('30'));
  await openToday(page, recto);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(cards);
});

test('Today goes back with a clock that was a week ahead, though cards were answered then', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: new Date('2026-11-30T12:00:00Z') });
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await page.clock.runFor(400);
  await grade(page, '3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Continue, 9 left' })).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-11-23T12:00:00Z'));
  // It looks at the clock once a minute.
  await page.clock.runFor(61_000);
  await expect(page.getByText('Monday 23 November').last()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 new');
  await expect(page.getByRole('button', { name: /Start review/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Next 7 days' })).toContainText(/10\s*Mon/);
});

test('an answer that was left open overnight is graded on the new day, as its buttons say then', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T23:50:00Z') });
  await openToday(page, recto);
  // What is done behind the first page writes, and each write looks at the card in hand again.
  await page.clock.runFor(120_000);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await page.clock.runFor(400);
  await page.keyboard.press('Space');
  const easy = gradeButton(page, 'Easy');
  const said = await easy.textContent();
  await page.clock.setSystemTime(new Date('2026-11-26T09:00:00Z'));
  // It looks at the clock once a minute.
  await page.clock.runFor(61_000);
  await expect(easy).toHaveText(said ?? '');
  await page.keyboard.press('4');
  await expect(showAnswer(page)).toBeVisible();
  const [answer] = await answersOnDisk(page);
  const due = answer?.due.on ?? 0;
  expect(new Date((answer?.day ?? 0) * 86_400_000).toISOString()).toContain('2026-11-26');
  expect(said).toContain(`${due - (answer?.day ?? 0)} days`);
  await expect(question(page)).toContainText('Card 2 of 10');
});

/** The instant at which clocks in `zone` show `time`, `days` calendar days after `from`. */
function wallClock(zone: string, from: string, days: number, time: string): Date {
  const date = new Date(Date.parse(from.slice(0, 10)) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const offset = Date.parse(`${shown.format(asUtc).replace(' ', 'T')}Z`) - asUtc;
  const guess = asUtc - offset;
  // The offset may differ on the other side of a change of the clocks: once more from there.
  return new Date(asUtc - (Date.parse(`${shown.format(guess).replace(' ', 'T')}Z`) - guess));
}

test('the first page of a day of the next week stands before the database answers: as it was known when the last one was left', async ({
  page,
  context,
  recto,
}) => {
  const noon = (day: string) => new Date(`2026-11-${day}T12:00:00Z`);
  await page.clock.install({ time: noon('23') });
  await openAndKeepDays(page, () => openToday(page, recto));
  await page.keyboard.press('Space');
  for (let n = 0; n < 4; n++) {
    await page.clock.runFor(400);
    await grade(page, n < 2 ? '1' : '3');
  }
  await putAside(page);

  const without = await pageWithoutDatabase(context);
  const days = ['24', '27', '30'];
  const shown: (readonly string[])[] = [];
  for (const day of days) {
    await page.clock.setSystemTime(noon(day));
    await without.goto(recto.address);
    const start = { name: 'Start review' } as const;
    await expect(without.getByRole('button', start)).toBeVisible();
    shown.push(await without.getByRole('region').allInnerTexts());
  }
  expect(new Set(shown.map(String)).size).toBe(days.length);
  for (const [place, day] of days.entries()) {
    await page.clock.setSystemTime(noon(day));
    await openToday(page, recto);
    // What was kept gives way to what the database says: the same, drawn anew.
    await expect.poll(() => page.getByRole('region').allInnerTexts()).toEqual(shown[place]);
  }
  expect(shown.flat().join(' ')).toContain('to review');
});

test('Today stands before the database answers also for who has only been on other pages', async ({
  page,
  context,
  recto,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T12:00:00Z') });
  await openAndKeepDays(page, () => page.goto(`${recto.address}topics`));
  await page.goto(`${recto.address}favicon.svg`);

  const without = await pageWithoutDatabase(context);
  await without.goto(recto.address);
  await expect(without.getByRole('button', { name: /^Start/ })).toBeVisible();
  const shown = await without.getByRole('region').allInnerTexts();
  await openToday(page, recto);
  await expect.poll(() => page.getByRole('region').allInnerTexts()).toEqual(shown);
});

test('the days ahead are worked out anew only where something has changed', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T12:00:00Z') });
  const leave = () => page.goto(`${recto.address}favicon.svg`);
  /** The first of them, or what was said of it. */
  const first = (say?: string) =>
    page.evaluate((text) => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(':ahead')) ?? '';
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
      if (text) kept.days[0].said = text;
      localStorage.setItem(key, JSON.stringify(kept));
      return kept.days[0].said;
    }, say);
  await openAndKeepDays(page, () => openToday(page, recto));
  await leave();
  await first('known before');
  await openAndKeepDays(page, () => openToday(page, recto));
  await leave();
  expect(await first()).toBe('known before');

  await openAndKeepDays(page, () => openToday(page, recto));
  await page.keyboard.press('Space');
  await page.clock.runFor(400);
  await grade(page, '3');
  await leave();
  expect(await first()).toBeUndefined();
});
