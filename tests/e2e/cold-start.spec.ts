// Opened cold and offline, as on a phone: the browser is new, the app in its cache, the processor four times slower. Space
// is pressed the moment Today is painted, and the question's paint is the end. It prints milliseconds; `tests/quality/ux.md`
// says what this slowness stands for. It fails where the question takes long beside Today.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { median } from '#kit/median.ts';
import { expect, freePort, question, shippedNotes, startRecto, test } from './recto.ts';

const slowdown = 4;
const starts = 8;

test('a cold start offline asks its first question', async ({ launchOptions }) => {
  test.skip(process.env.RECTO_LONG !== '1', 'minutes of its own: RECTO_LONG=1');
  test.setTimeout(600_000);
  const profile = await mkdtemp(join(tmpdir(), 'recto-cold-'));
  const recto = await startRecto(shippedNotes, await freePort());
  const opened = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  try {
    await opened(async (page) => {
      await page.goto(recto.address);
      await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 });
    });
    await recto.stop();
    const seen: Awaited<ReturnType<typeof coldStart>>[] = [];
    for (let n = 0; n < starts; n++)
      seen.push(await opened((page) => coldStart(page, recto.address)));
    const of = (what: keyof (typeof seen)[number]) => median(seen.map((each) => each[what]));
    console.log(
      `cold and offline at ${slowdown}x: Today after ${of('today')} ms, the question after ${of('asked')} ms`,
      seen.map(({ asked }) => asked),
    );
    expect(of('asked') - of('today')).toBeLessThan(2 * of('today'));
  } finally {
    await recto.stop();
    await rm(profile, { recursive: true, force: true });
  }
});

/**
 * Milliseconds from the start of the navigation to the paint of Today, and to that of the question. Nothing is asked of
 * the page before: Playwright's own script, and each of its questions, would run in the time that is measured.
 */
async function coldStart(page: Page, address: string) {
  await page.addInitScript(pressAtOnce);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const told = page.waitForEvent('console', (message) => message.text().startsWith('painted'));
  await page.goto(address, { waitUntil: 'commit' });
  const [today = 0, asked = 0] = (await told).text().match(/\d+/g)?.map(Number) ?? [];
  await expect(question(page)).toBeVisible();
  return { today, asked };
}

function pressAtOnce(): void {
  const isHere = {
    today: () => document.querySelector('main [aria-keyshortcuts="Space"]') !== null,
    asked: () =>
      location.pathname.endsWith('/review') && document.querySelector('main #question') !== null,
  };
  const oncePainted = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(undefined);
    });
  const look = (name: keyof typeof isHere, then: () => void) => {
    const observer = new MutationObserver(() => {
      if (!isHere[name]()) return;
      observer.disconnect();
      oncePainted(() => {
        performance.mark(name);
        then();
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  look('today', () => {
    look('asked', () => {
      const [today, asked] = ['today', 'asked'].map((name) =>
        Math.round(performance.getEntriesByName(name)[0]?.startTime ?? 0),
      );
      console.log(`painted ${today} ${asked}`);
    });
    const space = { key: ' ', code: 'Space', bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', space));
  });
}
