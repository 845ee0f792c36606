import { gzipSync } from 'node:zlib';
import { expect, openToday, test } from './recto.ts';

/** 1 kB = 1,000 bytes. */
const budget = 110_000;

test('what loads before Today can be used is at most 110 kB, and holds no compiler', async ({
  page,
  recto,
}) => {
  const loaded = new Map<string, Buffer>();
  page.on('response', async (response) => {
    const url = response.url();
    if (/\.(js|css)$/.test(url) && !url.endsWith('/sw.js'))
      loaded.set(url, await response.body().catch(() => Buffer.alloc(0)));
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main [aria-keyshortcuts="Space"]')) return;
      observer.disconnect();
      performance.mark('Today stands');
    }).observe(document, { childList: true, subtree: true });
  });
  await openToday(page, recto);
  await page.waitForLoadState('networkidle');
  // What comes later, in idle time, comes while Today is in use already.
  const before = await page.evaluate(() => {
    const standsAt = performance.getEntriesByName('Today stands')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .flatMap(({ startTime, name }) => (startTime < standsAt ? [name] : []));
  });
  const sizes = [...loaded]
    .filter(([url]) => before.includes(url))
    .map(([url, body]) => [new URL(url).pathname, gzipSync(body).length] as const);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  console.log(`first load: ${(sum / 1000).toFixed(1)} kB gzip`, Object.fromEntries(sizes));
  expect(sum).toBeGreaterThan(60_000);
  expect(sum).toBeLessThanOrEqual(budget);

  const text = [...loaded.values()].map(String).join('\n');
  // Signs of remark and unified, of Temml, and of the highlighter that survive a minifier.
  for (const sign of [
    'mdast',
    'micromark',
    'blockQuotePrefix',
    'temml',
    'hljs-built_in',
    'lowlight',
  ])
    expect(text).not.toContain(sign);
});
