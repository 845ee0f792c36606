// Every screen of the app in turn, with a few answers to show.

import type { Page } from '@playwright/test';
import {
  expect,
  grade,
  gradeButton,
  openToday,
  pastInputGuard,
  type Recto,
  showAnswer,
} from './recto.ts';

/** What lies over a card, by its key. */
const sheets = [
  ['.', 'This card'],
  ['e', 'Edit these lines'],
  ['o', 'In your notes'],
  ['f', 'Flag'],
  ['i', 'Card info'],
] as const;

/** `look` is called on each screen. */
export async function tour(page: Page, recto: Recto, look: (screen: string) => Promise<void>) {
  await openToday(page, recto);
  await look('Today');
  await page.goto(`${recto.address}topics`);
  await expect(page.getByText('Rivers of Europe').first()).toBeVisible();
  await look('Topics');
  await page.goto(`${recto.address}quiz`);
  await expect(page.getByRole('button', { name: 'Start quiz' })).toBeVisible();
  await page.getByText('Choose topics…').click();
  await look('Quiz');
  await page.goto(`${recto.address}settings`);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await look('Settings');
  await page.goto(`${recto.address}settings/data`);
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await look('Your data');
  await page.goto(`${recto.address}settings/notes`);
  await expect(page.getByRole('heading', { name: 'Changes in your notes' })).toBeVisible();
  await look('Changes in your notes');
  await page.goto(`${recto.address}notes/rivers/europe.md`);
  await expect(page.getByText('Nothing on offer in this note.')).toBeVisible();
  await look('A note');
  await page.goto(`${recto.address}nowhere`);
  await expect(page.getByText('There’s nothing at this address')).toBeVisible();
  await look('Nowhere');
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await look('Front');
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await look('Back');
  for (const [key, name] of sheets) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await pastInputGuard(page);
  await page.keyboard.press('4');
  for (let n = 0; n < 9; n++) await grade(page, '4');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await look('Session end');
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText(/As it is: about/)).toBeVisible();
  for (const summary of await page.getByText('Show as table').all()) await summary.click();
  await look('Stats');
  await tourOfCards(page, recto, look);
  await interviewTour(page, recto, look);
}

/** The screens about cards and topics, with answers to show. */
async function tourOfCards(page: Page, recto: Recto, look: (screen: string) => Promise<void>) {
  await page.goto(`${recto.address}browse?q=seen%3E0`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('checkbox').first().check();
  await look('Browse, with a selection');
  await page.getByRole('button', { name: 'Set due…' }).click();
  await look('Browse, setting a day');
  await page.getByRole('combobox', { name: 'Search cards' }).fill('seen>0 to');
  await expect(
    page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first(),
  ).toBeVisible();
  await look('Browse, completing');
  await page.getByRole('combobox', { name: 'Search cards' }).fill('nothing tgo:x');
  await expect(page.getByRole('main').getByText('Nothing matches')).toBeVisible();
  await look('Browse, nothing found');
  await page.goto(`${recto.address}browse?q=seen%3E0`);
  await page.getByRole('grid').locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Answers' }).getByRole('img')).toBeVisible();
  for (const summary of await page.getByText('Show as table').all()) await summary.click();
  await look('A card');
  await page.goto(`${recto.address}topics`);
  await page.getByRole('link', { name: 'Rivers of Europe' }).first().click();
  await expect(page.getByRole('button', { name: 'Quiz this' })).toBeVisible();
  await look('A topic');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('riv');
  await expect(
    page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first(),
  ).toBeVisible();
  await look('Command menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Commands' })).toBeHidden();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await look('Keyboard shortcuts');
}

async function interviewTour(page: Page, recto: Recto, look: (screen: string) => Promise<void>) {
  await page.goto(`${recto.address}interviews/edit`);
  await page.getByText('Choose topics…').click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Save interview' }).click();
  await expect(page.getByText('It needs a name.')).toBeVisible();
  await look('Interview form');
  await page.getByRole('textbox', { name: 'Name' }).fill('Northwind');
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date').fill(inTenDays);
  await page.getByRole('button', { name: 'Save interview' }).click();
  await expect(page.getByRole('img', { name: /Expected recall/ })).toBeVisible({ timeout: 20_000 });
  await look('Interview');
  await page.getByRole('link', { name: 'Questions asked' }).click();
  const questions = page.getByRole('textbox', { name: 'Questions asked' });
  await questions.fill('What is a delta?\nHow does a compiler parse tokens?');
  await page.getByRole('button', { name: 'Find the cards' }).click();
  await expect(page.getByRole('main').getByText(/Your notes answer/)).toBeVisible();
  await look('Debrief');
  await page.goto(`${recto.address}interviews`);
  await expect(page.getByRole('link', { name: /Northwind/ })).toBeVisible();
  await look('Interviews');
  await page.goto(recto.address);
  await expect(page.getByRole('img', { name: /Expected recall/ })).toBeVisible({ timeout: 20_000 });
  await look('Today with an interview');
}
