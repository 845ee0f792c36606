import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { cutOff } from './longer-words.ts';
import { expect, test } from './recto.ts';
import { tour } from './tour.ts';

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'narrow', width: 320, height: 640 },
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is. Its script is evaluated from outside, where the page's CSP does not reach. */
async function violations(page: Page): Promise<string[]> {
  // A sheet that is still fading in has no contrast yet.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
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

const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  sizes.map(({ name, width, height }) => ({
    name: `${colorScheme}, ${name}`,
    colorScheme,
    size: { width, height },
  })),
);

/** Each theme and each size in `npm test`, every pair of them with RECTO_LONG=1. */
const looked = process.env.RECTO_LONG
  ? views
  : views.filter(({ name }) => ['light, desktop', 'light, narrow', 'dark, phone'].includes(name));

test('on every screen axe finds nothing, longer words fit, and text may be twice its size', async ({
  page,
  recto,
}) => {
  test.setTimeout(300_000 + looked.length * 60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await tour(page, recto, async (screen) => {
    for (const { name, colorScheme, size } of looked) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      expect(await violations(page), `${screen}, ${name}`).toEqual([]);
      expect(await scrollsSideways(page), `${screen} scrolls sideways, ${name}`).toBe(false);
      expect(await cutOff(page), `${screen} in longer words, ${name}`).toEqual([]);
    }
    await page.setViewportSize({ width: 780, height: 844 });
    await withTextTwiceItsSize(page, async () =>
      expect(await scrollsSideways(page), `${screen} scrolls sideways in large text`).toBe(false),
    );
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  expect(complaints, 'what the content security policy or a script complained of').toEqual([]);
});

async function withTextTwiceItsSize(page: Page, look: () => Promise<void>): Promise<void> {
  const set = (size: string) =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  await set('200%');
  await look();
  await set('');
}
