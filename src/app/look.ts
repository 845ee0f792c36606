// How everything looks, as the learner chose. It is also kept where it can be read before the database is open, so
// that no page flashes in other colours, or jumps to another size.

import { useLayoutEffect } from 'react';
import { isSetting, type Settings } from '#scheduler/settings.ts';
import { oncePainted } from '#ui/once-painted.ts';
import { keep, keptAs } from './kept-beside.ts';

type Look = Pick<Settings, 'theme' | 'textSize' | 'density' | 'contrast' | 'motion'>;

const name = 'look';

/** Where nothing is kept, the look comes with the database. */
export function applyKeptLook(): void {
  const kept = Object.entries(keptAs<Look>(name) ?? {});
  apply(Object.fromEntries(kept.filter((part) => isSetting(...part))));
}

export function useLook({ theme, textSize, density, contrast, motion }: Settings): void {
  useLayoutEffect(() => {
    const look = { theme, textSize, density, contrast, motion };
    apply(look);
    keep(name, JSON.stringify(look));
    // To ask for a colour makes the browser style the whole page at once.
    return oncePainted(colourBrowserBar);
  }, [theme, textSize, density, contrast, motion]);
}

/** The sheets of style go by these. */
function apply({ textSize, ...signs }: Partial<Look>): void {
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
