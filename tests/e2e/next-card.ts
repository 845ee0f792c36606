// How long a grade takes, as the learner feels it.

import type { Page } from '@playwright/test';

/** Milliseconds from the key of a grade to the paint of the next card, in the page's own time. */
export async function toNextCard(page: Page): Promise<number> {
  await page.evaluate(() => {
    const questionNow = () => document.querySelector('main h1')?.textContent;
    const next = new Promise<number>((painted) => {
      const onKey = ({ timeStamp }: KeyboardEvent) => {
        const asked = questionNow();
        new MutationObserver((_, observer) => {
          if (questionNow() === asked) return;
          observer.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => painted(Math.round(performance.now() - timeStamp))),
          );
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      };
      document.addEventListener('keydown', onKey, { capture: true, once: true });
    });
    Object.assign(globalThis, { next });
  });
  await page.keyboard.press('3');
  return page.evaluate(() => (globalThis as unknown as { next: Promise<number> }).next);
}
