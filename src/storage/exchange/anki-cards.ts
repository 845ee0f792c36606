// The cards of an Anki collection: where each lies, and what was done with it.

import type { Database } from 'sql.js';
import { addTo } from '#kit/groups.ts';
import { dayMs, hourMs } from '#kit/time.ts';
import type { AnkiCard } from './anki-collection.ts';
import { type AnkiPast, noPast, pastByCard } from './anki-past.ts';
import { difficultyOfEase } from './sm2.ts';
import { asNumber, asText, hasTable, rowsOf } from './sqlite.ts';
import { latest, type PastCard, type PastChange, type PastReview } from './waiting-history.ts';

const cardQuery = `SELECT id, nid, did, odid, ord, queue, flags, type, due, odue, ivl, factor, data, mod
  FROM cards ORDER BY nid, ord`;

export function cardsByNote(db: Database): ReadonlyMap<number, readonly AnkiCard[]> {
  const decks = decksIn(db);
  const past = pastByCard(db);
  const firstNoon = firstNoonOf(db);
  const cards = new Map<number, AnkiCard[]>();
  for (const [id, note, deck, originalDeck, ord, queue, flags, ...now] of rowsOf(db, cardQuery)) {
    const [type = 0, due = 0, originalDue = 0, interval = 0, ease = 0] = now.map(asNumber);
    const card: AnkiCard = {
      ord: asNumber(ord),
      deck: decks.get(asNumber(originalDeck) || asNumber(deck)) ?? [],
      suspended: asNumber(queue) === suspendedQueue,
      // The low bits are the colour of the flag.
      flagged: (asNumber(flags) & 7) !== 0,
      ...historyOf(past.get(asNumber(id)) ?? noPast, {
        type,
        due: firstNoon + (originalDue || due) * dayMs,
        interval,
        ease: ease / 10,
        data: asText(now[5]),
        changedAt: asNumber(now[6]) * 1000,
      }),
    };
    addTo(cards, asNumber(note), card);
  }
  return cards;
}

const suspendedQueue = -1;

/** How a card stands, as far as its reviews do not say it. Times are UTC ms. */
interface Standing {
  readonly type: number;
  /** Noon of the day, of a card that is in review. */
  readonly due: number;
  /** Days. */
  readonly interval: number;
  /** Percent. */
  readonly ease: number;
  readonly data: string;
  readonly changedAt: number;
}

const [newType, reviewType] = [0, 2] as const;

function historyOf(
  { reviews, resets, movedAt }: AnkiPast,
  card: Standing,
): Pick<PastCard, 'reviews' | 'changes'> {
  const last = reviews.at(-1);
  const isFresh = !last || (resets.at(-1) ?? 0) >= last.at;
  const changes: PastChange[] = resets.map((at) => ({ kind: 'reset', at }));
  const isDue = card.type === reviewType && card.due > 0 && card.due < latest;
  if (card.type === newType && !isFresh) changes.push({ kind: 'reset', at: last.at + 1 });
  else if (isDue && isFresh) {
    const at = movedAt || card.changedAt;
    if (at > 0 && at < latest)
      changes.push({ kind: 'imported', at, due: card.due, ...strengthOf(card) });
  } else if (isDue && last && isMoved(last, card.due))
    changes.push({ kind: 'rescheduled', at: Math.max(movedAt, last.at + 1), due: card.due });
  return { reviews, ...(changes.length > 0 ? { changes } : {}) };
}

/**
 * Whether the noon of its due is that of another day than the review has said, and none before it. A day begins at four,
 * or an hour beside where clocks were changed.
 */
function isMoved({ at, interval }: PastReview, due: number): boolean {
  const moment = at + interval * dayMs;
  return due > at - dayMs && (moment < due - 9 * hourMs || moment > due + 17 * hourMs);
}

/** As FSRS has left it with the card; without, its interval is how long it lasts. */
function strengthOf({ data, interval, ease }: Standing) {
  const [, stability] = /"s":([0-9.]{1,20})/.exec(data) ?? [];
  const [, difficulty] = /"d":([0-9.]{1,20})/.exec(data) ?? [];
  return {
    stability: Math.min(36_500, Math.max(0.01, Number(stability) || interval || 1)),
    difficulty: Math.min(10, Math.max(1, Number(difficulty) || difficultyOfEase(ease))),
  };
}

/** Noon of the day from which Anki counts: a collection begins at four in the morning. */
function firstNoonOf(db: Database): number {
  for (const [created] of rowsOf(db, 'SELECT crt FROM col'))
    return asNumber(created) * 1000 + 8 * hourMs;
  return 0;
}

function decksIn(db: Database): ReadonlyMap<number, readonly string[]> {
  const decks = new Map<number, readonly string[]>();
  if (hasTable(db, 'decks')) {
    for (const [id, name] of rowsOf(db, 'SELECT id, name FROM decks'))
      decks.set(asNumber(id), asText(name).split('\x1f'));
    return decks;
  }
  for (const [json] of rowsOf(db, 'SELECT decks FROM col')) {
    const parsed: unknown = JSON.parse(asText(json) || '{}');
    for (const [id, deck] of Object.entries(parsed ?? {}))
      if (typeof deck?.name === 'string') decks.set(Number(id), deck.name.split('::'));
  }
  return decks;
}
