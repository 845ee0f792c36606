// Numbers as learners write them: "34,650", "16 %", "0.16", "one third", "twenty-three", "doubles".

import { fold } from '#deck/words.ts';
import { type Measure, measureOf } from './measures.ts';

export interface Amount {
  readonly value: number;
  /** How much another number may differ to be the same, from the digits that were given. */
  readonly precision: number;
  /** Where one stands behind it. */
  readonly measure?: Measure | undefined;
}

// biome-ignore format: a table of words
const words: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ').map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ').map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** What a whole is parted into, further than by the words below. */
// biome-ignore format: a table of words
const finer: readonly (readonly [word: string, of: number])[] = [
  ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10], ['hundredth', 100],
];
/** Words that are a number by themselves. */
// biome-ignore format: a table of words
const single: ReadonlyMap<string, number> = new Map([
  ['half', 0.5], ['halve', 0.5], ['halves', 0.5], ['halved', 0.5], ['third', 1 / 3], ['quarter', 0.25], ['fifth', 0.2],
  ['double', 2], ['doubles', 2], ['doubled', 2], ['twice', 2], ['triple', 3], ['triples', 3], ['thrice', 3],
  ['quadruple', 4], ['quadruples', 4], ['fourfold', 4], ['tenfold', 10], ['once', 1], ['dozen', 12],
  ...finer.map(([word, of]): [string, number] => [word, 1 / of]),
]);
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ...finer.flatMap(([word, of]): [string, number][] => [
    [word, of],
    [`${word}s`, of],
  ]),
]);

const digits =
  /(?<![\p{L}\d_^])(-?)(\d{1,3}(?:[,'\u00a0\u202f ]\d{3})+(?!\d)|\d+)(\.\d+)?(?:e([+-]?\d{1,3})(?!\d))?(?:\s*\/\s*(\d+(?:\.\d+)?)(?![\d/]))?(?:\s*(%|percent|per cent|‰|million|billion|thousand|k\b|m\b|bn\b))?(?:\s*([a-zµμ]+))?/gu;
const units: Readonly<Record<string, number>> = {
  '%': 0.01,
  percent: 0.01,
  'per cent': 0.01,
  '‰': 0.001,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** The numbers of a text, in its order: digits first, then words. */
export function amountsIn(text: string): readonly Amount[] {
  const plain = fold(text)
    .replace(/\\[,;!: ]/g, '')
    .replace(/~/g, ' ');
  return [...inDigits(plain), ...inWords(plain)];
}

const inDigits = (plain: string): readonly Amount[] =>
  [...plain.matchAll(digits)].map(
    ([, sign, whole = '', decimals = '', power = '0', below, unit = '', measure]) => {
      const scale = (units[unit] ?? 1) * 10 ** Number(power);
      const value = Number(`${sign}${whole.replace(/\D/g, '')}${decimals}`);
      const divisor = below === undefined ? 1 : Number(below);
      const step = 10 ** -Math.max(0, decimals.length - 1) * scale;
      return {
        value: (value * scale) / divisor,
        precision: below === undefined ? step : Math.abs(value / divisor) * 0.005,
        measure: measureOf(measure),
      };
    },
  );

function inWords(plain: string): readonly Amount[] {
  const found: Amount[] = [];
  const tokens = plain.split(/[^\p{L}]+/u).filter((token) => token !== 'and' && token !== 'a');
  for (let i = 0; i < tokens.length; ) {
    const [value, used] = numberAt(tokens, i);
    const measure = measureOf(tokens[i + used]);
    if (used > 0) found.push({ value, precision: Math.abs(value) * 0.005, measure });
    i += Math.max(1, used);
  }
  return found;
}

/** The number that starts at a token, and how many tokens it takes. */
function numberAt(
  tokens: readonly string[],
  start: number,
): readonly [value: number, used: number] {
  let total = 0;
  let current = 0;
  let i = start;
  for (; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const unit = words.get(token);
    const scale = scales.get(token);
    if (unit !== undefined) current += unit;
    else if (scale === 100) current = (current || 1) * 100;
    else if (scale !== undefined) {
      total += (current || 1) * scale;
      current = 0;
    } else break;
  }
  const part = parts.get(tokens[i] ?? '');
  if (i > start && part !== undefined) return [(total + current) / part, i - start + 1];
  if (i > start) return [total + current, i - start];
  const alone = single.get(tokens[start] ?? '');
  return alone === undefined ? [0, 0] : [alone, 1];
}

/** How far a number may be off: as a share of it, and of its last digit. */
const about = { ofNumber: 0.03, ofDigit: 0.5 };
const exactly = { ofNumber: 1e-6, ofDigit: 0.02 };
/** What adding up in binary may be off. */
const rounding = 1e-12;

/**
 * Whether a given number is the wanted one: to the digits that the coarser of both was given with, where it is
 * said to be about; else exactly. "16" is 16 %, since the unit may stand in the question.
 */
export function isSameAmount(given: Amount, wanted: Amount, isAbout: boolean): boolean {
  if (given.measure && wanted.measure) {
    if (given.measure.of !== wanted.measure.of) return false;
    const size = given.measure.size / wanted.measure.size;
    const { value, precision } = given;
    return isSameAmount(
      { value: value * size, precision: precision * size },
      { ...wanted, measure: undefined },
      isAbout,
    );
  }
  const { ofNumber, ofDigit } = isAbout ? about : exactly;
  const digit = Math.min(given.precision, wanted.precision);
  const slack = Math.max(Math.abs(wanted.value) * ofNumber, digit * ofDigit);
  return [1, 100, 0.01].some((unit) => {
    const isPercent = wanted.value <= 1 && wanted.precision < 1;
    if (unit !== 1 && !isPercent) return false;
    return Math.abs(given.value * unit - wanted.value) <= slack + rounding;
  });
}
