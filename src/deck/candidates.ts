// Which pairs are worth measuring: those that share one of their rarest words, so that a hundred thousand cards
// are not compared with each other.

import type { Gist, Weigh } from './gist.ts';

/** A text is looked up by this many hashes: the rarest of those that occur in the other texts at all. */
const keys = 24;

/** Of the texts that share a hash, no more than the first of this many are looked at. */
const crowd = 48;

/** For each text of the first, which texts of the second to compare it with: pairs of indexes. */
export function* candidatesOf(
  from: readonly Gist[],
  to: readonly Gist[],
  weigh: Weigh,
): Generator<readonly [number, number]> {
  const columnsOf = indexOf(to, new Set(from.flatMap((gist) => [...gist])));
  for (const [row, gist] of from.entries()) {
    const found = new Set<number>();
    for (const hash of rarest(
      gist.filter((hash) => columnsOf.has(hash)),
      weigh,
    ))
      for (const column of columnsOf.get(hash) ?? []) found.add(column);
    for (const column of [...found].sort((a, b) => a - b)) yield [row, column];
  }
}

function indexOf(gists: readonly Gist[], wanted: ReadonlySet<number>) {
  const columnsOf = new Map<number, number[]>();
  for (const [column, gist] of gists.entries())
    for (const hash of gist) {
      if (!wanted.has(hash)) continue;
      const columns = columnsOf.get(hash);
      if (!columns) columnsOf.set(hash, [column]);
      else if (columns.length < crowd) columns.push(column);
    }
  return columnsOf;
}

const rarest = (gist: Gist, weigh: Weigh): Gist =>
  gist.sort((a, b) => weigh(b) - weigh(a) || a - b).slice(0, keys);
