import type { Locator, Page } from '@playwright/test';
import {
  entriesOnDisk,
  expect,
  grade,
  gradeButton,
  openToday,
  pastInputGuard,
  type Recto,
  test,
  testOnOwnNotes,
} from './recto.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search cards' });
const goodKey = (page: Page) => page.getByRole('button', { name: 'change the key for Good' });
const suggestions = (page: Page) =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const rows = (page: Page) =>
  page.getByRole('grid').locator('[role="row"]:not([aria-rowindex="1"])');
const count = (page: Page, n: number) =>
  expect(
    page.getByRole('main').getByText(n === 1 ? '1 card' : `${n} cards`, { exact: true }),
  ).toBeVisible();

async function openBrowse(page: Page, { address }: Recto, query = ''): Promise<void> {
  await page.goto(`${address}browse${query}`);
  await expect(page.getByRole('grid')).toBeVisible();
}

const howMany = async (page: Page) =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;

test('words and filters find cards, and the address keeps them', async ({ page, recto }) => {
  await openBrowse(page, recto);
  const all = await howMany(page);
  expect(all).toBeGreaterThan(5);
  await field(page).fill('is:new');
  await count(page, all);
  await field(page).fill('danube');
  await expect.poll(() => howMany(page)).toBeLessThan(all);
  const found = await howMany(page);
  expect(found).toBeGreaterThan(0);
  await expect(page).toHaveURL(/q=danube/);
  await page.reload();
  await expect(field(page)).toHaveValue('danube');
  await count(page, found);
  await field(page).press('Escape');
  await expect(rows(page).first()).toBeFocused();
});

test('a filter is completed by the keyboard', async ({ page, recto }) => {
  await openBrowse(page, recto);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('top');
  await expect(suggestions(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('topic:');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^topic:.+ $/);
  await expect.poll(() => howMany(page)).toBeGreaterThan(0);
});

test('an unknown filter is said to be one, and what finds nothing says what would', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto, '?q=danube');
  const found = await howMany(page);
  await field(page).fill('danube tgo:x');
  await expect(page.getByRole('main').getByText('No filter called “tgo:”')).toBeVisible();
  await page.getByRole('button', { name: 'Try danube' }).click();
  await count(page, found);
});

test('what a search finds is said once nothing is being typed, and each row says what it selects', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto);
  const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
  await expect(said(/card/)).toHaveCount(0);
  await field(page).fill('danube');
  await expect(said(/^\d+ cards?$/)).toHaveCount(1);
  await field(page).fill('danube tgo:x');
  await expect(said(/^Nothing matches “danube tgo:x”\. No filter called “tgo:”/)).toHaveCount(1);
  await field(page).fill('danube');
  await expect(said(/^\d+ cards?$/)).toHaveCount(1);
  const row = rows(page).first();
  const front = (await row.getByRole('gridcell').nth(2).textContent()) ?? '';
  expect(front).not.toBe('');
  await expect(row.getByRole('checkbox', { name: `Select ${front}`, exact: true })).toBeVisible();
});

test('of a page that was pasted into the search only the beginning is said again', async ({
  page,
  recto,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBrowse(page, recto, '?q=danube');
  await field(page).fill('x'.repeat(20_000));
  const said = page.getByRole('main').getByText('Nothing matches');
  await expect(said).toBeVisible();
  expect((await said.textContent())?.length).toBeLessThan(120);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a chip is a filter that can be seen and taken out', async ({ page, recto }) => {
  await openBrowse(page, recto);
  const all = await howMany(page);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(field(page)).toHaveValue('is:new');
  await count(page, all);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(field(page)).toHaveValue('');
});

test('many cards are stopped at once, and undo shows them all again', async ({ page, recto }) => {
  await openBrowse(page, recto);
  const all = await howMany(page);
  await rows(page).first().focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: '1 selected' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '1 selected' })).toBeHidden();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: '3 selected' })).toBeVisible();
  await page.keyboard.press('Shift+@');
  await expect(page.getByRole('status').getByText('Stopped showing 3 cards.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').getByText('Undone.')).toBeVisible();
  await field(page).fill('-is:stopped');
  await count(page, all);
});

test('the focus stays in the list when an act takes its row, or the bar of its button, away', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto, '?q=-is:stopped');
  const all = await howMany(page);
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+@');
  await count(page, all - 1);
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Stop showing' }).press('Enter');
  await count(page, all - 2);
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+@');
  await count(page, 0);
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeFocused();
});

test('selected cards come back on the day that was typed to its end', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  for (const key of ['4', '4'] as const) await grade(page, key);
  await openBrowse(page, recto, '?q=seen%3E0');
  await rows(page).first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Set due…' }).click();
  const day = page.getByLabel('Day on which the selected cards come back');
  await expect(day).toBeFocused();
  const isoIn = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  // As when the 1 of 15 is typed, and when what was typed is taken away again.
  await day.fill(isoIn(3));
  await day.fill('');
  await day.press('Enter');
  await expect(day).toBeVisible();
  await day.fill(isoIn(12));
  await expect(day).toBeVisible();
  await day.press('Enter');
  await expect(page.getByRole('status').getByText(/^Set 2 cards due/)).toBeVisible();
  await expect(day).toBeHidden();
  await field(page).fill('due:11-13');
  await count(page, 2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await count(page, 0);
});

test('the keys of undo take back one act after the other, also when its notice is gone', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto);
  const said = (words: string) => page.getByRole('status').getByText(words, { exact: true });
  await rows(page).first().focus();
  await page.keyboard.press('Shift+@');
  await expect(said('Stopped showing it.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('-');
  await expect(said('Skipped until tomorrow.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(said('Undone.')).toBeVisible();
  await expect(rows(page).first()).toContainText('stopped');
  await page.keyboard.press('u');
  await expect(rows(page).first()).not.toContainText('stopped');
});

test('the key of undo takes an act back once, also when it is pressed again before that is written', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto);
  await rows(page).first().focus();
  await page.keyboard.press('f');
  await expect(page.getByText('Flagged.', { exact: true })).toBeVisible();
  await page.evaluate(async () => {
    const press = () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'u', bubbles: true, cancelable: true }),
      );
    press();
    // The page itself has nothing left to undo then, and the notice still stands.
    await new Promise((done) => setTimeout(done));
    press();
  });
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  await page.keyboard.press('f');
  await expect.poll(() => entriesOnDisk(page, 'flagged')).toHaveLength(2);
  expect(await entriesOnDisk(page, 'retracted')).toHaveLength(1);
});

test('undo takes back the last act, whether a key or the menu did it', async ({ page, recto }) => {
  await openBrowse(page, recto);
  const said = (words: string) => page.getByRole('status').getByText(words, { exact: true });
  const actTwiceAndUndo = async () => {
    await page.keyboard.press('f');
    await expect(said('Flagged.')).toBeVisible();
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop showing' }).click();
    await expect(said('Stopped showing it.')).toBeVisible();
    await page.keyboard.press('u');
    await expect(said('Undone.')).toBeVisible();
  };
  await rows(page).first().focus();
  await actTwiceAndUndo();
  await expect(rows(page).first()).not.toContainText('stopped');
  await page.keyboard.press('u');
  await expect(said('Undone.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Flag', exact: true })).toBeVisible();
  await actTwiceAndUndo();
  await expect(page.getByRole('button', { name: 'Stop showing' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove flag' })).toBeVisible();
});

test('Enter opens the card, and back returns to its row with the search as it was', async ({
  page,
  recto,
}) => {
  await openBrowse(page, recto);
  await field(page).fill('is:new');
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const here = rows(page).nth(2);
  await expect(here).toBeFocused();
  const front = (await here.getByRole('gridcell').nth(2).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/card\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(front.slice(0, 12));
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/browse\?q=is%3Anew/);
  await expect(field(page)).toHaveValue('is:new');
  await expect(rows(page).nth(2)).toBeFocused();
});

test('a card tells what it was answered and how it is being forgotten', async ({ page, recto }) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await openBrowse(page, recto, '?q=seen%3E0');
  await count(page, 1);
  const timesShown = await textsOf(page, 'dl > div:last-child > dd');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  const curve = page.getByRole('region', { name: 'Forgetting' });
  await expect(curve.getByRole('img', { name: /100% now/ })).toBeVisible();
  await curve.getByText('Show as table').click();
  await expect(curve.getByRole('row')).toHaveCount(8);
  const past = page.getByRole('region', { name: 'Answers' });
  await past.getByText('Show as table').click();
  await expect(past.getByRole('cell', { name: 'Good' })).toBeVisible();
  // Until the answers are read, nobody is told that they took no time.
  expect(await timesShown()).toEqual(['…', expect.stringMatching(/^\d+ s$/)]);
  await expect(page.getByRole('region', { name: 'In your notes' })).toContainText(/\.md, line/);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
});

test('where the answers cannot be read, a card says so, and one that is gone leads on', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await page.addInitScript(() => {
    const { openCursor } = IDBIndex.prototype;
    IDBIndex.prototype.openCursor = function (of, ...rest) {
      if (of instanceof IDBKeyRange && String(of.lower).startsWith('card:'))
        throw new DOMException('damaged', 'UnknownError');
      return openCursor.call(this, of, ...rest);
    };
  });
  await openBrowse(page, recto, '?q=seen%3E0');
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  const past = page.getByRole('region', { name: 'Answers' });
  await expect(past).toContainText('The answers couldn’t be read.');
  await expect(past.getByText('Average time').locator('xpath=..')).toContainText('–');
  await page.goto(`${recto.address}card/none`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Card');
  await expect(page.getByText('There’s no such card in your notes.')).toBeVisible();
  await expect(past).toContainText('The answers couldn’t be read.');
  await page.getByRole('link', { name: 'Go to Browse' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a skipped card comes back tomorrow, and a stopped one does not, wherever that is said', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '1');
  await openBrowse(page, recto, '?q=seen%3E0');
  const row = rows(page).first();
  await row.focus();
  await expect(row).toContainText('today');
  await page.keyboard.press('-');
  await expect(row).toContainText('tomorrow');
  await page.keyboard.press('Enter');
  const number = (of: Page | Locator) => of.getByText('Comes back').locator('xpath=..');
  await expect(number(page)).toContainText('tomorrow');
  await page.keyboard.press('i');
  const sheet = page.getByRole('dialog');
  await expect(number(sheet)).toContainText('in 1 day');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Stop showing' }).click();
  await expect(page.getByText('Not shown in reviews.')).toBeVisible();
  await expect(number(page)).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(sheet.getByText('Recall now')).toBeVisible();
  await expect(number(sheet)).toHaveCount(0);
});

/** All that an element says from now on, also what is there for a moment only. */
async function textsOf(page: Page, selector: string): Promise<() => Promise<string[]>> {
  const texts = await page.evaluateHandle((of) => {
    const said: string[] = [];
    const look = () => {
      const text = document.querySelector(of)?.textContent;
      if (text && text !== said.at(-1)) said.push(text);
    };
    new MutationObserver(look).observe(document, {
      ...{ childList: true, subtree: true, characterData: true },
    });
    return said;
  }, selector);
  return () => texts.jsonValue();
}

test('the command menu goes anywhere, also while something is typed', async ({ page, recto }) => {
  await openBrowse(page, recto);
  await field(page).focus();
  await page.keyboard.press('Control+k');
  const menu = page.getByRole('dialog', { name: 'Commands' });
  await expect(menu.getByRole('combobox')).toBeFocused();
  const stats = menu.getByRole('option', { name: 'Go to Stats', exact: true });
  await expect(stats.getByText('G then S')).toBeVisible();
  await page.keyboard.type('stats');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stats$/);
  await page.keyboard.press('Control+k');
  await expect(menu.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('danube');
  await page.getByRole('option', { name: /Search cards for/ }).click();
  await expect(field(page)).toHaveValue('danube');
  await page.goBack();
  await expect(page).toHaveURL(/\/stats$/);
});

test('G and a letter go to each page, the comma to Settings, and Q from Today to a quiz', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  const places = { q: 'quiz', o: 'topics', b: 'browse', s: 'stats', i: 'interviews', t: '' };
  for (const [key, path] of Object.entries(places)) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page).toHaveURL(recto.address + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.keyboard.press('q');
  await expect(page).toHaveURL(`${recto.address}quiz`);
  await page.keyboard.press(',');
  await expect(page).toHaveURL(`${recto.address}settings`);
});

test('"?" shows every key; a key that was moved works at its new place only', async ({
  page,
  recto,
}) => {
  await openToday(page, recto);
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Skip until tomorrow')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.goto(`${recto.address}settings`);
  await goodKey(page).click();
  await page.keyboard.press('g');
  await expect(page.getByRole('alert').getByText('G is taken')).toBeVisible();
  await page.keyboard.press('w');
  await expect(goodKey(page)).toContainText('W');
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('3');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await page.keyboard.press('w');
  await expect(gradeButton(page, 'Good')).toBeHidden();
});

test('on a Mac each key is named as its keyboard prints it', async ({ page, recto }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' });
  });
  await page.goto(`${recto.address}settings/keyboard`);
  // Not `check()`: a choice shows when it is on disk, a moment after the click.
  await page.getByRole('radio', { name: 'With ⌥' }).click();
  await expect(page.getByRole('radio', { name: 'With ⌥' })).toBeChecked();
  await page.getByRole('heading', { name: 'Keyboard', exact: true }).focus();
  await page.keyboard.press('Alt+Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Hold ⌥ with single keys.')).toBeVisible();
  await expect(sheet.getByText('⌘K')).toBeVisible();
  await expect(page.getByText('Ctrl')).toHaveCount(0);
  // The two of a pair each with ⌥, which is let go between them.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+g');
  await page.keyboard.press('Alt+o');
  await expect(page).toHaveURL(`${recto.address}topics`);
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Alt+u Alt+z Meta+z',
  );
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toContainText('⌥3');
});

test('a topic says how much of it is known, and is quizzed, paused and left again', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}topics`);
  await page.getByRole('link', { name: 'Rivers of Europe' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rivers of Europe' })).toBeVisible();
  await expect(page.getByText(/all new/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Pause topic' }).click();
  await expect(page.getByText('Paused: none of its cards')).toBeVisible();
  await expect(page.getByText('Paused “Rivers of Europe”.')).toBeVisible();
  await page.getByRole('button', { name: 'Resume topic' }).click();
  await expect(page.getByText('Resumed “Rivers of Europe”.')).toBeVisible();
  await page.getByRole('button', { name: 'Quiz this' }).click();
  await expect(page.getByRole('button', { name: 'Start quiz' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Rivers of Europe' })).toBeVisible();
});

test('a topic that the notes do not have says so, and leads to those that they have', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}topics/Nope/Nada`);
  await expect(page.getByRole('heading', { level: 1, name: 'No such topic' })).toBeVisible();
  await page.getByRole('link', { name: 'All topics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
});

test.describe('without a network, before the app is kept', () => {
  test.use({ serviceWorkers: 'block' });

  test('an export that cannot be written says so', async ({ page, recto }) => {
    await openBrowse(page, recto);
    await rows(page).first().getByRole('checkbox').check();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('alert')).toContainText('The export couldn’t be written.');
  });
});

const wide = ['North', 'South', 'East', 'West', 'Middle'].flatMap((side) => [
  `## ${side}`,
  ...Array.from(
    { length: 8 },
    (_, n) => `### ${side} ${n + 1}\n\n- port ${n}: a harbour of the ${side}\n`,
  ),
]);

testOnOwnNotes(
  'of a topic with many below it the levels are opened one by one',
  async ({ page, notes, recto }) => {
    await notes.write('coast.md', ['# Coast', ...wide].join('\n\n'));
    await page.goto(`${recto.address}topics/Coast`);
    const north = page.getByRole('button', { name: 'Topics in North' });
    await expect(north).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('link', { name: 'North 1', exact: true })).toHaveCount(0);
    await north.click();
    await expect(page.getByRole('link', { name: 'North 1', exact: true })).toBeVisible();
  },
);

const oddTopics = `# Probability

## P(Y|X)

- given: what is known before
- mean: the centre of the values

## Power

- beta: the rate of misses
- effect: the size of what is sought

### The "law" of it

- alpha: the rate of false alarms

## Power analysis

- sample: those who were asked
`;

testOnOwnNotes(
  'a topic leads to its own cards, whatever it is called',
  async ({ page, notes, recto }) => {
    await notes.write('odd.md', oddTopics);
    for (const name of ['P(Y|X)', 'Power', 'The "law" of it']) {
      await page.goto(`${recto.address}topics`);
      await page.getByRole('link', { name, exact: true }).click();
      const door = page.getByRole('button', { name: /^Browse its/ });
      const said = Number(/\d+/.exec((await door.textContent()) ?? '')?.[0] ?? 1);
      await door.click();
      await count(page, said);
      await expect(rows(page)).toHaveCount(said);
    }
  },
);
