import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { cutOff } from './longer-words.ts';
import { expect, grade, openToday, type Recto, test, testOnOwnNotes } from './recto.ts';
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

/** Stats after an answer, with a choice made in Settings. */
async function openStats(page: Page, recto: Recto, choice: string): Promise<void> {
  await openToday(page, recto);
  await page.keyboard.press('Space');
  await grade(page, '4');
  await page.goto(`${recto.address}settings`);
  await page.getByRole('radio', { name: choice, exact: true }).click();
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
  await page.goto(`${recto.address}stats`);
  await expect(page.getByText(/As it is: about/)).toBeVisible();
}

test('colours that the system forces are those of charts and switches as well, whatever theme is set', async ({
  page,
  recto,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await openStats(page, recto, 'Dark');
  const inks = await page
    .getByRole('figure')
    .locator('svg text')
    .evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fill))]);
  expect(inks).toEqual([await page.evaluate(() => getComputedStyle(document.body).color)]);
  await page.goto(`${recto.address}quiz`);
  await expect(page.getByRole('switch').first()).toBeVisible();
  for (const face of await page.getByRole('switch').all())
    await expect(face).toHaveCSS('appearance', 'none');
});

test('what is printed is in dark ink, also from the dark theme', async ({ page, recto }) => {
  await openStats(page, recto, 'Dark');
  const ink = () =>
    page.evaluate(() => Number(/oklch\(([\d.]+)/.exec(getComputedStyle(document.body).color)?.[1]));
  expect(await ink()).toBeGreaterThan(0.9);
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).toBeLessThan(0.3);
});

test('in large text no label of a chart is cut off', async ({ page, recto }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStats(page, recto, '150%');
  await page.goto(`${recto.address}browse?q=seen%3E0`);
  await page.getByRole('grid').locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('figure').getByText('100%').first()).toBeVisible();
  const cut = await page
    .getByRole('figure')
    .locator('svg text')
    .evaluateAll((texts) =>
      texts
        .filter((text) => {
          const [label, chart] = [text, text.closest('svg') as Element].map((part) =>
            part.getBoundingClientRect(),
          ) as [DOMRect, DOMRect];
          return label.left < chart.left - 1 || label.right > chart.right + 1;
        })
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});

testOnOwnNotes(
  'an answer that is one item of a list stands at the edge of its question, and on paper has no dot',
  async ({ page, recto, notes }) => {
    await notes.write(
      'trees.md',
      '# Trees\n\n- Why do larches stand bare?\n  - They shed needles.\n',
    );
    await page.goto(`${recto.address}browse?q=larches`);
    await page.getByRole('grid').locator('[role="row"][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    const asked = page.getByRole('heading', { level: 1, name: 'Why do larches stand bare?' });
    const answer = page.getByRole('listitem').filter({ hasText: /^They shed needles\.$/ });
    const left = async (of: Locator) => (await of.boundingBox())?.x ?? 0;
    expect(Math.abs((await left(answer)) - (await left(asked)))).toBeLessThan(3);

    await page.goto(`${recto.address}topics`);
    await page.getByRole('link', { name: 'Trees' }).click();
    await page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await page.getByRole('button', { name: 'Print' }).click();
    await page.emulateMedia({ media: 'print' });
    const onPaper = page.locator('article li li');
    await expect(onPaper).toHaveText('They shed needles.');
    await expect(onPaper).toHaveCSS('list-style-type', '""');
  },
);

testOnOwnNotes(
  'the numbers of a list in Hebrew stand within the card',
  async ({ page, recto, notes }) => {
    await notes.write(
      'steps.md',
      '# צעדים\n\nQ: מהם שלבי האימון?\nA:\n1. איסוף\n2. ניקוי\n3. אימון\n',
    );
    await page.goto(`${recto.address}browse?q=${encodeURIComponent('שלבי')}`);
    await page.getByRole('grid').locator('[role="row"][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    const step = page.getByRole('listitem').filter({ hasText: /^איסוף$/ });
    const edges = await step.evaluate((item) => {
      const [inner, outer] = [item, item.parentElement as Element].map((part) =>
        part.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      return { before: outer.right - inner.right, after: inner.left - outer.left };
    });
    expect(edges.before).toBeGreaterThan(15);
    expect(edges.after).toBe(0);
  },
);
