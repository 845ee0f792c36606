// Cards that were learned together would come back together for ever. Fuzz spreads them, the more the longer
// the interval, by the ranges that Anki uses.

const ranges = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

/** Days from today, both included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days on which a card with this interval may come back. For a longer interval, neither end is earlier. */
export function fuzzRange(interval: number, maximum: number): DayRange {
  const within = (days: number) => Math.min(Math.max(Math.round(days), 1), maximum);
  if (interval < 2.5) return { first: within(interval), last: within(interval) };
  const spread = ranges.reduce(
    (days, { from, to, share }) => days + share * Math.max(0, Math.min(interval, to) - from),
    1,
  );
  return { first: Math.max(2, within(interval - spread)), last: within(interval + spread) };
}

/**
 * The day of the range that a number in [0, 1) picks, each day as often as its weight says. Where all weights are
 * equal, the same number never picks a sooner day of a later range.
 */
export function pickDay(
  { first, last }: DayRange,
  chance: number,
  weightOf: (day: number) => number,
): number {
  let total = 0;
  for (let day = first; day <= last; day++) total += weightOf(day);
  if (total <= 0) return first + Math.floor(chance * (last - first + 1));
  let left = chance * total;
  for (let day = first; day < last; day++) {
    left -= weightOf(day);
    if (left < 0) return day;
  }
  return last;
}
