// How full the coming days are.

import type { Deck } from '#deck/deck.ts';
import type { StudyDay } from '#kit/time.ts';
import type { Load } from './calendar.ts';
import type { States } from './memory.ts';
import { studiedCards } from './studied.ts';

export function loadOf(deck: Deck, states: States): Load {
  const cards = new Map<StudyDay, number>();
  for (const { state } of studiedCards(deck, states)) {
    const { memory, suspended } = state;
    if (suspended || memory.phase !== 'review') continue;
    cards.set(memory.due, (cards.get(memory.due) ?? 0) + 1);
  }
  return (day) => cards.get(day) ?? 0;
}
