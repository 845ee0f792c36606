// How solid what was learned is: how long memories last, and which do not.

import type { CardId } from '#deck/card.ts';
import { type Deck, isStudied } from '#deck/deck.ts';
import { isLeech, type States } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';

/** The first days of stability that are in the next group: a day, a week, a month, a quarter, a year. */
const borders = [1, 7, 30, 90, 365];

export interface Strength {
  /** Cards whose recall falls to 90 % within a day, a week, a month, a quarter, a year, or later. */
  readonly lasting: readonly number[];
  readonly seen: number;
  /** Missed again and again: the card itself is likely at fault. Most missed first. */
  readonly leeches: readonly Leech[];
}

export interface Leech {
  readonly card: CardId;
  readonly lapses: number;
}

const leechesListed = 5;

export function strengthOf(deck: Deck, states: States): Strength {
  const lasting = new Array<number>(borders.length + 1).fill(0);
  const leeches: Leech[] = [];
  let seen = 0;
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const { memory, suspended } = studiedState(deck, states, card.id);
    if (suspended || memory.phase === 'new') continue;
    seen += 1;
    const group = borders.filter((border) => memory.stability >= border).length;
    lasting[group] = (lasting[group] ?? 0) + 1;
    if (isLeech(memory)) leeches.push({ card: card.id, lapses: memory.lapses });
  }
  return {
    lasting,
    seen,
    leeches: leeches.sort((a, b) => b.lapses - a.lapses).slice(0, leechesListed),
  };
}
