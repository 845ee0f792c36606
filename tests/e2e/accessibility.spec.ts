import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, grade, gradeButton, openToday, type Recto, showAnswer, test } from './recto.ts';

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'narrow', width: 320, height: 640 },
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is. Its script is evaluated from outside, where the page's CSP does not reach. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    tags,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Every screen in turn; `look` is called on each. */
async function tour(page: Page, recto: Recto, look: (screen: string) => Promise<void>) {
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
  await page.goto(`${recto.address}nowhere`);
  await expect(page.getByText('There’s nothing at this address')).toBeVisible();
  await look('Nowhere');
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await expect(showAnswer(page)).toBeVisible();
  await look('Front');
  await page.waitForTimeout(330);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await look('Back');
  await page.waitForTimeout(330);
  await page.keyboard.press('4');
  for (let n = 0; n < 9; n++) await grade(page, '4');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await look('Session end');
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const { name, width, height } of sizes)
    test(`axe finds nothing on any screen, ${colorScheme}, ${name}`, async ({ page, recto }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await tour(page, recto, async (screen) => {
        expect(await violations(page), screen).toEqual([]);
        expect(await scrollsSideways(page), `${screen} scrolls sideways`).toBe(false);
      });
    });

test('the whole tour breaks no rule of the content security policy', async ({ page, recto }) => {
  test.setTimeout(300_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await tour(page, recto, async () => undefined);
  expect(complaints).toEqual([]);
});

test('with text at twice its size nothing scrolls sideways', async ({ page, recto }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 780, height: 844 });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets.push(sheet);
    });
  });
  await tour(page, recto, async (screen) => {
    expect(await scrollsSideways(page), `${screen} scrolls sideways`).toBe(false);
  });
});
