// Units that stand behind a number: 51 GB is not 51 MB, and two minutes are 120 seconds.

export interface Measure {
  readonly of: 'bytes' | 'seconds';
  /** How many bytes or seconds one of them is. */
  readonly size: number;
}

const prefixes = { kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15 };
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const measures: ReadonlyMap<string, Measure> = new Map([
  ...bytes('byte', 1),
  ...Object.entries(prefixes).flatMap(([prefix, size]) => [
    ...bytes(`${prefix}byte`, size),
    ...bytes(`${prefix[0]}b`, size),
    ...bytes(`${prefix[0]}ib`, size),
  ]),
  ...seconds('ns|nanosecond', 1e-9),
  ...seconds('us|µs|μs|microsecond', 1e-6),
  ...seconds('ms|msec|millisecond', 1e-3),
  ...seconds('s|sec|second', 1),
  ...seconds('min|minute', minute),
  ...seconds('h|hr|hour', hour),
  ...seconds('day', day),
  ...seconds('week', 7 * day),
]);

function bytes(name: string, size: number): readonly (readonly [string, Measure])[] {
  return [name, `${name}s`].map((each) => [each, { of: 'bytes', size }]);
}

function seconds(names: string, size: number): readonly (readonly [string, Measure])[] {
  return names
    .split('|')
    .flatMap((name) => [name, `${name}s`])
    .map((each) => [each, { of: 'seconds', size }]);
}

/** The unit that a word is, in lower case. */
export const measureOf = (word: string | undefined): Measure | undefined =>
  measures.get(word ?? '');
