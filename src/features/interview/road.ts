// The chart of an interview: where the ways so far, on and down lie on a sheet of 346 by 150.

export interface RoadRequest {
  /** Recall on the days before today, the last one yesterday. */
  readonly behind: readonly number[];
  readonly now: number;
  /** Recall on each day from today to the date. */
  readonly follow: readonly number[];
  readonly stop: readonly number[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Road {
  readonly behind: readonly Point[];
  readonly now: Point;
  readonly follow: readonly Point[];
  readonly stop: readonly Point[];
}

/** `head`: where the highest point lies, with room for its number above it. */
export const sheet = { width: 346, height: 150, right: 302, floor: 124, head: 28 } as const;

/** Points of a hundred that the sheet shows at least: a small change is not to look like a large one. */
const leastRange = 0.3;

export function roadOf({ behind, now, follow, stop }: RoadRequest): Road {
  const all = [...behind, now, ...follow.slice(1), ...stop.slice(1)];
  const { low, high } = rangeOf(all);
  const days = Math.max(1, behind.length + follow.length - 1);
  const at = (day: number, recall: number): Point => ({
    x: (sheet.right * (day + behind.length)) / days,
    y: sheet.floor - ((recall - low) / (high - low)) * (sheet.floor - sheet.head),
  });
  const here = at(0, now);
  return {
    now: here,
    behind: [...behind.map((recall, place) => at(place - behind.length, recall)), here],
    // What is said of today is said without a doubt of the model, as everywhere: the ways begin there.
    follow: [here, ...follow.slice(1).map((recall, ahead) => at(ahead + 1, recall))],
    stop: [here, ...stop.slice(1).map((recall, ahead) => at(ahead + 1, recall))],
  };
}

/** Both ends a little beyond the values, within 0 and 1. */
function rangeOf(values: readonly number[]): { low: number; high: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0.03, (leastRange - (most - least)) / 2);
  const low = Math.max(0, least - spare);
  return { low, high: Math.min(1, Math.max(most + spare, low + leastRange)) };
}

export const pathOf = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

/** The heights of two labels, moved apart where they would touch. The first is the upper one, or both are even. */
export function apart(a: number, b: number, least = 15): readonly [number, number] {
  const gap = least - Math.abs(a - b);
  if (gap <= 0) return [a, b];
  return a <= b ? [a - gap / 2, b + gap / 2] : [a + gap / 2, b - gap / 2];
}
