// Cards in columns, for simulations. A unit is what is answered at once (a card, or a list); a cell is one memory
// (a card, or an item of a list).

import type { CardId } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import { daysBetween, type StudyDay } from '#kit/time.ts';
import { type Habits, secondsOf } from '../habits.ts';
import { type CardState, type States, stateOf } from '../memory.ts';
import { type StudiedCard, shownMembers, studiedCards } from '../studied.ts';

export type Unit = StudiedCard;

export interface UnitColumns {
  readonly ids: readonly CardId[];
  /** The cells of unit u begin at `firstCell[u]` and end before `firstCell[u + 1]`. */
  readonly firstCell: Int32Array;
  /** Days; 0 where the memory is new. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  /** Study days from today, never above 0. */
  readonly last: Int32Array;
  /** The first day from today on which a unit may be shown. */
  readonly shownFrom: Int32Array;
  /** What a unit takes in seconds. */
  readonly fresh: Float64Array;
  readonly pass: Float64Array;
  readonly fail: Float64Array;
}

export function* cellsOf({ firstCell }: Pick<UnitColumns, 'firstCell'>, unit: number) {
  for (let cell = firstCell[unit] ?? 0; cell < (firstCell[unit + 1] ?? 0); cell++) yield cell;
}

/** What is studied of a deck, but for cards that were stopped. */
export const unitsOf = (
  deck: Deck,
  states: States,
  isAsked: (card: DeckCard) => boolean = () => true,
): readonly Unit[] =>
  studiedCards(deck, states).filter(({ card, state }) => isAsked(card) && !state.suspended);

export function columnsOf(
  units: readonly Unit[],
  deck: Deck,
  states: States,
  today: StudyDay,
  habits: Habits,
): UnitColumns {
  const cells = units.map(({ card }) => shownMembers(deck, states, card.id));
  const memories = cells.flat().map((cell) => stateOf(states, cell).memory);
  const known = memories.map((memory) => (memory.phase === 'new' ? undefined : memory));
  const seconds = units.map(({ card }) => secondsOf(habits, card));
  return {
    ids: units.map(({ card }) => card.id),
    firstCell: startsOf(cells.map((members) => members.length)),
    stability: Float64Array.from(known, (memory) => memory?.stability ?? 0),
    difficulty: Float64Array.from(known, (memory) => memory?.difficulty ?? 0),
    last: Int32Array.from(known, (memory) =>
      memory ? Math.min(0, daysBetween(today, memory.lastDay)) : 0,
    ),
    shownFrom: Int32Array.from(units, ({ state }) => firstDayShown(state, today)),
    fresh: Float64Array.from(seconds, ({ fresh }) => fresh),
    pass: Float64Array.from(seconds, ({ pass }) => pass),
    fail: Float64Array.from(seconds, ({ fail }) => fail),
  };
}

/** What was answered today has had its turn; what waits in a learning step comes back by itself. */
function firstDayShown({ memory, skippedUntil }: CardState, today: StudyDay): number {
  const isOver =
    memory.phase === 'learning' || (memory.phase === 'review' && memory.lastDay >= today);
  const skipped = skippedUntil === undefined ? 0 : daysBetween(today, skippedUntil);
  return Math.max(isOver ? 1 : 0, skipped);
}

export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}
