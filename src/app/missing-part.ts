import { minuteMs } from '#kit/time.ts';

/** Milliseconds: a page that is being left breaks off what it loads, and is gone by then. */
const staysMs = 500;

/**
 * After an update in another tab a page may miss a part that it has not loaded yet: a reload brings it. Where it does
 * not, reloading on and on would not either.
 */
export function reloadOnMissingPart(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || wasJustReloaded()) return;
    event.preventDefault();
    setTimeout(() => location.reload(), staysMs);
  });
}

function wasJustReloaded(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  return (
    (arrival as PerformanceNavigationTiming | undefined)?.type === 'reload' &&
    performance.now() < minuteMs
  );
}
