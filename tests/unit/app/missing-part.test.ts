import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadOnMissingPart } from '#app/missing-part.ts';

/** A page that was opened, or reloaded, a while ago: how often it reloads itself once it misses parts. */
function aPage(arrival: 'navigate' | 'reload', secondsAgo: number, onLine = true) {
  const page = new EventTarget();
  let reloads = 0;
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('navigator', { onLine });
  vi.stubGlobal('location', {
    reload: () => {
      reloads += 1;
    },
  });
  vi.stubGlobal('performance', {
    now: () => secondsAgo * 1000,
    getEntriesByType: () => [{ type: arrival }],
  });
  reloadOnMissingPart();
  return {
    /** Answers whether the failure was taken care of. */
    missPart: (): boolean => {
      const event = new Event('vite:preloadError', { cancelable: true });
      page.dispatchEvent(event);
      vi.advanceTimersByTime(1000);
      return event.defaultPrevented;
    },
    reloads: () => reloads,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page that misses a part after an update reloads', () => {
  const page = aPage('navigate', 10);
  expect(page.missPart()).toBe(true);
  expect(page.reloads()).toBe(1);
});

test('it does so for each update in the life of a tab', () => {
  const page = aPage('reload', 3600);
  expect(page.missPart()).toBe(true);
  expect(page.reloads()).toBe(1);
});

test('where a reload has just brought nothing, the failure is shown', () => {
  const page = aPage('reload', 5);
  expect(page.missPart()).toBe(false);
  expect(page.reloads()).toBe(0);
});

test('offline, a reload would bring nothing', () => {
  const page = aPage('navigate', 10, false);
  expect(page.missPart()).toBe(false);
  expect(page.reloads()).toBe(0);
});
