// What is on screen in a session. It never runs ahead of the disk: the next card is the sign that a grade is kept.

import type { Services } from '#app/services.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { Option } from '#deck/options.ts';
import { type Instant, momentOf } from '#kit/time.ts';
import type { Due, Grade } from '#scheduler/journal.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { SessionView } from './answer-card.ts';
import type { Leech } from './leech.ts';
import type { Next } from './session.ts';

/** The card in hand, with the deck it was taken from: a saved note changes the next card, never this one. */
export interface Hand {
  readonly card: CardId;
  readonly deck: Deck;
  readonly face: CardFace | 'loading' | 'unreadable';
  readonly shownAt: Instant;
  /** What its author offers to pick from, in the order in which it stands as long as the card is in hand. */
  readonly options: readonly Option[];
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
      /** Of a card with options: which was picked, if one was. */
      readonly picked: number | undefined;
      readonly revealedAt: Instant;
    }
  | Exclude<Next, { kind: 'card' }>;

export interface Shown {
  readonly screen: Screen;
  /** The place on the disk. */
  readonly kept: SessionPlace;
  /** When the last grade was on the disk: what the input guard counts from. */
  readonly gradedAt: Instant | undefined;
  /** A card that was missed once too often, until the learner has said what is to become of it. */
  readonly leech: Leech | undefined;
}

/** What a session looks at now. */
export function viewOf({ storage, clock, deck }: Services, of: Deck = deck.current()): SessionView {
  const { states, settings, params } = storage.current();
  return { deck: of, settings, params, now: momentOf(clock, settings.rolloverHour), states };
}
