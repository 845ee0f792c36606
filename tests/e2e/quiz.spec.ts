// A quiz in each of its ways, by keyboard alone, and what it does to the schedule.

import type { Page } from '@playwright/test';
import { damageFaces } from './damage.ts';
import {
  answersOnDisk,
  expect,
  gradeButton,
  pastInputGuard,
  question,
  type Recto,
  showAnswer,
  test,
} from './recto.ts';

const startButton = (page: Page) => page.getByRole('button', { name: 'Start quiz' });

/** Opens Quiz and chooses a way of asking by the arrow keys. */
async function setUp(page: Page, { address }: Recto, way: RegExp): Promise<void> {
  await page.goto(`${address}quiz`);
  await expect(startButton(page)).toBeVisible();
  await page.getByRole('radio', { name: /Free recall/ }).focus();
  for (let i = 0; i < 4 && !(await page.getByRole('radio', { name: way }).isChecked()); i++)
    await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: way })).toBeChecked();
}

async function start(page: Page): Promise<void> {
  await expect(startButton(page)).toBeEnabled();
  await startButton(page).focus();
  await page.keyboard.press('Enter');
}

/** As when a tab is left for another one, or come back to. */
const seeing = (page: Page, isSeen: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isSeen);

const modesOnDisk = async (page: Page) =>
  (await answersOnDisk(page)).map((entry) => (entry as unknown as { mode: string }).mode);

test('free recall counts as reviews, and ends with results', async ({ page, recto }) => {
  await setUp(page, recto, /Free recall/);
  await page.getByRole('radio', { name: '5', exact: true }).focus();
  await page.keyboard.press('Space');
  await start(page);
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByText(`${n} of 5`, { exact: true })).toBeVisible();
    await pastInputGuard(page);
    await page.keyboard.press('Space');
    await pastInputGuard(page);
    const isList = await page.getByText('Tick what you had').isVisible();
    await page.keyboard.press(isList ? 'Enter' : n === 2 ? '1' : '3');
  }
  await expect(page.getByRole('heading', { name: /Results: \d of 5/ })).toBeVisible();
  await expect.poll(async () => new Set(await modesOnDisk(page))).toEqual(new Set(['quiz']));
});

test('while an answer is typed Escape leaves the field, then the quiz, and what was typed is there again', async ({
  page,
  recto,
}) => {
  await setUp(page, recto, /Typed/);
  await start(page);
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await expect(field).toBeFocused();
  await page.keyboard.type('half an answer');
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeFocused();
  await expect(field).toHaveValue('half an answer');
  await page.keyboard.press('Escape');
  const isWaiting = page.getByText('A quiz is waiting: Typed.');
  await expect(isWaiting).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(recto.address);
  await page.keyboard.press('q');
  await expect(isWaiting).toBeVisible();
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expect(field).toHaveValue('half an answer');
  await expect(field).toBeFocused();
  await page.keyboard.type(', and more');
  await page.reload();
  await expect(field).toHaveValue('half an answer, and more');
});

/** The one list of the notes, asked and shown. */
async function showTheList(page: Page, recto: Recto, how: RegExp): Promise<void> {
  await setUp(page, recto, how);
  await page.getByRole('searchbox').fill('basin');
  await expect(page.getByRole('status').getByText('1 card matches')).toBeVisible();
  await start(page);
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
}

test('of a list a digit ticks an item, and the search that found it is not there the next time', async ({
  page,
  recto,
}) => {
  await showTheList(page, recto, /Free recall/);
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('4');
  const boxes = page.getByRole('checkbox');
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
  await pastInputGuard(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Results: 0 of 1/ })).toBeVisible();
  await expect
    .poll(async () => (await answersOnDisk(page)).map((entry) => entry.grade).sort())
    .toEqual(['again', 'good', 'good']);
  await page.getByRole('button', { name: 'New quiz' }).press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('of a list in a mock interview the digits tick items too, and Enter takes the score that they make', async ({
  page,
  recto,
}) => {
  await showTheList(page, recto, /Mock interview/);
  await expect(page.getByRole('button', { name: 'Missed' })).toContainText('Enter');
  await pastInputGuard(page);
  await page.keyboard.press('1');
  await expect(page.getByRole('checkbox').nth(0)).toBeChecked();
  await expect(page.getByRole('button', { name: 'Partly' })).toContainText('Enter');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await answersOnDisk(page)).map((entry) => entry.grade).sort())
    .toEqual(['again', 'again', 'good']);
});

test('with the switch off nothing is scheduled', async ({ page, recto }) => {
  await setUp(page, recto, /Free recall/);
  await page.getByRole('switch', { name: 'Count answers as reviews' }).uncheck();
  await start(page);
  await expect(showAnswer(page)).toBeVisible();
  await page.keyboard.press('Space');
  await pastInputGuard(page);
  await page.keyboard.press('3');
  await expect.poll(() => modesOnDisk(page)).toContain('practice');
  expect(new Set(await modesOnDisk(page))).toEqual(new Set(['practice']));
});

test('a typed answer is checked with Enter, and counted as right by the learner', async ({
  page,
  recto,
}) => {
  await setUp(page, recto, /Typed/);
  await page.getByRole('searchbox').fill('delta');
  await start(page);
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await expect(field).toBeFocused();
  await pastInputGuard(page);
  await page.keyboard.type('something with rain');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You wrote')).toBeVisible();
  await expect(gradeButton(page, 'Again')).toBeFocused();
  await pastInputGuard(page);
  await page.getByRole('button', { name: 'Count as right' }).press('Enter');
  await expect.poll(async () => (await answersOnDisk(page))[0]?.grade).toBe('good');
});

test('who is asked how sure, goes there from the answer by Enter', async ({ page, recto }) => {
  await setUp(page, recto, /Typed/);
  // The words beside a switch belong to it.
  await page.getByText('Say how sure I am first').click();
  await expect(page.getByRole('switch', { name: /how sure/ })).toBeChecked();
  await page.getByRole('button', { name: 'Save this quiz' }).press('Enter');
  await page.keyboard.type('Typed, and how sure');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Typed, and how sure', exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await pastInputGuard(page);
  await page.keyboard.type('water');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByText('You wrote')).toBeVisible();
});

test('a quiz whose cards cannot be read has nothing to ask, and leads back', async ({
  page,
  recto,
}) => {
  await page.route('**/deck/*.json', async (route) => {
    const response = await route.fetch();
    const file = await response.json();
    const faces = file.faces?.map((face: object) => ({ ...face, front: null }));
    await route.fulfill({ response, json: { ...file, ...(faces && { faces }) } });
  });
  await setUp(page, recto, /Typed/);
  await start(page);
  await expect(page.getByRole('heading', { name: 'There is nothing to ask.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(startButton(page)).toBeVisible();
});

test('multiple choice is practice: a letter picks, Enter goes on', async ({ page, recto }) => {
  await setUp(page, recto, /Multiple choice/);
  await start(page);
  await expect(page.getByRole('list', { name: 'Answers' }).getByRole('button')).toHaveCount(4);
  await pastInputGuard(page);
  await page.keyboard.press('b');
  await expect(page.getByText('Right answer')).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => modesOnDisk(page)).toEqual(['practice']);
});

/** Shows the notes to a question of a mock interview, and takes a score by its key. */
async function score(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Show the notes' })).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Nailed' })).toBeVisible();
  await pastInputGuard(page);
  const isList = await page.getByText('Tick what you had').isVisible();
  await page.keyboard.press(isList ? 'Enter' : '1');
  await expect(page.getByRole('button', { name: 'Nailed' })).toBeHidden();
}

test('a mock interview takes one’s own score and asks on', async ({ page, recto }) => {
  await setUp(page, recto, /Mock interview/);
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await expect(
    page.getByText('Up to 2 follow-ups after each: 15 questions at most.'),
  ).toBeVisible();
  await page.getByRole('radio', { name: '10', exact: true }).check();
  await expect(page.getByText('A follow-up after each: 20 questions at most.')).toBeVisible();
  await start(page);
  await expect(page.getByRole('timer')).toContainText('of 1:30');
  const followUp = page.getByText('Follow-up', { exact: true });
  const another = page.getByRole('button', { name: 'Show the notes' });
  // Not every question has one: nobody asks when a gap would fail.
  do {
    await score(page);
    await expect(followUp.or(another).first()).toBeVisible();
  } while (!(await followUp.isVisible()));
  await expect.poll(() => modesOnDisk(page)).toContain('quiz');
});

test('a quiz that is left waits, also after a reload', async ({ page, recto }) => {
  await setUp(page, recto, /Free recall/);
  await start(page);
  await expect(showAnswer(page)).toBeVisible();
  const asked = await question(page).textContent();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Continue, 10 left/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /Continue, 10 left/ }).click();
  await expect(question(page)).toHaveText(asked ?? '');
});

/** Answers the first question of a quiz of ten. */
async function begin(page: Page, recto: Recto): Promise<void> {
  await setUp(page, recto, /Free recall/);
  await start(page);
  await expect(showAnswer(page)).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await pastInputGuard(page);
  const isList = await page.getByText('Tick what you had').isVisible();
  await page.keyboard.press(isList ? 'Enter' : '3');
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
}

test('a quiz that is left waits beside the next one', async ({ page, recto }) => {
  await begin(page, recto);
  await setUp(page, recto, /Multiple choice/);
  await start(page);
  await expect(page.getByRole('list', { name: 'Answers' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('A quiz is waiting: Multiple choice.')).toBeVisible();
  const first = page.getByText('A quiz is waiting: Free recall.').locator('..');
  await first.getByRole('button', { name: /Continue, 9 left/ }).click();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
});

test('a quiz that waits goes on after the results of another one', async ({ page, recto }) => {
  await begin(page, recto);
  await setUp(page, recto, /Multiple choice/);
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await start(page);
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByText(`${n} of 5`, { exact: true })).toBeVisible();
    await pastInputGuard(page);
    await page.keyboard.press('a');
    await pastInputGuard(page);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /Results: \d of 5/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Continue, 9 left/ }).click();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
});

test('the time of a question goes on where it was left, also after a reload', async ({
  page,
  recto,
}) => {
  await setUp(page, recto, /Mock interview/);
  await page.clock.install();
  await start(page);
  const timer = page.getByRole('timer');
  await expect(timer).toContainText('of 1:30');
  await page.clock.runFor(41_000);
  await page.getByRole('button', { name: '+30 s' }).click();
  await expect(timer).toHaveText(/0:4\d of 2:00/);
  await page.reload();
  await expect(timer).toHaveText(/0:4\d of 2:00/);
  await page.keyboard.press('Escape');
  await page.clock.runFor(600_000);
  await page.getByRole('button', { name: /Continue/ }).click();
  await expect(timer).toHaveText(/0:[45]\d of 2:00/);
});

test('a question that another tab goes on to has no time in a tab that is out of sight', async ({
  page,
  recto,
}) => {
  await setUp(page, recto, /Mock interview/);
  await start(page);
  const timer = page.getByRole('timer');
  await expect(timer).toContainText('of 1:30');
  const other = await page.context().newPage();
  await other.goto(`${recto.address}quiz/run`);
  await expect(other.getByRole('timer')).toContainText('of 1:30');
  await seeing(page, false);
  await score(other);
  // What the notes have no card for is asked without a time.
  const next = other.getByRole('button', { name: 'Next' });
  await expect(other.getByRole('timer').or(next)).toBeVisible();
  if (await next.isVisible()) await next.press('Enter');
  await expect(page.getByText('This quiz went on in another tab.')).toBeVisible();
  await page.waitForTimeout(2500);
  await expect(timer).toContainText('0:00');
  await seeing(page, true);
  await expect(timer).not.toContainText('0:00');
});

test('a quiz whose cards cannot be drawn goes on by their plain text, whichever way it asks', async ({
  page,
  recto,
}) => {
  // Its text can be read, but no browser draws anything inside of a line break.
  const front = [{ tag: 'br', children: ['What is it?'] }];
  await damageFaces(page, (face) => Object.assign(face, { front }));
  await setUp(page, recto, /Typed/);
  await page.getByRole('searchbox').fill('delta');
  await start(page);
  await expect(question(page)).toContainText('Ebro');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await pastInputGuard(page);
  await page.keyboard.type('crosses northern Spain and ends in a delta');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('- Ebro: crosses');
  await pastInputGuard(page);
  await page.keyboard.press('3');
  await expect.poll(() => answersOnDisk(page)).not.toHaveLength(0);

  await setUp(page, recto, /Multiple choice/);
  await page.getByRole('searchbox').fill('delta');
  await start(page);
  const answered = (await answersOnDisk(page)).length;
  await pastInputGuard(page);
  await page.getByRole('button', { name: 'Show the notes' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(':');
  await pastInputGuard(page);
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect.poll(async () => (await answersOnDisk(page)).length).toBeGreaterThan(answered);
  await expect(page.getByText('2 of 2', { exact: true })).toBeVisible();
});

test('a saved quiz that was deleted by keyboard comes back by the key of undo', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}quiz`);
  await page.getByRole('button', { name: 'Save this quiz' }).press('Enter');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delete Mine' }).press('Enter');
  await expect(page.getByText('Deleted “Mine”.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: 'Delete Mine' })).toBeVisible();
});
