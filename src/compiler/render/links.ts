// Which addresses survive, and where pictures are served.

import { decodedAddress } from '#kit/decoded-address.ts';
import type { Wrap } from '../text/passage.ts';

const safeLink = /^(?:https?:\/\/|mailto:)/i;

/** The element around a link's text; undefined where the address may not be followed. */
export const linkWrap = (url: string): Wrap | undefined =>
  safeLink.test(url)
    ? { tag: 'a', attributes: { href: url, rel: 'noopener noreferrer', target: '_blank' } }
    : undefined;

export const isRemote = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);
export const isData = (url: string): boolean => /^data:/i.test(url);

/** The path below the notes folder that an address in a note means. */
export function pathFrom(note: string, url: string): string {
  const [address = ''] = url.split(/[?#]/);
  const path = decodedAddress(address).replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : note.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
