// What was remembered before a session began, also where it was left and is gone on with on a page opened later.

import type { CardId } from '#deck/card.ts';
import { replay } from '#scheduler/fold.ts';
import type { ActionId, Entry } from '#scheduler/journal.ts';
import { newState, type States } from '#scheduler/memory.ts';
import type { Weights } from '#scheduler/weights.ts';

/** The states without some acts. `histories`: all that stands of each card that the acts were about. */
export function withoutActs(
  states: States,
  histories: ReadonlyMap<CardId, readonly Entry[]>,
  acts: ReadonlySet<ActionId>,
  weights: Weights,
): States {
  const before = new Map(states);
  for (const [card, entries] of histories) {
    const kept = entries.filter(({ action }) => !acts.has(action));
    before.set(card, replay(kept, weights).get(card) ?? newState);
  }
  return before;
}
