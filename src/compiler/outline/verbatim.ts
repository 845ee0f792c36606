// Stretches of a note in which nothing is a list: fenced code, display math, HTML.

import { oneOf } from '../text/word-list.ts';

export interface Verbatim {
  readonly kind: 'code' | 'math' | 'html';
  /** Whether this line, without its indentation, is the last of the stretch. */
  readonly endsWith: (text: string) => boolean;
}

const fence = /^(`{3,}|~{3,})(.*)$/;
const blockNames = `
  address article aside blockquote body center dd details dialog div dl dt fieldset figure
  figcaption footer form h[1-6] head header hr html iframe legend li link main menu meta nav ol
  option p section summary table tbody td tfoot th thead title tr ul
`;

const blockTags = new RegExp(`^</?${oneOf(blockNames)}(?:[\\s/>]|$)`, 'i');
const rawTags = /^<(script|style|pre|textarea)(?:[\s>]|$)/i;

/** Nothing but tags of running text: CommonMark would take all lines up to a blank one for HTML. */
export const isInertHtml = (text: string): boolean =>
  text.startsWith('<') &&
  /^(?:<\/?(?!img\b)[a-z][a-z0-9]*(?:\/|\s[^<>]*)?>\s*)+$/i.test(text) &&
  !blockTags.test(text) &&
  !rawTags.test(text);

/** The stretch that begins with this line, if one does. A stretch of one line is none. */
export function verbatimFrom(text: string): Verbatim | undefined {
  return fenceFrom(text) ?? mathFrom(text) ?? htmlFrom(text);
}

export function fenceFrom(text: string): Verbatim | undefined {
  const [, bar = '', info = ''] = fence.exec(text) ?? [];
  if (bar === '' || (bar.startsWith('`') && info.includes('`'))) return undefined;
  const end = new RegExp(`^\\${bar[0]}{${bar.length},}\\s*$`);
  return { kind: 'code', endsWith: (line) => end.test(line) };
}

function mathFrom(text: string): Verbatim | undefined {
  const isTex = text.trim() === '\\[';
  if (!isTex && !text.startsWith('$$')) return undefined;
  const end = isTex ? '\\]' : '$$';
  if (text.includes(end, 2)) return undefined;
  return { kind: 'math', endsWith: (line) => line.includes(end) };
}

function htmlFrom(text: string): Verbatim | undefined {
  if (text.startsWith('<!--'))
    return text.includes('-->', 4)
      ? undefined
      : { kind: 'html', endsWith: (line) => line.includes('-->') };
  const raw = rawTags.exec(text)?.[1];
  if (raw) {
    const end = `</${raw.toLowerCase()}>`;
    if (text.toLowerCase().includes(end)) return undefined;
    return { kind: 'html', endsWith: (line) => line.toLowerCase().includes(end) };
  }
  if (!blockTags.test(text)) return undefined;
  return { kind: 'html', endsWith: (line) => line === '' };
}
