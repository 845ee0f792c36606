// How everything looks, as the learner chose. It is also kept where it can be read before the database is open, so
// that no page flashes in other colours, or jumps to another size.

import { useLayoutEffect } from 'react';
import type { Settings } from '#scheduler/settings.ts';

type Look = Pick<Settings, 'theme' | 'textSize' | 'density' | 'contrast' | 'motion'>;

const key = `recto:${import.meta.env.BASE_URL}:look`;

export function applyKeptLook(): void {
  try {
    apply(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    // Nothing is kept yet, or something else: the look comes with the database.
  }
}

export function useLook({ theme, textSize, density, contrast, motion }: Settings): void {
  useLayoutEffect(() => {
    const look = { theme, textSize, density, contrast, motion };
    apply(look);
    localStorage.setItem(key, JSON.stringify(look));
    colourBrowserBar();
  }, [theme, textSize, density, contrast, motion]);
}

/** The sheets of style go by these. */
function apply({ textSize, ...signs }: Look): void {
  const { dataset, style } = document.documentElement;
  Object.assign(dataset, signs);
  style.fontSize = `${textSize}%`;
}

/** The browser's own bar takes the colour of the paper. */
function colourBrowserBar(): void {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = paper;
}
