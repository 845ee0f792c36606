// How long cards take this learner: the median of each kind, from the answers themselves.

import type { CardKind } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { addTo } from '#kit/groups.ts';
import { median } from '#kit/median.ts';
import { minuteMs } from '#kit/time.ts';
import { type AnswerLog, cardNow, practice } from './answer-log.ts';

/** Seconds for a card of each kind that was answered often enough to tell. */
export type Pace = Readonly<Partial<Record<CardKind, number>>>;

/** Fewer answers than this say nothing yet. */
const enough = 5;

/** A median of the newest answers says how it is now. */
export const answersForPace = 2000;

/** Longer than this for one card, the learner was away. */
export const longestAnswerMs = 3 * minuteMs;

export function paceOf(log: AnswerLog, deck: Deck): Pace {
  const timesByKind = new Map<CardKind, number[]>();
  for (const [kind, tookMs] of timeByAct(log, deck)) addTo(timesByKind, kind, tookMs);
  const known = [...timesByKind].filter(([, times]) => times.length >= enough);
  return Object.fromEntries(known.map(([kind, times]) => [kind, median(times) / 1000]));
}

/** One time for each act: a list's items are graded together and share the time. */
function timeByAct(log: AnswerLog, deck: Deck): Iterable<readonly [CardKind, number]> {
  const acts = new Map<number, readonly [CardKind, number]>();
  for (let i = Math.max(0, log.tookMs.length - answersForPace); i < log.tookMs.length; i++) {
    const [tookMs = 0, act = 0] = [log.tookMs[i], log.act[i]];
    if (tookMs <= 0 || log.mode[i] === practice) continue;
    const own = cardNow(log, i, deck.byId);
    const card = own?.parent ? deck.byId.get(own.parent) : own;
    const sofar = acts.get(act)?.[1] ?? 0;
    if (card) acts.set(act, [card.kind, Math.min(sofar + tookMs, longestAnswerMs)]);
  }
  return acts.values();
}
