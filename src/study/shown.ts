// What is on screen in a session. It runs ahead of the disk by the acts that are being written, so that the next
// card is there at once; only what is written counts as graded.

import type { Services } from '#app/services.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type Instant, momentOf } from '#kit/time.ts';
import type { ActionId, Due, Grade } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { type Answer, type SessionView, withMemories } from './answer-card.ts';
import type { Leech } from './leech.ts';
import { graded } from './session.ts';

/** The card in hand, with the deck it was taken from: a saved note changes the next card, never this one. */
export interface Hand {
  readonly card: CardId;
  readonly deck: Deck;
  readonly face: CardFace | 'loading' | 'unreadable';
  readonly shownAt: Instant;
}

export type Screen =
  /** `hinted`: how many items of a list are shown already. */
  | { readonly kind: 'front'; readonly hand: Hand; readonly hinted: number }
  | {
      readonly kind: 'back';
      readonly hand: Hand;
      readonly dues: Readonly<Record<Grade, Due>>;
      /** Items of a list that did not come to mind. */
      readonly missed: readonly CardId[];
      readonly revealedAt: Instant;
    }
  /** Only cards in a learning step are left, and none of them is due yet. */
  | { readonly kind: 'wait'; readonly cards: readonly CardId[]; readonly until: Instant }
  | { readonly kind: 'end' };

/** An act that is shown but not on the disk yet. */
export interface Act {
  readonly card: CardId;
  readonly grade: Grade;
  readonly tookMs: number;
  readonly answer: Answer;
}

export interface Shown {
  readonly screen: Screen;
  /** The place on the disk. */
  readonly kept: SessionPlace;
  readonly acts: readonly Act[];
  /** When the last grade was taken: what the input guard counts from. */
  readonly gradedAt: Instant | undefined;
  /** A card that was missed once too often, until the learner has said what is to become of it. */
  readonly leech: Leech | undefined;
}

/** Stands for the act's id until the journal has given it one. */
const unwritten = '' as ActionId;

/** The place with the acts that are being written. */
export const placeShown = ({ kept, acts }: Pick<Shown, 'kept' | 'acts'>): SessionPlace =>
  acts.reduce((place, { card, grade, tookMs, answer }) => {
    return graded(place, { card, grade, tookMs, action: unwritten }, answer.returns);
  }, kept);

/** What a session looks at now, with the memories of the acts that are being written. */
export function viewOf(
  { storage, clock, deck }: Services,
  acts: readonly Act[],
  of: Deck = deck.current(),
): SessionView {
  const { states, settings, params } = storage.current();
  return {
    deck: of,
    settings,
    params,
    now: momentOf(clock, settings.rolloverHour),
    states: laidOver(states, acts),
  };
}

// A copy of all states for each look would be felt in a large deck: the same acts are laid over the same states once.
const laid = new WeakMap<readonly Act[], { readonly over: States; readonly states: States }>();

function laidOver(over: States, acts: readonly Act[]): States {
  if (acts.length === 0) return over;
  const known = laid.get(acts);
  if (known?.over === over) return known.states;
  const states = acts.reduce((all, { answer }) => withMemories(all, answer.memories), over);
  laid.set(acts, { over, states });
  return states;
}
