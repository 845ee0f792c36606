// The orders in which cards can be listed.

import { daysBetween, type Moment } from '#kit/time.ts';
import { askedOn, type CardState, type KnownMemory } from '#scheduler/memory.ts';
import type { Row, StandingOf } from './row.ts';

export const orders = ['notes', 'recall', 'due', 'stability', 'lapses'] as const;
export type Order = (typeof orders)[number];

export const isOrder = (value: string): value is Order =>
  (orders as readonly string[]).includes(value);

/** Rows come in the order of the notes. What was never seen stands last in every other order. */
export function ordered(
  rows: readonly Row[],
  order: Order,
  standingOf: StandingOf,
  now: Moment,
): readonly Row[] {
  if (order === 'notes') return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, order, standingOf, now) }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ row }) => row);
}

function keyOf(row: Row, order: Order, standingOf: StandingOf, now: Moment): number {
  const { state, recall } = standingOf(row.id);
  const { memory } = state;
  if (memory.phase === 'new' || recall === undefined) return Number.POSITIVE_INFINITY;
  switch (order) {
    case 'notes':
      return 0;
    case 'recall':
      return recall;
    case 'due':
      return dueIn(memory, state, now);
    case 'stability':
      return memory.stability;
    case 'lapses':
      return -memory.lapses;
  }
}

/** Days until a card is asked again. */
export const dueIn = (
  memory: KnownMemory,
  state: Pick<CardState, 'skippedUntil'>,
  now: Moment,
): number => daysBetween(now.day, askedOn(memory, state, now));
