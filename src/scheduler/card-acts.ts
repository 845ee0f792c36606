// What can be done with cards besides answering them, as the entries that say so. A list is stopped and flagged as
// itself; what its items remember is theirs.

import type { CardId } from '#deck/card.ts';
import { membersOf } from '#deck/deck.ts';
import { addDays, type StudyDay } from '#kit/time.ts';
import type { EntryDraft } from './journal.ts';
import { stateOf } from './memory.ts';
import { studiedState, type View } from './studied.ts';

export type CardAct =
  | { readonly kind: 'stop' | 'resume' | 'skip' | 'unflag' | 'reset' }
  /** Without a note a flag keeps the one that it has. */
  | { readonly kind: 'flag'; readonly note?: string }
  | { readonly kind: 'reschedule'; readonly on: StudyDay };

/** What a switch means for some cards: where all of them are so, they cease to be; else all become it. */
export function toggled(
  what: 'flag' | 'stop',
  cards: readonly CardId[],
  { deck, states }: Omit<View, 'now'>,
): CardAct {
  const are = cards.map((card) => studiedState(deck, states, card));
  if (what === 'stop') return { kind: are.every(({ suspended }) => suspended) ? 'resume' : 'stop' };
  return { kind: are.every(({ flag }) => flag !== undefined) ? 'unflag' : 'flag' };
}

/** The entries of an act on some cards; none for a card that it would not change. */
export const draftsOf = (
  act: CardAct,
  cards: readonly CardId[],
  view: View,
): readonly EntryDraft[] => cards.flatMap((card) => draftsOfCard(act, card, view));

function draftsOfCard(
  act: CardAct,
  card: CardId,
  { deck, states, now }: View,
): readonly EntryDraft[] {
  const { suspended, skippedUntil, flag } = studiedState(deck, states, card);
  /** The card itself, and the items that are so by themselves. */
  const those = (isSo: (card: CardId) => boolean) =>
    [card, ...(deck.itemsOf.get(card) ?? [])].filter(isSo);
  const tomorrow = addDays(now.day, 1);
  switch (act.kind) {
    case 'stop':
      return suspended ? [] : [{ kind: 'suspended', card }];
    case 'resume':
      return those((each) => stateOf(states, each).suspended).map((each) => ({
        kind: 'resumed',
        card: each,
      }));
    case 'skip':
      return skippedUntil === tomorrow ? [] : [{ kind: 'skipped', card, until: tomorrow }];
    case 'flag':
      return flag !== undefined && flag === (act.note ?? flag)
        ? []
        : [{ kind: 'flagged', card, ...noted(act.note) }];
    case 'unflag':
      return those((each) => stateOf(states, each).flag !== undefined).map((each) => ({
        kind: 'unflagged',
        card: each,
      }));
    case 'reset':
      return knownMembers().map((each) => ({ kind: 'reset', card: each }));
    case 'reschedule':
      return knownMembers().map((each) => ({
        kind: 'rescheduled',
        card: each,
        due: { on: act.on },
      }));
  }

  function knownMembers(): readonly CardId[] {
    return membersOf(deck, card).filter((each) => stateOf(states, each).memory.phase !== 'new');
  }
}

const noted = (note: string | undefined) => (note ? { note } : {});
