// Numbers in a query: 0.7 or 70%, 3d, 2w, 200-300, with the signs that compare.

import type { Compare } from './tokens.ts';

type NumberTest = (value: number) => boolean;

/**
 * The test that a comparison with a number or a range asks for; nothing where the text is no number. The unit of a
 * range's end is also that of a start without one: 1-2w.
 */
export function numberTest(
  compare: Compare,
  text: string,
  unitOfBare: UnitOf = noUnit,
): NumberTest | undefined {
  const range = /^(.*\d[%a-z]*)-([^-]+)$/iu.exec(text);
  const start = numberIn(range ? range[1] : text);
  const end = numberIn(range ? range[2] : text);
  if (!start || !end) return undefined;
  const endUnit = end.unit || unitOfBare(end.number);
  const low = inUnit(start.number, start.unit || endUnit || unitOfBare(start.number));
  const high = inUnit(end.number, endUnit);
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

/** The unit of a number that has none. */
type UnitOf = (number: number) => string;
const noUnit: UnitOf = () => '';

/** A share above 1 is meant in per cent. */
export const percentAboveOne: UnitOf = (number) => (number > 1 ? '%' : '');

/** Days in the units that a span may be written in. */
const units: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

const inUnit = (number: number, unit: string): number =>
  unit === '%' ? number / 100 : number * (units[unit] ?? 1);

function numberIn(text = ''): { readonly number: number; readonly unit: string } | undefined {
  const [, digits, unit = ''] =
    /^(-?(?:\d+(?:[.,]\d+)?|[.,]\d+))(%|[dwmy])?$/iu.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  return { number: Number(digits.replace(',', '.')), unit: unit.toLowerCase() };
}
