/** Milliseconds: a page that is being left breaks off what it loads, and is gone by then. */
const staysMs = 500;

/** After an update in another tab a page may miss a part that it has not loaded yet: one reload brings it. */
export function reloadOnMissingPart(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || sessionStorage.getItem('recto:reloaded')) return;
    event.preventDefault();
    setTimeout(() => {
      sessionStorage.setItem('recto:reloaded', '1');
      location.reload();
    }, staysMs);
  });
}
