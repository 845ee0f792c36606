// What can be done with a card besides grading it, and lists item by item.

import type { Locator, Page } from '@playwright/test';
import { damageFaces } from './damage.ts';
import {
  answersOnDisk,
  expect,
  grade,
  gradeButton,
  openToday,
  pastInputGuard,
  question,
  type Recto,
  showAnswer,
  test,
  testOnOwnNotes,
} from './recto.ts';

async function startReview(page: Page, recto: Recto) {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
}

async function reveal(page: Page) {
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await pastInputGuard(page);
}

const said = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).first();
const list =
  '---\ntitle: A list\n---\n\n- Parts of a basin\n  - watershed\n  - tributaries\n  - floodplain\n';

test('text that is selected out over the edge of a sheet leaves it open, a click beside it closes it', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  await page.keyboard.press('f');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('is this still so?');
  const box = await field.boundingBox();
  if (!box) throw new Error('a field that is nowhere');
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(20, 20, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  await expect(field).toHaveValue('is this still so?');
  await page.mouse.click(20, 20);
  await expect(field).toBeHidden();
});

test('skip, stop and flag are said, and undo takes each back, also after a reload', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  const first = (await question(page).textContent())?.replace(/^Card.*?\. /, '') ?? '';
  await page.keyboard.press('-');
  await expect(page.getByText('Skipped until tomorrow.')).toBeVisible();
  await expect(question(page)).not.toContainText(first);
  const second = (await question(page).textContent())?.replace(/^Card.*?\. /, '') ?? '';
  // Stop showing, as the sign is typed.
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByText('Stopped showing it.')).toBeVisible();
  await expect(question(page)).not.toContainText(second);
  const third = (await question(page).textContent())?.replace(/^Card.*?\. /, '') ?? '';
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: /What should be mended/ }).fill('the year is wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Flagged.')).toBeVisible();
  // The flag moves no card.
  await expect(question(page)).toContainText(third);

  await page.reload();
  await expect(showAnswer(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Flag.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Stop showing.')).toBeVisible();
  await expect(question(page)).toContainText(second);
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Skip until tomorrow.')).toBeVisible();
  await expect(question(page)).toContainText(first);
});

test('the undo of what was done with a card is there while the next one is graded', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  const first = (await question(page).textContent())?.replace(/^Card.*?\. /, '') ?? '';
  await page.keyboard.press('-');
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await grade(page, '3');
  await undo.click();
  await expect(page.getByText('Undone: Skip until tomorrow.')).toBeVisible();
  await expect(question(page)).toContainText(first);
  expect(await answersOnDisk(page)).toHaveLength(1);
});

test('the menu is all by keyboard, keeps keys from the card below, and gives the focus back', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  await reveal(page);
  await page.keyboard.press('.');
  const menu = page.getByRole('dialog', { name: 'This card' });
  await expect(menu).toBeVisible();
  // Neither the digit nor Space reaches the card.
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('button', { name: 'Edit these lines' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('button', { name: 'Report a bad question' })).toBeFocused();
  expect(await answersOnDisk(page)).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused();
  await expect(page).toHaveURL(/review/);
  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await menu.getByRole('button', { name: 'Card info' }).click();
  await expect(page.getByRole('dialog', { name: 'Card info' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.click();
  await page.keyboard.press('-');
  await expect(page.getByText('Skipped until tomorrow.')).toBeVisible();
  await expect(question(page)).toBeFocused();
});

const keysOfSheets: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['This card', ['m', '.']],
  ['Edit these lines', ['e']],
  ['In your notes', ['o']],
  ['Flag', ['f', 'Shift+*']],
  ['Card info', ['i']],
];

test('every key of a card, and each that does the same, does what the sheet of keys says', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  const asked = (await question(page).textContent()) ?? '';
  for (const [name, keys] of keysOfSheets)
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name }), key).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog'), key).toBeHidden();
    }
  for (const [key, said, undo] of [
    ['-', 'Skipped until tomorrow.', 'u'],
    ['=', 'Skipped until tomorrow.', 'z'],
    ['Shift+@', 'Stopped showing it.', 'Control+z'],
    ['Shift+!', 'Stopped showing it.', 'u'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('status').getByText(said), key).toBeVisible();
    await expect(question(page), key).not.toHaveText(asked);
    await page.keyboard.press(undo);
    await expect(question(page), undo).toHaveText(asked);
  }
  await page.keyboard.press('Tab');
  await expect(question(page)).not.toBeFocused();
  await page.keyboard.press('r');
  await expect(question(page)).toBeFocused();
  await reveal(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused();
});

test('a card that is reset is new again, and undo gives its memory back', async ({
  page,
  recto,
}) => {
  test.setTimeout(120_000);
  await startReview(page, recto);
  const asked = await grade(page, '1');
  for (let n = 0; n < 9; n++) await grade(page, '4');
  await page.getByRole('button', { name: 'Review ahead' }).click();
  await expect(question(page)).toContainText(asked);
  await reveal(page);
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog').getByText('Again today')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  await page.getByRole('button', { name: 'Reset progress' }).click();
  await expect(page.getByText('Progress reset.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: Reset progress.')).toBeVisible();
  await expect(question(page)).toContainText(asked);
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog').getByText('Again today')).toBeVisible();
});

test('a card that is new again after a reset still shows what it was answered, and that it is stopped', async ({
  page,
  recto,
}) => {
  await startReview(page, recto);
  await grade(page, '1');
  const [answer] = await answersOnDisk(page);
  await page.goto(`${recto.address}card/${answer?.card}`);
  await page.getByRole('button', { name: 'Reset progress' }).click();
  await expect(page.getByText('Progress reset.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop showing' }).click();
  await expect(page.getByRole('button', { name: 'Show again' })).toBeVisible();
  await page.keyboard.press('i');
  const info = page.getByRole('dialog');
  await expect(info.getByText('New card: the answers below don’t count')).toBeVisible();
  await expect(info.getByText('Again today')).toBeVisible();
  await expect(info.getByText('not shown')).toBeVisible();
});

testOnOwnNotes(
  'of a list, the items that were missed come back alone',
  async ({ page, recto, notes }) => {
    test.setTimeout(120_000);
    await notes.write('a-list.md', list);
    await startReview(page, recto);
    await expect(question(page)).toContainText('Parts of a basin');
    // It is there before the hint, or few readers would read that out.
    const hints = page.getByRole('main').getByRole('status');
    await expect(hints).toHaveText('');
    await page.keyboard.press('h');
    await expect(hints.getByText('watershed')).toBeVisible();
    await expect(page.getByRole('main').getByText('tributaries')).toHaveCount(0);
    await reveal(page);
    await page.getByRole('checkbox', { name: /tributaries/ }).click();
    await page.keyboard.press('3');
    await expect.poll(() => answersOnDisk(page)).toHaveLength(3);
    const first = await answersOnDisk(page);
    expect(first.map((answer) => answer.grade).sort()).toEqual(['again', 'good', 'good']);
    const missed = first.find((answer) => answer.grade === 'again')?.card;

    for (let n = 0; n < 9; n++) await grade(page, '4');
    await page.getByRole('button', { name: 'Review ahead' }).click();
    await reveal(page);
    await expect(page.getByRole('checkbox', { name: /watershed/ })).toBeDisabled();
    await expect(page.getByRole('checkbox', { name: /tributaries/ })).toBeEnabled();
    await page.keyboard.press('3');
    await expect.poll(() => answersOnDisk(page)).toHaveLength(13);
    const last = (await answersOnDisk(page)).filter(({ card }) => card === missed);
    expect(last.map((answer) => answer.grade)).toEqual(['again', 'good']);
  },
);

testOnOwnNotes(
  'of an answer that is longer than the screen, Space brings the rest before it grades',
  async ({ page, recto, notes }) => {
    const places = Array.from({ length: 60 }, (_, n) => `place ${n + 1}`);
    const long = ['Q: Where does it run?', 'A:', '', '```', ...places, '```', ''];
    await notes.write('a-course.md', long.join('\n'));
    await startReview(page, recto);
    await expect(question(page)).toContainText('Where does it run?');
    await reveal(page);
    const noteName = page.getByRole('main').getByText('a-course.md');
    await readToItsEnd(page, noteName);
    expect(await answersOnDisk(page)).toHaveLength(0);
    await page.keyboard.press('Space');
    await expect.poll(() => answersOnDisk(page)).toHaveLength(1);
    // The others are no longer than the screen: one Space shows, the next one grades.
    await expect(showAnswer(page)).toBeVisible();
    await reveal(page);
    await page.keyboard.press('Space');
    await expect.poll(() => answersOnDisk(page)).toHaveLength(2);

    await page.goto(`${recto.address}quiz`);
    await page.getByRole('searchbox', { name: /^Words on/ }).fill('Where does it run');
    await expect(page.getByText('1 card matches')).toBeVisible();
    await page.getByRole('button', { name: 'Start quiz' }).press('Enter');
    await expect(question(page)).toContainText('Where does it run?');
    await reveal(page);
    await readToItsEnd(page, noteName);
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { name: /Results/ })).toBeVisible();
  },
);

async function readToItsEnd(page: Page, end: Locator): Promise<void> {
  await expect(end).not.toBeInViewport();
  for (let n = 0; n < 5 && !(await isClearOfBar(page, end)); n++)
    await page.keyboard.press('Space');
  expect(await isClearOfBar(page, end)).toBe(true);
  await expect(gradeButton(page, 'Good')).toBeVisible();
}

/** Nothing of the bar below lies over it. */
const isClearOfBar = async (page: Page, what: Locator): Promise<boolean> => {
  const [seen, bar] = [await what.boundingBox(), await gradeButton(page, 'Good').boundingBox()];
  return seen !== null && bar !== null && seen.y + seen.height <= bar.y;
};

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  const swipe = (page: Page, from: number, to: number) =>
    page.evaluate(
      ([a = 0, b = 0]) => {
        const target = document.querySelector('main');
        const at = (x: number) =>
          new Touch({ identifier: 1, target: target as Element, clientX: x, clientY: 400 });
        const send = (type: string, x: number, isDown: boolean) =>
          target?.dispatchEvent(
            new TouchEvent(type, {
              bubbles: true,
              touches: isDown ? [at(x)] : [],
              changedTouches: [at(x)],
            }),
          );
        send('touchstart', a, true);
        send('touchmove', b, true);
        send('touchend', b, false);
      },
      [from, to],
    );

  test('a swipe does nothing until it is wanted; then it shows, and grades', async ({
    page,
    recto,
  }) => {
    await startReview(page, recto);
    await pastInputGuard(page);
    await swipe(page, 100, 300);
    await expect(showAnswer(page)).toBeVisible();
    await page.goto(`${recto.address}settings`);
    const swipes = page.getByRole('switch', { name: 'Swipe to grade' });
    await swipes.click();
    await expect(swipes).toBeChecked();
    await page.goto(`${recto.address}review`);
    await expect(showAnswer(page)).toBeVisible();
    await pastInputGuard(page);
    await swipe(page, 100, 300);
    await expect(gradeButton(page, 'Good')).toBeVisible();
    expect(await answersOnDisk(page)).toHaveLength(0);
    await pastInputGuard(page);
    await swipe(page, 300, 100);
    await expect
      .poll(async () => (await answersOnDisk(page)).map((answer) => answer.grade))
      .toEqual(['again']);
  });

  test('a sheet follows the finger by its head: a little way it comes back, far it goes', async ({
    page,
    recto,
  }) => {
    await startReview(page, recto);
    await page.getByRole('button', { name: 'More' }).tap();
    const sheet = page.getByRole('dialog', { name: 'This card' });
    await expect(sheet).toBeVisible();
    const top = async () => (await sheet.boundingBox())?.y ?? 0;
    await sheet.evaluate((element) =>
      Promise.all(element.getAnimations().map((one) => one.finished)),
    );
    const before = await top();
    const device = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      device.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: 120, y }],
      });
    const head = before + 30;

    await touch('touchStart', head);
    await touch('touchMove', head + 20);
    await touch('touchMove', head + 60);
    await expect.poll(top).toBe(before + 60);
    await touch('touchMove', head);
    await touch('touchEnd');
    await expect.poll(top).toBe(before);
    await expect(sheet).toBeVisible();

    await touch('touchStart', head);
    await touch('touchMove', head + 60);
    await touch('touchMove', head + 140);
    await touch('touchEnd');
    await expect(sheet).toBeHidden();
    await expect(showAnswer(page)).toBeVisible();
  });

  test('two fingers that tap undo, and a pinch does not', async ({ page, recto }) => {
    await startReview(page, recto);
    await grade(page, '3');
    const second = (await question(page).textContent()) ?? '';
    const device = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { id: number; x: number; y: number }[],
    ) => device.send('Input.dispatchTouchEvent', { type, touchPoints });
    const resting = { id: 1, x: 150, y: 500 };
    const other = { id: 2, x: 200, y: 500 };

    await touch('touchStart', [resting]);
    await touch('touchStart', [resting, other]);
    await touch('touchMove', [resting, { ...other, x: 300 }]);
    await touch('touchEnd', []);
    await pastInputGuard(page);
    await expect(question(page)).toHaveText(second);
    expect(await answersOnDisk(page)).toHaveLength(1);

    await touch('touchStart', [resting]);
    await touch('touchStart', [resting, other]);
    await touch('touchEnd', []);
    await expect(question(page)).not.toHaveText(second);
  });
});

test('with two grade buttons there is Again and Good, and 3 still says Good', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}settings`);
  const two = page.getByRole('radio', { name: 'Again and Good' });
  // It is checked once it is kept.
  await two.click();
  await expect(two).toBeChecked();
  await startReview(page, recto);
  await reveal(page);
  await expect(gradeButton(page, 'Hard')).toHaveCount(0);
  await expect(page.getByText('Got it')).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('3');
  await expect
    .poll(async () => (await answersOnDisk(page)).map((answer) => answer.grade))
    .toEqual(['good']);
  await expect(said(page)).toContainText('Good.');
});

test('a session that was left open overnight asks what is due on the new day', async ({
  page,
  recto,
}) => {
  await page.clock.install({ time: new Date('2026-03-10T22:00:00Z') });
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await page.clock.runFor(400);
  await page.keyboard.press('Space');
  await page.clock.runFor(400);
  await page.keyboard.press('3');
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-03-11T09:00:00Z'));
  await page.clock.runFor(61_000);
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
});

for (const [side, change] of [
  ['question', (face) => Object.assign(face, { front: [null] })],
  ['answer', (face) => Object.assign(face, { answer: [{ line: 1, content: [null] }] })],
] satisfies [string, Parameters<typeof damageFaces>[1]][])
  test(`a card whose ${side} cannot be drawn is recalled and graded by its plain text`, async ({
    page,
    recto,
  }) => {
    await damageFaces(page, change);
    await startReview(page, recto);
    await expect(question(page)).toContainText('Journey');
    await reveal(page);
    await expect(page.getByText('This line couldn’t be shown.')).toBeVisible();
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer).toContainText('- Journey: a test that drives the built app');
    await expect(answer).toBeFocused();
    await page.keyboard.press('3');
    await expect.poll(() => answersOnDisk(page)).toHaveLength(1);
    await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  });

test('a card whose file does not come can be asked for again', async ({ page, recto }) => {
  let isAway = true;
  await page.route('**/deck/*.json', (route) =>
    isAway && !route.request().url().endsWith('/index.json') ? route.abort() : route.continue(),
  );
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(question(page)).toHaveText('This line couldn’t be shown.');
  isAway = false;
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(question(page)).toContainText('Card 1 of');
  await expect(showAnswer(page)).toBeVisible();
});
const choice =
  '---\ntitle: A choice\n---\n\nWhich river ends in the Black Sea?\n\n- [ ] Rhine\n- [x] Danube\n- [ ] Elbe\n';

testOnOwnNotes(
  'of options one is picked by its letter, and what it was suggests the grade',
  async ({ page, recto, notes }) => {
    await notes.write('rivers/europe.md', choice);
    await notes.write('index.md', '---\ncollection: Journeys\ntitle: Journeys\n---\n');
    const options = page.getByRole('list', { name: 'Answers' }).getByRole('button');
    const keyOf = (river: string) =>
      options.filter({ hasText: river }).locator('kbd').textContent();
    await expect(async () => {
      await page.goto(`${recto.address}review`);
      await expect(options).toHaveCount(3, { timeout: 2000 });
    }).toPass();
    await expect(question(page)).toHaveText(/Black Sea\?$/);
    await pastInputGuard(page);
    await page.keyboard.press((await keyOf('Rhine')) ?? '');
    await expect(options.filter({ hasText: 'Rhine' })).toContainText('Your pick');
    await expect(options.filter({ hasText: 'Danube' })).toContainText('Right answer');
    await expect(options.filter({ hasText: 'Elbe' })).toHaveText(/Elbe$/);
    // Neither an option nor an answer that stands alone leaves room for the dot that it does not have.
    const right = options.filter({ hasText: 'Danube' });
    const startOf = async (of: Locator) => (await of.boundingBox())?.x;
    expect(await startOf(right.getByText('Danube'))).toBe(await startOf(right.locator('small')));
    const answer = page.getByRole('region', { name: 'Answer' });
    expect(await startOf(answer.getByText('Danube'))).toBe(await startOf(answer.locator('ul ul')));
    await expect(gradeButton(page, 'Again')).toBeFocused();
    await pastInputGuard(page);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await answersOnDisk(page)).map((answer) => answer.grade))
      .toEqual(['again']);

    // Undo asks once more; a digit picks on the front, and grades on the back.
    await page.keyboard.press('u');
    await expect(showAnswer(page)).toBeVisible();
    await pastInputGuard(page);
    const names = await options.allTextContents();
    await page.keyboard.press(String(1 + names.findIndex((name) => name.includes('Danube'))));
    await expect(options.filter({ hasText: 'Danube' })).toContainText('and your pick');
    await expect(gradeButton(page, 'Good')).toBeFocused();
    await pastInputGuard(page);
    await page.keyboard.press('2');
    await expect.poll(async () => (await answersOnDisk(page)).at(-1)?.grade).toBe('hard');

    // Its page has the options once, in the question: the answer is the right one alone.
    await page.goto(`${recto.address}browse?q=kind:choice`);
    await page.getByRole('link', { name: 'Open card' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Elbe');
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: /^Elbe$/ }),
    ).toHaveCount(1);
  },
);

testOnOwnNotes(
  'a card whose lines are deleted is put away in the session, and its page keeps its answers',
  async ({ page, recto, notes }) => {
    await startReview(page, recto);
    // The first card is of another note.
    await grade(page, '3');
    await grade(page, '1');
    const [, missed] = await answersOnDisk(page);
    await expect(question(page)).toContainText('Danube');
    // The report of what changed in the notes may follow at once, in the same place.
    const told = page.evaluate(
      (words) =>
        new Promise<void>((seen) => {
          new MutationObserver((_, observer) => {
            if (!document.body.textContent?.includes(words)) return;
            observer.disconnect();
            seen();
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      'That card is gone from your notes.',
    );
    await notes.write('rivers/europe.md', '# Words\n\n- Delta: land built of silt at a mouth\n');
    await told;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done for now');
    // What was missed is gone as well: it can neither be shown nor asked again.
    await expect(page.getByRole('heading', { name: 'Slipped today' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Retry/ })).toHaveCount(0);
    expect(await answersOnDisk(page)).toHaveLength(2);
    await page.goto(`${recto.address}card/${missed?.card}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'These lines are gone from your notes.',
    );
    await expect(page.getByText(/^Answered once, today/)).toBeVisible();
  },
);
