// What Anki has logged of each card. Its own FSRS reads the log in the same way: it passes over what was only
// crammed, and begins anew where a card was forgotten.

import type { Database } from 'sql.js';
import { asNumber, rowsOf } from './sqlite.ts';
import { latest, longestDays, longestSeconds, type PastReview } from './waiting-history.ts';

/** Times are UTC ms. */
export interface AnkiPast {
  readonly reviews: PastReview[];
  /** When the card was made new again. */
  readonly resets: number[];
  /** When its due day was last set by hand or by a change of settings; 0 for never. */
  movedAt: number;
}

export const noPast: AnkiPast = { reviews: [], resets: [], movedAt: 0 };

/** An id is a time in milliseconds: the bounds are those of a ULID's. */
const logQuery = `SELECT id, cid, ease, ivl, time, factor, type FROM revlog
  WHERE id BETWEEN 1 AND ${latest} ORDER BY id`;

const [learning, crammed] = [0, 3] as const;

export function pastByCard(db: Database): ReadonlyMap<number, AnkiPast> {
  const pasts = new Map<number, AnkiPast>();
  const isLearning = new Set<number>();
  for (const row of rowsOf(db, logQuery)) {
    const [at = 0, card = 0, ease = 0, interval = 0, took = 0, factor = 0, type = 0] =
      row.map(asNumber);
    const past = pasts.get(card) ?? { reviews: [], resets: [], movedAt: 0 };
    pasts.set(card, past);
    if (type > crammed || ease === 0) {
      if (factor === 0) past.resets.push(at);
      else past.movedAt = at;
    } else if (ease >= 1 && ease <= 4 && !(type === crammed && factor === 0)) {
      // Older versions did not log that a card was made new, but that it was learned again.
      if (type === learning && past.reviews.length > 0 && !isLearning.has(card))
        past.resets.push(at - 1);
      if (type === learning) isLearning.add(card);
      else isLearning.delete(card);
      past.reviews.push(reviewOf(at, ease, interval, took));
    }
  }
  return pasts;
}

const reviewOf = (at: number, ease: number, interval: number, took: number): PastReview => ({
  at,
  ease,
  interval: Math.round(Math.min(longestDays, Math.max(-longestSeconds, interval))),
  tookMs: Math.max(0, took),
});
