// What differs between two decks: which cards left, which came, and what one became.

import { byText } from '#kit/order.ts';
import type { CardId } from './card.ts';
import type { Trace } from './trace.ts';

export interface Descent {
  readonly from: CardId;
  readonly to: CardId;
  readonly how: 'reworded' | 'moved' | 'split' | 'merged';
}

export interface Change {
  readonly before: ReadonlyMap<CardId, Trace>;
  readonly after: ReadonlyMap<CardId, Trace>;
  readonly leavers: readonly Trace[];
  readonly newcomers: readonly Trace[];
  readonly kept: readonly CardId[];
}

/** In the order of their ids, so that nothing depends on the order of the notes. */
export function compare(before: readonly Trace[], after: readonly Trace[]): Change {
  const [was, is] = [byId(before), byId(after)];
  return {
    before: was,
    after: is,
    leavers: [...was.values()].filter(({ id }) => !is.has(id)),
    newcomers: [...is.values()].filter(({ id }) => !was.has(id)),
    kept: [...was.keys()].filter((id) => is.has(id)),
  };
}

const byId = (traces: readonly Trace[]): ReadonlyMap<CardId, Trace> =>
  new Map(traces.toSorted((a, b) => byText(a.id, b.id)).map((trace) => [trace.id, trace]));
