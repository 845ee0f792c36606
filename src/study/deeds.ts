// What can be done with a card besides grading it, as entries of the journal.

import type { CardId } from '#deck/card.ts';
import { membersOf } from '#deck/deck.ts';
import { addDays } from '#kit/time.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import type { View } from './session-left.ts';

export type Deed =
  /** Not shown again before tomorrow. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'flag'; readonly note: string }
  | { readonly kind: 'unflag' }
  /** As if it had never been answered. */
  | { readonly kind: 'reset' };

/** A list is skipped, stopped and flagged as one; what is forgotten of it is the memory of each item. */
export function draftsOf(deed: Deed, card: CardId, { deck, now }: View): readonly EntryDraft[] {
  switch (deed.kind) {
    case 'skip':
      return [{ kind: 'skipped', card, until: addDays(now.day, 1) }];
    case 'stop':
      return [{ kind: 'suspended', card }];
    case 'flag':
      return [{ kind: 'flagged', card, ...(deed.note ? { note: deed.note } : {}) }];
    case 'unflag':
      return [{ kind: 'unflagged', card }];
    case 'reset':
      return membersOf(deck, card).map((member) => ({ kind: 'reset', card: member }));
  }
}

/** Whether a card in hand is put aside by it. */
export const putsAside = ({ kind }: Deed): boolean => kind === 'skip' || kind === 'stop';
