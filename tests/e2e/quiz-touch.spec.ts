// A quiz in each of its ways on a phone, over the notes that Recto ships, by taps alone.

import type { Page } from '@playwright/test';
import {
  answersOnDisk,
  expect,
  gradeButton,
  pastInputGuard,
  type Recto,
  shippedNotes,
  showAnswer,
  test,
} from './recto.ts';

test.use({ over: shippedNotes });
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function begin(page: Page, { address }: Recto, way: string): Promise<void> {
  await page.goto(`${address}quiz`);
  await page.getByRole('radio', { name: new RegExp(way) }).tap();
  await page.getByRole('radio', { name: '5', exact: true }).tap();
  await page.getByRole('button', { name: 'Start quiz' }).tap();
}

const modesOnDisk = async (page: Page) => [
  ...new Set(
    (await answersOnDisk(page)).map((entry) => (entry as unknown as { mode: string }).mode),
  ),
];

const results = (page: Page) => page.getByRole('heading', { name: /Results: \d+ of \d+/ });

test('free recall', async ({ page, recto }) => {
  await begin(page, recto, 'Free recall');
  let missed = 0;
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByText(`${n} of 5`, { exact: true })).toBeVisible();
    await pastInputGuard(page);
    await showAnswer(page).tap();
    await pastInputGuard(page);
    const onward = page.getByRole('button', { name: 'Continue' });
    if (await onward.isVisible()) {
      // Nothing of the list was ticked.
      missed += 1;
      await onward.tap();
    } else if (n % 2 === 0) {
      missed += 1;
      await gradeButton(page, 'Again').tap();
    } else await gradeButton(page, 'Good').tap();
  }
  await expect(results(page)).toHaveText(`Results: ${5 - missed} of 5.`);
  await expect.poll(() => modesOnDisk(page)).toEqual(['quiz']);
  await page.getByRole('button', { name: /Review the miss/ }).tap();
  await expect(showAnswer(page)).toBeVisible();
});

test('multiple choice leaves the schedule alone', async ({ page, recto }) => {
  await begin(page, recto, 'Multiple choice');
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByText(`${n} of 5`, { exact: true })).toBeVisible();
    const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button');
    await expect(answers).toHaveCount(4);
    await pastInputGuard(page);
    await answers.first().tap();
    await expect(page.getByText('Right answer')).toBeVisible();
    await pastInputGuard(page);
    await page.getByRole('button', { name: /^(Next|Continue)/ }).tap();
  }
  await expect(results(page)).toBeVisible();
  await expect.poll(() => modesOnDisk(page)).toEqual(['practice']);
});

test('typed, with an answer that is not known', async ({ page, recto }) => {
  await begin(page, recto, 'Typed');
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByText(`${n} of 5`, { exact: true })).toBeVisible();
    await pastInputGuard(page);
    if (n === 1) await page.getByRole('button', { name: 'I don’t know' }).tap();
    else {
      await page.getByRole('textbox', { name: 'Your answer' }).fill('a guess');
      await page.getByRole('button', { name: 'Check' }).tap();
    }
    await pastInputGuard(page);
    const onward = page.getByRole('button', { name: 'Continue' });
    const countAsRight = page.getByRole('button', { name: 'Count as right' });
    if (n === 2) await countAsRight.tap();
    else if (await onward.isVisible()) await onward.tap();
    else await gradeButton(page, 'Again').tap();
  }
  await expect(results(page)).toHaveText('Results: 1 of 5.');
  await expect.poll(() => modesOnDisk(page)).toEqual(['quiz']);
});

/** A microphone, and whether the page has let go of it each time that it was asked for. */
async function withMicrophone(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    navigator.mediaDevices.getUserMedia = async () => {
      const { stream } = new AudioContext().createMediaStreamDestination();
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracks });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((each) => each.readyState),
    );
}

test('a mock interview with a recording and follow-ups, its report, and its misses once more', async ({
  page,
  recto,
}) => {
  const microphone = await withMicrophone(page);
  await begin(page, recto, 'Mock interview');
  const record = page.getByRole('button', { name: 'Record my answer' });
  const recording = page.getByRole('button', { name: 'Stop recording' });
  await record.tap();
  await expect(recording).toBeVisible();
  expect(await microphone()).toEqual(['live']);
  await page.getByRole('button', { name: 'End session' }).tap();
  await page.getByRole('button', { name: /Continue, \d+ left/ }).tap();
  await record.tap();
  await expect(recording).toBeVisible();
  expect(await microphone()).toEqual(['ended', 'live']);
  await recording.press('Enter');
  const again = page.getByRole('button', { name: 'Record again' });
  await expect(again).toBeFocused();
  await again.tap();
  await expect(recording).toBeVisible();
  await expect(page.getByLabel('Your recording')).toHaveCount(0);
  await expect.poll(microphone).toEqual(['ended', 'ended', 'live']);
  await pastInputGuard(page);
  await page.getByRole('button', { name: 'Show the notes' }).tap();
  await expect(page.getByLabel('Your recording')).toBeVisible();
  await expect.poll(microphone).toEqual(['ended', 'ended', 'ended']);
  await pastInputGuard(page);
  await page.getByRole('button', { name: 'Missed' }).tap();

  const asked: string[] = [];
  for (let n = 0; n < 20 && !(await results(page).isVisible()); n++) {
    const notes = page.getByRole('button', { name: 'Show the notes' });
    const next = page.getByRole('button', { name: /^Next/ });
    await expect(notes.or(next).or(results(page))).toBeVisible();
    if (await results(page).isVisible()) break;
    await pastInputGuard(page);
    if (await notes.isVisible()) {
      if (await page.getByText('Follow-up', { exact: true }).isVisible()) asked.push('follow-up');
      await notes.tap();
      await pastInputGuard(page);
      await page.getByRole('button', { name: n % 3 === 0 ? 'Missed' : 'Nailed' }).tap();
    } else await next.tap();
  }
  await expect(results(page)).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  await expect(page.getByText(/Weak spots:/)).toBeVisible();
  await expect(page.getByText(/\d+\ss a question/)).toBeVisible();
  await expect(page.getByText(/\d+ nailed, 0 partly, \d+ missed/)).toBeVisible();
  // Whoever looks at a card comes back to the report.
  await page.getByRole('listitem').getByRole('link').first().tap();
  await expect(page.getByRole('heading', { name: 'Forgetting' })).toBeVisible();
  await page.goBack();
  await expect(results(page)).toBeVisible();
  await expect.poll(() => modesOnDisk(page)).toEqual(['quiz']);

  await page.getByRole('button', { name: /Review the miss/ }).tap();
  await expect(showAnswer(page)).toBeVisible();
  await pastInputGuard(page);
  await showAnswer(page).tap();
  await pastInputGuard(page);
  const onward = page.getByRole('button', { name: 'Continue' });
  await ((await onward.isVisible()) ? onward : gradeButton(page, 'Good')).tap();
  await expect.poll(() => modesOnDisk(page)).toEqual(['quiz', 'practice']);
});

test('who does not want to name a quiz after all lets go of it by a tap', async ({
  page,
  recto,
}) => {
  await page.goto(`${recto.address}quiz`);
  await page.getByRole('button', { name: 'Save this quiz' }).tap();
  await page.getByRole('textbox', { name: 'Name of the quiz' }).fill('Onsite');
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await expect(page.getByRole('button', { name: 'Save this quiz' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Onsite' })).toHaveCount(0);
});
