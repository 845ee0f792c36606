// Numbers in a query: 0.7 or 70%, 3d, 2w, 200-300, with the signs that compare.

import type { Compare } from './tokens.ts';

type NumberTest = (value: number) => boolean;

/** The test that a comparison with a number or a range asks for; nothing where the text is no number. */
export function numberTest(compare: Compare, text: string): NumberTest | undefined {
  const range = /^(.*\d[%a-z]*)-([^-]+)$/iu.exec(text);
  const [from, to] = range ? [range[1], range[2]] : [text, text];
  const low = numberIn(from);
  const high = numberIn(to);
  if (low === undefined || high === undefined) return undefined;
  switch (compare) {
    case ':':
    case '=':
      return (value) => value >= low && value <= high;
    case '<':
      return (value) => value < low;
    case '<=':
      return (value) => value <= high;
    case '>':
      return (value) => value > high;
    case '>=':
      return (value) => value >= low;
  }
}

/** Days in the units that a span may be written in. */
const units: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

function numberIn(text = ''): number | undefined {
  const [, digits, unit = ''] =
    /^(-?(?:\d+(?:[.,]\d+)?|[.,]\d+))(%|[dwmy])?$/iu.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  return unit === '%' ? value / 100 : value * (units[unit.toLowerCase()] ?? 1);
}
