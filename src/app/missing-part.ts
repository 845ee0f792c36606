/** After an update in another tab a page may miss a part that it has not loaded yet: one reload brings it. */
export function reloadOnMissingPart(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || sessionStorage.getItem('recto:reloaded')) return;
    event.preventDefault();
    sessionStorage.setItem('recto:reloaded', '1');
    location.reload();
  });
}
