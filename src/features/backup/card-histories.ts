// The answers of each card, from a journal that comes by in parts and in no order.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { type ActionId, byTime, type Entry, retractedActs } from '#scheduler/journal.ts';

export function createCardHistories() {
  const answersOf = new Map<CardId, Entry[]>();
  const taken = new Set<ActionId>();
  return {
    add: (entries: readonly Entry[]): void => {
      for (const act of retractedActs(entries)) taken.add(act);
      for (const entry of entries) {
        if (entry.kind !== 'answered') continue;
        addTo(answersOf, entry.card, entry);
      }
    },
    /** What stands of the answers to these cards, oldest first; one for each act, since a list is answered once. */
    of: (cards: readonly CardId[]): readonly Entry[] => {
      const acts = new Map<ActionId, Entry>();
      for (const entry of cards.flatMap((card) => answersOf.get(card) ?? []))
        if (!taken.has(entry.action) && !acts.has(entry.action)) acts.set(entry.action, entry);
      return [...acts.values()].sort(byTime);
    },
  };
}
