// Light or dark as the system is, unless the learner chose. The choice is also kept where it can be read before
// the database is open, so that no page flashes in the other colours.

import { useLayoutEffect } from 'react';
import type { Settings } from '#scheduler/settings.ts';

type Theme = Settings['theme'];

const key = `recto:${import.meta.env.BASE_URL}:theme`;

export function applyKeptTheme(): void {
  const kept = localStorage.getItem(key);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
}

export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    localStorage.setItem(key, theme);
    colourBrowserBar();
  }, [theme]);
}

/** The browser's own bar takes the colour of the paper. */
function colourBrowserBar(): void {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = paper;
}
