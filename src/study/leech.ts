// A card that is missed again and again: asked about once, when it has come that far, and now and then after.

import type { CardId } from '#deck/card.ts';
import { isLeech, leechLapses, type States, stateOf } from '#scheduler/memory.ts';
import type { Consequences } from './answer-card.ts';

export interface Leech {
  readonly card: CardId;
  readonly lapses: number;
}

/** Lapses after which it is asked about again. */
const askAgainAfter = 4;

/** The card as a leech, if this answer has just made it one. Of a list, its worst item counts. */
export function leechAfter(
  card: CardId,
  { memories }: Pick<Consequences, 'memories'>,
  before: States,
): Leech | undefined {
  let most = 0;
  for (const [member, memory] of memories) {
    const { memory: old } = stateOf(before, member);
    if (memory.phase === 'new' || old.phase === 'new' || memory.lapses <= old.lapses) continue;
    if (isLeech(memory) && (memory.lapses - leechLapses) % askAgainAfter === 0)
      most = Math.max(most, memory.lapses);
  }
  return most > 0 ? { card, lapses: most } : undefined;
}
