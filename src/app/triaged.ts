// The deck as the learner has made it: cards that were offered and taken are studied.

import type { Deck } from '#deck/deck.ts';
import { type Verdicts, withVerdicts } from '#scheduler/triage.ts';
import type { Storage } from '#storage/storage.ts';
import type { DeckShelf } from './services.ts';

export function triaged(shelf: DeckShelf, storage: Storage): DeckShelf {
  let made: { readonly from: Deck; readonly by: Verdicts; readonly deck: Deck } | undefined;
  return {
    ...shelf,
    current: () => {
      const from = shelf.current();
      const by = storage.current().verdicts;
      if (made?.from !== from || made.by !== by) made = { from, by, deck: withVerdicts(from, by) };
      return made.deck;
    },
    subscribe: (changed) => {
      const stopShelf = shelf.subscribe(changed);
      let { verdicts } = storage.current();
      const stopStorage = storage.subscribe(() => {
        const before = verdicts;
        ({ verdicts } = storage.current());
        if (verdicts !== before) changed();
      });
      return () => {
        stopShelf();
        stopStorage();
      };
    },
  };
}
