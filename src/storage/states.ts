// The states of all cards as this tab holds them: packs as they lie on the disk, and above them what changed since.

import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { type StatePack, shards, stateAt } from './packed-states.ts';

/** What changed of some cards. `undefined`: nothing is known of the card any more. */
export type StateChanges = ReadonlyMap<CardId, CardState | undefined>;

export function statesOf(packs: readonly StatePack[], changes: StateChanges): States {
  const above = new Map(changes);
  return packs.length === 0 ? plain(above) : new LayeredStates(new PackedStates(packs), above);
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

/** All packs as one map. Where each card lies is found out at the first lookup; a state is made at each. */
class PackedStates {
  readonly packs: readonly StatePack[];
  #places: Int32Array | undefined;

  constructor(packs: readonly StatePack[]) {
    this.packs = packs;
  }

  get(card: CardId): CardState | undefined {
    this.#places ??= placesIn(this.packs);
    const last = this.#places.length - 1;
    for (let slot = hash32(card) & last; ; slot = (slot + 1) & last) {
      const place = (this.#places[slot] ?? 0) - 1;
      if (place < 0) return undefined;
      const row = Math.floor(place / shards);
      const pack = this.packs[place % shards];
      if (pack?.cards[row] === card) return stateAt(pack, row);
    }
  }
}

/**
 * A place for each card, 0 where there is none, in the first free slot from the card's hash on: a map of a hundred
 * thousand names takes four times as long to fill, at every start.
 */
function placesIn(packs: readonly StatePack[]): Int32Array {
  const count = packs.reduce((sum, { cards }) => sum + cards.length, 0);
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  const last = places.length - 1;
  packs.forEach(({ cards }, at) => {
    cards.forEach((card, row) => {
      let slot = hash32(card) & last;
      while (places[slot] !== 0) slot = (slot + 1) & last;
      places[slot] = row * shards + at + 1;
    });
  });
  return places;
}

class LayeredStates implements ReadonlyMap<CardId, CardState> {
  readonly #packed: PackedStates;
  readonly #above: StateChanges;

  constructor(packed: PackedStates, above: StateChanges) {
    this.#packed = packed;
    this.#above = above;
  }

  /** Counted only when asked for, since each grade makes a new object. */
  get size(): number {
    let size = 0;
    for (const { cards } of this.#packed.packs) size += cards.length;
    for (const [card, state] of this.#above)
      size += (state ? 1 : 0) - (this.#packed.get(card) ? 1 : 0);
    return size;
  }

  with(changes: StateChanges): LayeredStates {
    return new LayeredStates(this.#packed, new Map([...this.#above, ...changes]));
  }

  get(card: CardId): CardState | undefined {
    return this.#above.size > 0 && this.#above.has(card)
      ? this.#above.get(card)
      : this.#packed.get(card);
  }

  has(card: CardId): boolean {
    return this.get(card) !== undefined;
  }

  *entries(): MapIterator<[CardId, CardState]> {
    for (const pack of this.#packed.packs)
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
}
