// The states of all cards as this tab holds them: packs as they lie on the disk, and above them what changed since.

import type { CardId } from '#deck/card.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { type StatePack, shardOf, stateAt, statesIn } from './packed-states.ts';

/** What changed of some cards. `undefined`: nothing is known of the card any more. */
export type StateChanges = ReadonlyMap<CardId, CardState | undefined>;

export function statesOf(packs: readonly StatePack[], changes: StateChanges): States {
  const above = new Map(changes);
  // What a later version has packed otherwise is not there: its memories are missed, and made anew.
  const read = packs.filter(({ format }) => format === 1);
  return read.length === 0 ? plain(above) : new LayeredStates(new PackedStates(read), above);
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

/** All packs as one map. A state is made at each lookup. */
class PackedStates {
  readonly packs: readonly StatePack[];
  readonly #byShard = new Map<number, PackLookup>();

  constructor(packs: readonly StatePack[]) {
    this.packs = packs;
    for (const pack of packs) {
      const [first] = pack.cards;
      if (first !== undefined) this.#byShard.set(shardOf(first), new PackLookup(pack));
    }
  }

  get(card: CardId): CardState | undefined {
    return this.#byShard.get(shardOf(card))?.get(card);
  }
}

/**
 * The cards of a pack lie in the order of the notes (`tidy.ts`), in which they are mostly asked for: the next one is
 * looked at first. Where each lies is found out only once that fails: at a start it would take longer than all else.
 */
class PackLookup {
  readonly #pack: StatePack;
  /** The row after the one that was found last. */
  #next = 0;
  #rows: ReadonlyMap<CardId, number> | undefined;

  constructor(pack: StatePack) {
    this.#pack = pack;
  }

  get(card: CardId): CardState | undefined {
    const row = this.#rowNear(card) ?? this.#rowOf(card);
    if (row === undefined) return undefined;
    this.#next = row + 1;
    return stateAt(this.#pack, row);
  }

  #rowNear(card: CardId): number | undefined {
    for (let row = this.#next; row >= this.#next - askedAgain; row--)
      if (this.#pack.cards[row] === card) return row;
    return undefined;
  }

  #rowOf(card: CardId): number | undefined {
    this.#rows ??= new Map(this.#pack.cards.map((each, row) => [each, row]));
    return this.#rows.get(card);
  }
}

/** A list's items are asked for twice, one after another. */
const askedAgain = 3;

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
      for (const [card, state] of statesIn(pack)) if (!this.#above.has(card)) yield [card, state];
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
