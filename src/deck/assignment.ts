// The assignment problem: of all ways to pair rows with columns, the one that is worth most in sum. What rows and
// columns stand for is the caller's.

import { addTo } from '#kit/groups.ts';

export interface Tie {
  readonly row: number;
  readonly column: number;
  /** Above 0, which is what it is worth to stay alone. */
  readonly worth: number;
}

/** What each bid adds to a price. The sum found is at most this much a pair below the best one. */
const step = 1 / 1024;

/**
 * At most one tie a row and a column, the same for any order of the ties. An auction: each row bids for the
 * column that gains it most, and a row that is outbid bids again
 * (D. Bertsekas, "Auction algorithms for network flow problems", 1992).
 */
export function assign(ties: readonly Tie[]): readonly Tie[] {
  const tiesOf = byRow(ties);
  const prices = new Map<number, number>();
  const taken = new Map<number, Tie>();
  const bidding = [...tiesOf.keys()].sort((a, b) => b - a);
  for (let row = bidding.pop(); row !== undefined; row = bidding.pop()) {
    const { tie, gain, otherGain } = bestOffer(tiesOf.get(row) ?? [], prices);
    if (!tie) continue;
    prices.set(tie.column, (prices.get(tie.column) ?? 0) + gain - otherGain + step);
    const outbid = taken.get(tie.column);
    taken.set(tie.column, tie);
    if (outbid) bidding.push(outbid.row);
  }
  return [...taken.values()].sort((a, b) => a.row - b.row);
}

function byRow(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const rows = new Map<number, Tie[]>();
  for (const tie of ties) addTo(rows, tie.row, tie);
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return rows;
}

interface Offer {
  readonly tie: Tie | undefined;
  readonly gain: number;
  /** What the next best column would gain, or to stay alone: how far the row can go. */
  readonly otherGain: number;
}

function bestOffer(ties: readonly Tie[], prices: ReadonlyMap<number, number>): Offer {
  let best: Tie | undefined;
  let [gain, otherGain] = [0, 0];
  for (const tie of ties) {
    const offered = tie.worth - (prices.get(tie.column) ?? 0);
    if (offered > gain) [best, gain, otherGain] = [tie, offered, gain];
    else if (offered > otherGain) otherGain = offered;
  }
  return { tie: best, gain, otherGain };
}

/**
 * How much worse the matching would be without this pair in it: what it gains over the best exchange with one
 * other pair, or with a row or a column that stayed alone. Near 0 the choice was a toss-up.
 */
export function leads(ties: readonly Tie[], chosen: readonly Tie[]): ReadonlyMap<Tie, number> {
  const byOwnRow = new Map(chosen.map((tie) => [tie.row, tie]));
  const byOwnColumn = new Map(chosen.map((tie) => [tie.column, tie]));
  const worthOf = new Map(ties.map((tie) => [`${tie.row} ${tie.column}`, tie.worth]));
  const lead = new Map(chosen.map((tie) => [tie, tie.worth]));
  for (const tie of ties) {
    const mine = byOwnRow.get(tie.row);
    const theirs = byOwnColumn.get(tie.column);
    if (mine === theirs) continue;
    const crossed = mine && theirs ? (worthOf.get(`${theirs.row} ${mine.column}`) ?? 0) : 0;
    const lost = (mine?.worth ?? 0) + (theirs?.worth ?? 0) - tie.worth - crossed;
    for (const pair of [mine, theirs])
      if (pair) lead.set(pair, Math.min(lead.get(pair) ?? lost, lost));
  }
  return lead;
}
