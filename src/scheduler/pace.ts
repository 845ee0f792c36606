// How long cards take this learner: the median of each kind, from the answers themselves.

import type { CardKind } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import type { Entry } from './journal.ts';
import { usualSeconds } from './queue.ts';

/** Fewer answers than this say nothing yet. */
const enough = 5;

/** Longer than this, the learner was away. */
const longestMs = 3 * 60_000;

export function paceOf(entries: readonly Entry[], deck: Deck): (card: DeckCard) => number {
  const timesByKind = new Map<CardKind, number[]>();
  for (const [card, tookMs] of timeByAct(entries, deck)) {
    const times = timesByKind.get(card.kind);
    if (times) times.push(tookMs);
    else timesByKind.set(card.kind, [tookMs]);
  }
  const seconds = new Map<CardKind, number>();
  for (const [kind, times] of timesByKind)
    if (times.length >= enough) seconds.set(kind, median(times) / 1000);
  return (card) => seconds.get(card.kind) ?? usualSeconds;
}

/** One time for each act: a list's items are graded together and share the time. */
function timeByAct(entries: readonly Entry[], deck: Deck): Iterable<readonly [DeckCard, number]> {
  const acts = new Map<string, readonly [DeckCard, number]>();
  for (const entry of entries) {
    if (entry.kind !== 'answered' || entry.tookMs <= 0) continue;
    const own = deck.byId.get(entry.card);
    const card = own?.parent ? deck.byId.get(own.parent) : own;
    const sofar = acts.get(entry.action)?.[1] ?? 0;
    if (card) acts.set(entry.action, [card, Math.min(sofar + entry.tookMs, longestMs)]);
  }
  return acts.values();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}
