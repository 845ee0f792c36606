// The states of all cards as this tab holds them: packs as they lie on the disk, and above them what changed since.

import type { CardId } from '#deck/card.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { type StatePack, shardOf, stateAt } from './packed-states.ts';

/** What changed of some cards. `undefined`: nothing is known of the card any more. */
export type StateChanges = ReadonlyMap<CardId, CardState | undefined>;

export function statesOf(packs: readonly StatePack[], changes: StateChanges): States {
  const above = new Map(changes);
  return packs.length === 0 ? plain(above) : new LayeredStates(byShard(packs), above);
}

/** A new object: what was handed out never changes. */
export function withChanges(states: States, changes: StateChanges): States {
  if (states instanceof LayeredStates) return states.with(changes);
  return plain(new Map([...states, ...changes]));
}

const plain = (changes: StateChanges): States => {
  const states = new Map<CardId, CardState>();
  for (const [card, state] of changes) if (state) states.set(card, state);
  return states;
};

interface Shard {
  readonly pack: StatePack;
  /** Made when a card of the shard is first asked for. */
  rows?: ReadonlyMap<CardId, number>;
}

const byShard = (packs: readonly StatePack[]): ReadonlyMap<number, Shard> =>
  new Map(packs.map((pack) => [pack.shard, { pack }]));

class LayeredStates implements ReadonlyMap<CardId, CardState> {
  readonly #shards: ReadonlyMap<number, Shard>;
  readonly #above: StateChanges;

  constructor(shards: ReadonlyMap<number, Shard>, above: StateChanges) {
    this.#shards = shards;
    this.#above = above;
  }

  /** Counted when it is asked for: each grade makes new states. */
  get size(): number {
    let size = 0;
    for (const { pack } of this.#shards.values()) size += pack.cards.length;
    for (const [card, state] of this.#above) size += (state ? 1 : 0) - (this.#below(card) ? 1 : 0);
    return size;
  }

  with(changes: StateChanges): LayeredStates {
    return new LayeredStates(this.#shards, new Map([...this.#above, ...changes]));
  }

  get(card: CardId): CardState | undefined {
    return this.#above.size > 0 && this.#above.has(card)
      ? this.#above.get(card)
      : this.#below(card);
  }

  has(card: CardId): boolean {
    return this.get(card) !== undefined;
  }

  *entries(): MapIterator<[CardId, CardState]> {
    for (const { pack } of this.#shards.values())
      for (const [row, card] of pack.cards.entries())
        if (!this.#above.has(card)) yield [card, stateAt(pack, row)];
    for (const [card, state] of this.#above) if (state) yield [card, state];
  }

  *keys(): MapIterator<CardId> {
    for (const [card] of this.entries()) yield card;
  }

  *values(): MapIterator<CardState> {
    for (const [, state] of this.entries()) yield state;
  }

  [Symbol.iterator](): MapIterator<[CardId, CardState]> {
    return this.entries();
  }

  forEach(visit: (state: CardState, card: CardId, states: States) => void): void {
    for (const [card, state] of this.entries()) visit(state, card, this);
  }

  #below(card: CardId): CardState | undefined {
    const shard = this.#shards.get(shardOf(card));
    if (!shard) return undefined;
    shard.rows ??= new Map(shard.pack.cards.map((each, row) => [each, row]));
    const row = shard.rows.get(card);
    return row === undefined ? undefined : stateAt(shard.pack, row);
  }
}
