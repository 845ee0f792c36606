// A template with its fields filled in: marks that show a field, and sections that are there where a field is filled
// (`#`), or where it is not (`^`), up to the mark that closes them (`/`). Anki and Mochi both have them so.

import { longestField } from './part.ts';

interface Filling {
  readonly isFilled: (name: string) => boolean;
  readonly show: (name: string) => string;
}

/** `mark` finds a sign, or none, and a name. What is longer than a field may be ends there. */
export function fillIn(template: string, mark: RegExp, { isFilled, show }: Filling): string {
  const open: boolean[] = [];
  let closed = 0;
  let written = '';
  let at = 0;
  for (const { index, 0: whole, 1: sign, 2: inner = '' } of template.matchAll(mark)) {
    if (closed === 0) written += template.slice(at, index);
    if (written.length > longestField) return written;
    at = index + whole.length;
    const name = inner.trim();
    if (sign === '/') {
      if (open.pop() === false) closed--;
    } else if (sign === '#' || sign === '^') {
      const isShown = isFilled(name) === (sign === '#');
      open.push(isShown);
      if (!isShown) closed++;
    } else if (closed === 0) written += show(name);
  }
  return closed === 0 ? written + template.slice(at) : written;
}
