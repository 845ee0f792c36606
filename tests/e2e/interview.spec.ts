// An interview from the first line on Today to the debrief: by keyboard, and by touch on a phone.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  answersOnDisk,
  expect,
  fillDisk,
  grade,
  openAndKeepDays,
  openToday,
  pageWithoutDatabase,
  question,
  type Recto,
  showAnswer,
  test,
} from './recto.ts';

// Each starts a server of its own.
test.setTimeout(180_000);

const noon = new Date('2026-11-23T12:00:00Z');
const aDayMs = 86_400_000;

/** What TypeScript's own types do not know: how much of the page has moved, and how far. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

interface Moved {
  readonly moved: { readonly by: number };
}

/** Writes an interview down by keyboard alone. */
async function prepareFor(page: Page, { address }: Recto, date: string): Promise<void> {
  await page.goto(`${address}interviews/edit`);
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('Northwind');
  await page.getByLabel('Date').fill(date);
  await page.getByRole('radio', { name: '10 min' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('spinbutton', { name: 'Minutes on Sunday' }).fill('0');
  await page.getByText('Choose topics…').press('Enter');
  await page.getByRole('checkbox', { name: /^Rivers/ }).press('Space');
  await page.getByRole('button', { name: 'Save interview' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Northwind', level: 1 })).toBeVisible();
}

/** The same at noon of a Monday, and some cards of that day's plan. */
async function prepareAndGrade(page: Page, recto: Recto, keys: string): Promise<void> {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  await openToday(page, recto);
  await page.getByRole('button', { name: /Start review/ }).press('Enter');
  for (const key of keys) {
    await page.clock.runFor(400);
    await grade(page, key as '1' | '3' | '4');
  }
}

const planned = async (page: Page): Promise<number> =>
  Number(
    /^(\d+) cards?,/.exec((await page.getByText(/^\d+ cards?, about/).textContent()) ?? '')?.[1],
  );

test('a date is asked for in one line, which can be put away for good', async ({ page, recto }) => {
  await openToday(page, recto);
  await expect(page.getByText('Preparing for a date?')).toBeVisible();
  await page.getByRole('button', { name: 'Don’t ask again' }).press('Enter');
  await expect(page.getByText('Preparing for a date?')).toBeHidden();
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Next 7 days' }).or(page.getByText('In your notes')),
  ).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Preparing for a date?')).toHaveCount(0);
});

test('where looking ahead fails, it is said', async ({ page, recto }) => {
  await page.clock.install({ time: noon });
  await page.route(/outlook\.worker/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "onmessage = () => { throw new Error('no memory'); };",
    }),
  );
  await prepareFor(page, recto, '2026-12-04');
  await expect(page.getByText('What is ahead couldn’t be worked out.')).toBeVisible();
  await expect(page.getByText('Looking ahead…')).toHaveCount(0);
});

test('an interview is left only once it is put away on the disk', async ({ page, recto }) => {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  const freeDisk = await fillDisk(page);
  const archive = page.getByRole('button', { name: 'Archive' });
  await archive.click();
  await expect(page.getByRole('alert')).toContainText('That wasn’t saved.');
  await expect(page.getByRole('heading', { name: 'Northwind', level: 1 })).toBeVisible();
  await freeDisk();
  await archive.click();
  await expect(page.getByRole('heading', { name: 'Interviews', level: 1 })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is done with an interview is taken back by undo, the last act first', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  // It leads to the page above, where the keys of undo reach it all the same.
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived “Northwind”.')).toBeVisible();
  await page.keyboard.press('u');
  await page.getByRole('link', { name: 'Northwind' }).click();
  await page.getByRole('link', { name: 'Questions asked' }).click();
  const questions = page.getByRole('textbox', { name: 'Questions asked' });
  await questions.fill('What is a delta?');
  await page.getByRole('button', { name: 'Find the cards' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your notes' })).toHaveText(
    'Your notes answer 1 of 1 question.',
  );
  const archive = page.getByRole('button', { name: 'Archive' });
  await archive.click();
  await expect(archive).toHaveCount(0);
  await page.keyboard.press('u');
  await archive.click();
  await expect(archive).toHaveCount(0);
  await page.getByRole('link', { name: 'All interviews' }).click();
  const shelf = page.getByText('Archive', { exact: true });
  const shelved = page.getByRole('link', { name: 'Northwind' });
  await shelf.click();
  await page.getByRole('button', { name: 'Take out of the archive' }).click();
  await expect(shelf).toHaveCount(0);
  await page.keyboard.press('u');
  await shelf.click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted “Northwind”.')).toBeVisible();
  await expect(shelved).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await shelf.click();
  await shelved.click();
  await expect(questions).toHaveValue('What is a delta?');
});

test('what is missing is said at its field, and nothing is kept', async ({ page, recto }) => {
  await page.goto(`${recto.address}interviews/edit`);
  await page.getByRole('button', { name: 'Save interview' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('It needs a date.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Northwind');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Date')).toBeFocused();
  await page.goto(`${recto.address}interviews`);
  await expect(page.getByText(/gives your study a date/)).toBeVisible();
});

test('an interview that is not there opens no empty form', async ({ page, recto }) => {
  await page.goto(`${recto.address}interviews/edit?id=zzz`);
  await expect(page.getByText('This interview isn’t there any more.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'All interviews' }).click();
  await expect(page.getByText(/gives your study a date/)).toBeVisible();
});

test('a name without a space widens no page of a phone', async ({ page, recto }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const name = 'Northwind'.repeat(9).slice(0, 80);
  await page.goto(`${recto.address}interviews/edit`);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  const inTenDays = new Date(Date.now() + 10 * aDayMs).toISOString().slice(0, 10);
  await page.getByLabel('Date').fill(inTenDays);
  await page.getByRole('button', { name: 'Save interview' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const id = new URL(page.url()).searchParams.get('id');
  for (const path of [
    `interviews/plan?id=${id}`,
    '',
    'interviews',
    `interviews/debrief?id=${id}`,
    `quiz?interview=${id}`,
  ]) {
    await page.goto(`${recto.address}${path}`);
    await expect(page.getByText(name).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
  }
});

test('the plan of the interview is what Today counts and what Review asks', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  const cards = await planned(page);
  await openToday(page, recto);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${cards} `));
  await expect(page.getByRole('heading', { name: 'Northwind' })).toBeVisible();
  await expect(
    page.getByText('11 days, Fri, 4 Dec').or(page.getByText('11 days, Fri 4 Dec')),
  ).toBeVisible();
  const chart = page.getByRole('img', { name: /Expected recall: 0% today, about \d+% on 4 Dec/ });
  await expect(chart).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: /Start review/ }).press('Enter');
  await expect(page.getByText(`1 of ${cards}`, { exact: true })).toBeVisible();
  await page.clock.runFor(400);
  await grade(page, '1');
  await expect.poll(async () => (await answersOnDisk(page)).length).toBeGreaterThan(0);

  // The plan that was begun stays the day's, on each page, and the card that comes back in minutes is one of its number.
  await openToday(page, recto);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${cards} `));
  await expect(page.getByRole('button', { name: `Continue, ${cards} left` })).toBeVisible();
  await page.goto(`${recto.address}interviews`);
  await page.getByRole('link', { name: /^Northwind/ }).press('Enter');
  expect(await planned(page)).toBe(cards);

  // With other minutes the day is planned anew.
  await page.goto(`${recto.address}interviews`);
  await page.getByRole('link', { name: /^Northwind/ }).press('Enter');
  await page.getByRole('link', { name: 'Edit' }).press('Enter');
  await page.getByRole('spinbutton', { name: 'Minutes on Monday' }).fill('3');
  await page.getByRole('button', { name: 'Save interview' }).press('Enter');
  const fewer = await planned(page);
  expect(fewer).toBeLessThan(cards);
  await openToday(page, recto);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${fewer} `));
  await expect(page.getByRole('button', { name: /Start review/ })).toBeVisible();
});

test('the plan of the next morning stands before the database answers', async ({
  page,
  context,
  recto,
}) => {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  await openAndKeepDays(page, () => openToday(page, recto));
  await page.goto(`${recto.address}favicon.svg`);
  await page.clock.setSystemTime(new Date(noon.getTime() + aDayMs));
  const without = await pageWithoutDatabase(context);
  await without.goto(recto.address);
  const title = (of: Page) => of.getByRole('heading', { level: 1 });
  await expect(title(without)).toHaveText(/^[1-9]/);
  const shown = (await title(without).textContent()) ?? '';
  await openToday(page, recto);
  await expect(page.getByRole('heading', { name: 'Northwind' })).toBeVisible();
  await expect(title(page)).toHaveText(shown);
});

test('on a phone, what Today says of the interview moves nothing once it was seen there', async ({
  page,
  recto,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // A day with minutes, whichever today is. Timers go on: what moves is seen as it would be.
  await page.clock.setFixedTime(noon);
  await prepareFor(page, recto, '2026-12-04');
  await page.addInitScript(() => {
    const moved = { by: 0 };
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) moved.by += (shift as LayoutShift).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { moved });
  });
  for (let opened = 0; opened < 2; opened++) {
    await openToday(page, recto);
    await expect(page.getByRole('heading', { name: 'Northwind' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Expected recall/ })).toBeVisible({
      timeout: 20_000,
    });
  }
  expect(await page.evaluate(() => (globalThis as unknown as Moved).moved.by)).toBeLessThan(0.05);
});

test('readiness today is the same on Today, on the interview’s page, in its topic, among all interviews and in Stats', async ({
  page,
  recto,
}) => {
  await prepareAndGrade(page, recto, '333333');
  await expect.poll(async () => (await answersOnDisk(page)).length).toBeGreaterThan(5);
  await page.clock.setSystemTime(new Date(noon.getTime() + 2 * aDayMs));
  await openToday(page, recto);
  const says = page.getByText(/Asked today you’d recall/);
  const share = /recall (\d+%)/.exec((await says.textContent()) ?? '')?.[1] ?? 'nothing';
  expect(share).toMatch(/^[1-9]\d*%$/);
  await expect(says).toContainText(/about \d+% on the day/);
  const then = /about \d+% on the day/.exec((await says.textContent()) ?? '')?.[0] ?? 'nothing';
  await page.getByRole('link', { name: 'Plan and topics' }).press('Enter');
  await expect(page.getByText(/Asked today you’d recall/)).toContainText(share);
  await expect(page.getByRole('row', { name: /^Rivers/ })).toContainText(share);
  await page.getByRole('link', { name: 'All interviews' }).press('Enter');
  await expect(page.getByRole('link', { name: /^Northwind/ })).toContainText(`${share} today`);
  await page.goto(`${recto.address}stats`);
  await expect(says).toContainText(share);
  await expect(says).toContainText(then);
});

test('on the day itself nothing is forecast: it says what is ready, and leads to what is worth a last look', async ({
  page,
  recto,
}) => {
  await prepareAndGrade(page, recto, '4141');
  await page.clock.setSystemTime(new Date(noon.getTime() + 11 * aDayMs));
  await openToday(page, recto);
  const said = await page.getByText(/worth a last look/).textContent();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${/^(\d+) card/.exec(said ?? '')?.[1]} due`,
  );
  await page.goto(`${recto.address}interviews`);
  await page.getByRole('link', { name: /Northwind/ }).press('Enter');
  await expect(page.getByText(/It’s today\. Asked now you’d recall about/)).toBeVisible();
  await expect(page.getByText(/^You know|as surely as you aim to/)).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveText(['Topic', 'Ready', 'Last look', 'Today']);
  await expect(page.getByText(/won’t be reached/)).toHaveCount(0);
  const lastLook = page.getByText(/worth a last look/);
  const cards = /^(\d+) card/.exec((await lastLook.textContent()) ?? '')?.[1];
  await page.getByRole('link', { name: `Quiz me on these ${cards} cards` }).press('Enter');
  await expect(page.getByText(`${cards} cards match`)).toBeVisible();
});

test('on a day off of the plan Today says so, and offers what is due by date', async ({
  page,
  recto,
}) => {
  await prepareAndGrade(page, recto, '333');
  await expect.poll(async () => (await answersOnDisk(page)).length).toBe(3);
  // Sunday.
  await page.clock.setSystemTime(new Date(noon.getTime() + 6 * aDayMs));
  await page.goto(recto.address);
  await expect(page.getByRole('heading', { name: 'A day off', level: 1 })).toBeVisible();
  await expect(page.getByText('3 cards beside the plan are due by their dates.')).toBeVisible();
  const [sunday, monday] = await page
    .getByRole('region', { name: 'Next 7 days' })
    .getByRole('listitem')
    .allTextContents();
  expect([sunday, monday]).toEqual([
    expect.stringMatching(/^\D*0\D*$/),
    expect.stringMatching(/[1-9]/),
  ]);
  await page.getByRole('link', { name: 'Plan and topics' }).press('Enter');
  await expect(page.getByText('Nothing is planned for today.')).toBeVisible();
  await page.goto(recto.address);
  await page.getByRole('button', { name: 'Review 3 due cards' }).press('Enter');
  await expect(question(page)).toContainText('Card 1 of 3');
});

test('the calendar gets the study days and the date', async ({ page, recto }) => {
  await page.clock.install({ time: noon });
  await prepareFor(page, recto, '2026-12-04');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save calendar file' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Northwind.ics');
  const text = await readFile((await file.path()) ?? '', 'utf8');
  // Eleven days, one of them a Sunday, and the date itself.
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(11);
  expect(text).toContain('DTSTART;VALUE=DATE:20261204');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('afterwards it asks how it went, finds the cards, and gives lines for what the notes lack', async ({
    page,
    recto,
  }) => {
    await page.clock.install({ time: noon });
    await prepareFor(page, recto, '2026-11-24');
    await page.clock.setSystemTime(new Date(noon.getTime() + 2 * aDayMs));
    await openToday(page, recto);
    await expect(page.getByText('Northwind was yesterday.')).toBeVisible();
    await page.getByRole('button', { name: 'Archive' }).tap();
    await expect(page.getByText('Northwind was yesterday.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByText('Northwind was yesterday.')).toBeVisible();
    await page.getByRole('link', { name: 'How did it go?' }).tap();
    await page
      .getByRole('textbox', { name: 'Questions asked' })
      .fill('What is a delta?\nHow does a compiler parse tokens?\nWhat is your favourite colour?');
    await page.getByRole('button', { name: 'Find the cards' }).tap();
    // What is read aloud is the sum of it, not all that was found.
    await expect(page.getByRole('status').filter({ hasText: 'Your notes' })).toHaveText(
      'Your notes answer 1 of 2 questions. 1 question asks about you.',
    );
    await expect(page.getByText('- How does a compiler parse tokens?')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Questions asked' })).toHaveValue(/delta/);
    await page.getByRole('button', { name: 'Quiz me on this card' }).tap();
    await expect(page.getByRole('button', { name: 'This one card', pressed: true })).toBeVisible();
    await expect(page.getByText('1 card matches')).toBeVisible();
    await page.goBack();

    // A quiz on it says what it is about also now that it is over.
    const id = new URL(page.url()).searchParams.get('id');
    await page.goto(`${recto.address}quiz?interview=${id}`);
    await expect(page.getByRole('button', { name: 'Northwind', pressed: true })).toBeVisible();
    await page.goBack();

    const archive = page.getByRole('button', { name: 'Archive' });
    await archive.tap();
    await expect(archive).toHaveCount(0);
    await openToday(page, recto);
    await expect(page.getByText('Preparing for a date?')).toBeVisible();
    await page.goto(`${recto.address}interviews`);
    await page.getByText('Archive', { exact: true }).tap();
    await page.getByRole('button', { name: 'Delete' }).tap();
    await expect(page.getByText(/gives your study a date/)).toBeVisible();
  });

  test('with the plan done there are fifteen minutes more', async ({ page, recto }) => {
    await page.clock.install({ time: noon });
    await page.goto(`${recto.address}interviews/edit`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Contoso');
    await page.getByLabel('Date').fill('2026-12-04');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await page.getByRole('spinbutton', { name: `Minutes on ${day}` }).fill('1');
    await page.getByRole('button', { name: 'Save interview' }).tap();
    await expect(page.getByText(/^2 cards, about 1 minute/)).toBeVisible();
    await openToday(page, recto);
    await page.getByRole('button', { name: /Start review/ }).tap();
    for (let n = 0; n < 2; n++) {
      await expect(showAnswer(page)).toBeVisible();
      await page.clock.runFor(400);
      await showAnswer(page).tap();
      await page.clock.runFor(400);
      await page.getByRole('button', { name: /^Easy/ }).tap();
    }
    await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect(page.getByRole('heading', { name: 'Today’s plan is done' })).toBeVisible();
    await page.getByRole('button', { name: '15 more minutes' }).tap();
    await expect(showAnswer(page)).toBeVisible();
  });
});
