// What is left of a session: all that Today needs to know of it.

import type { CardId } from '#deck/card.ts';
import type { Instant } from '#kit/time.ts';
import { type CardState, isShown } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { studiedState, type View } from '#scheduler/studied.ts';

/** Cards that a session still shows, the one in hand included. */
export const cardsLeft = (place: SessionPlace, view: View): number =>
  cardsAhead(place, view).length + waitingCards(place, view).length;

/** Of these, the ones that it has not shown yet. */
export const cardsAhead = (place: SessionPlace, view: View): readonly CardId[] =>
  place.ahead.filter(isAhead(place, view));

/** The next of them, without a look at the others: a session may hold thousands. */
export const firstAhead = (place: SessionPlace, view: View): CardId | undefined =>
  place.ahead.find(isAhead(place, view));

/** What was answered elsewhere since the session began, in another tab or a quiz, is not asked again. */
function isAhead({ done, begun, mode }: SessionPlace, view: View): (card: CardId) => boolean {
  const here = new Set(done.map(({ card }) => card));
  const mayBeDoneElsewhere = (card: CardId) => mode !== 'practice' && !here.has(card);
  return (card) => {
    const state = stateThere(card, view);
    if (!state) return false;
    return begun === undefined || !mayBeDoneElsewhere(card) || !isAfter(begun, state);
  };
}

/** Whether a card, or an item of a list, was answered after that moment. */
export const isAnsweredSince = (card: CardId, at: Instant, { deck, states }: View): boolean =>
  isAfter(at, studiedState(deck, states, card));

const isAfter = (at: Instant, { memory }: CardState): boolean =>
  memory.phase !== 'new' && memory.lastAt > at;

/** The place to go on at, if the session was built today for these notes and is not at its end. */
export function placeToContinue(
  place: SessionPlace | undefined,
  view: View,
): SessionPlace | undefined {
  if (place?.day !== view.now.day || place.collection !== view.deck.collection) return undefined;
  return cardsLeft(place, view) > 0 ? place : undefined;
}

/** Cards in a learning step that the session comes back to, the first due first. */
export function waitingCards(place: SessionPlace, view: View) {
  return place.returning
    .flatMap((card) => {
      const memory = stateThere(card, view)?.memory;
      // Graded elsewhere meanwhile, a card may have left its learning step: it does not come back.
      return memory?.phase === 'learning' ? [{ card, due: memory.due }] : [];
    })
    .sort((a, b) => a.due - b.due);
}

/** The state of a card that is still in the notes, and neither stopped nor skipped since the session began. */
function stateThere(card: CardId, { deck, states, now }: View): CardState | undefined {
  if (!deck.byId.has(card)) return undefined;
  const state = studiedState(deck, states, card);
  return isShown(state, now) ? state : undefined;
}
