// The past day by day: what was remembered at the end of each, replayed from the journal.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { descentsOf } from './descent.ts';
import { fold } from './fold.ts';
import type { Entry } from './journal.ts';
import type { CardState } from './memory.ts';
import type { Weights } from './weights.ts';

interface StatesThen {
  readonly day: StudyDay;
  /** One map that goes on with the days: to be read before the next one is asked for. */
  readonly states: ReadonlyMap<CardId, CardState>;
}

/** Of `standing` entries, at the end of each of these days, the first one first. */
export function* replayByDay(
  held: readonly Entry[],
  days: Iterable<StudyDay>,
  weights: Weights,
): Generator<StatesThen> {
  // What joins two histories counts from the first on, so it is known before the way begins.
  const descents = descentsOf(held);
  // By their days, not as they were written: an answer given while the clock ran ahead holds back none after it.
  const inOrder = held.toSorted((a, b) => a.day - b.day);
  const states = new Map<CardId, CardState>();
  let next = 0;
  for (const day of days) {
    for (let entry = inOrder[next]; entry && entry.day <= day; entry = inOrder[++next])
      fold(states, entry, weights, descents);
    yield { day, states };
  }
}
