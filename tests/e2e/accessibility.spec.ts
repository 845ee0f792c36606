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

/** Each theme and each size in `npm test`, every pair of them with RECTO_LONG=1. */
const isLong = process.env.RECTO_LONG === '1';
const short = new Set(['light desktop', 'light narrow', 'dark phone']);

for (const colorScheme of ['light', 'dark'] as const)
  for (const { name, width, height } of sizes)
    if (isLong || short.has(`${colorScheme} ${name}`))
      test(`axe finds nothing on any screen, and longer words fit, ${colorScheme}, ${name}`, async ({
        page,
        recto,
      }) => {
        test.setTimeout(300_000);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await tour(page, recto, async (screen) => {
          expect(await violations(page), screen).toEqual([]);
          expect(await scrollsSideways(page), `${screen} scrolls sideways`).toBe(false);
          expect(await cutOff(page), `${screen} in longer words`).toEqual([]);
        });
      });

test('with text at twice its size nothing scrolls sideways, and the tour breaks no rule of the content security policy', async ({
  page,
  recto,
}) => {
  test.setTimeout(300_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
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
  expect(complaints).toEqual([]);
});
