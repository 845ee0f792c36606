// What a session decides: which card is next, what a grade and its undo make of the session's place.
// Pure: `study.ts` lives it. The learner's memory is the scheduler's business, not the session's.

import type { CardId } from '#deck/card.ts';
import { type Deck, membersOf } from '#deck/deck.ts';
import type { Instant } from '#kit/time.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { stateOf } from '#scheduler/memory.ts';
import type { SessionPlace, SessionStep } from '#scheduler/session-place.ts';
import type { View } from '#scheduler/studied.ts';
import { firstAhead, waitingCards } from './session-left.ts';

export type Next =
  | { readonly kind: 'card'; readonly card: CardId }
  /** Only cards in a learning step are left, and none of them is due yet. */
  | {
      readonly kind: 'wait';
      readonly cards: readonly CardId[];
      /** When the first of them is due, and the last. */
      readonly until: Instant;
      readonly last: Instant;
    }
  | { readonly kind: 'end' };

export function newPlace(
  { deck, now }: View,
  mode: SessionPlace['mode'],
  ahead: readonly CardId[],
): SessionPlace {
  const begun = { day: now.day, begun: now.at, collection: deck.collection };
  const place = { ...begun, mode, ahead, returning: [], done: [] };
  return mode === 'practice' ? { ...place, isPart: true } : place;
}

/** Cards that come back in minutes are shown now, one after another. */
export const broughtForward = (place: SessionPlace, cards: readonly CardId[]): SessionPlace => ({
  ...place,
  ahead: [...cards, ...place.ahead],
  returning: place.returning.filter((card) => !cards.includes(card)),
});

/** A card that comes back goes before the next one; at the end the last of them are waited for. */
export function nextCard(place: SessionPlace, view: View): Next {
  const waiting = waitingCards(place, view);
  const [first] = waiting;
  if (first && first.due <= view.now.at) return { kind: 'card', card: first.card };
  const card = firstAhead(place, view);
  if (card) return { kind: 'card', card };
  if (!first) return { kind: 'end' };
  const last = waiting.at(-1) ?? first;
  return {
    kind: 'wait',
    cards: waiting.map(({ card: id }) => id),
    until: first.due,
    last: last.due,
  };
}

/** The place after a grade. `returns`: the card comes back in minutes. */
export function graded(
  place: SessionPlace,
  step: SessionStep,
  { returns }: { readonly returns: boolean },
): SessionPlace {
  const { card } = step;
  const ahead = place.ahead.filter((id) => id !== card);
  const returning = place.returning.filter((id) => id !== card);
  const done = [...place.done, step];
  if (!returns) return { ...place, ahead, returning, done };
  // Practice moves no memory, so nothing says when: its missed cards come at the end.
  return place.mode === 'practice'
    ? { ...place, ahead: [...ahead, card], returning, done }
    : { ...place, ahead, returning: [...returning, card], done };
}

/** The place before an act. An act of an earlier session puts its card in front. */
export function undone(place: SessionPlace, action: ActionId, card: CardId): SessionPlace {
  const done = place.done.filter((step) => step.action !== action);
  const ahead = place.ahead.filter((id) => id !== card);
  const returning = place.returning.filter((id) => id !== card);
  const cameBack = place.mode === 'review' && done.some((step) => step.card === card);
  if (!cameBack) return { ...place, ahead: [card, ...ahead], returning, done };
  return { ...place, ahead, returning: inOrderOf(done, [...returning, card]), done };
}

/** The place once a card has become another one. */
export function renamed(place: SessionPlace, from: CardId, to: CardId): SessionPlace {
  const named = (card: CardId) => (card === from ? to : card);
  return {
    ...place,
    ahead: place.ahead.map(named),
    returning: place.returning.map(named),
    done: place.done.map((step) => ({ ...step, card: named(step.card) })),
  };
}

/** Cards that come back stand in the order in which they were last graded. */
const inOrderOf = (done: readonly SessionStep[], cards: readonly CardId[]): readonly CardId[] => {
  const lastIndex = (card: CardId) => done.findLastIndex((step) => step.card === card);
  return cards.toSorted((a, b) => lastIndex(a) - lastIndex(b));
};

/** The card that is shown for an entry's card: the list of an item, else the card itself. */
export const shownFor = (deck: Deck, card: CardId): CardId => deck.byId.get(card)?.parent ?? card;

/** What a grade is written for: a list's items that are not stopped, else the card. */
export const gradedMembers = ({ deck, states }: View, card: CardId): readonly CardId[] =>
  membersOf(deck, card).filter((member) => !states.get(member)?.suspended);

/**
 * What is asked of a card now. A list that comes back within a day asks for the items that were missed: the
 * others have their next day already, and are not answered twice.
 */
export function askedMembers(view: View, card: CardId): readonly CardId[] {
  const members = gradedMembers(view, card);
  const isSettled = (member: CardId) => {
    const { memory } = stateOf(view.states, member);
    return memory.phase === 'review' && memory.lastDay === view.now.day;
  };
  const open = members.filter((member) => !isSettled(member));
  return open.length > 0 ? open : members;
}
