// What the scheduler concludes about a card. A cache: it can always be replayed from the journal.

import type { CardId } from '#deck/card.ts';
import type { Instant, StudyDay } from '#kit/time.ts';
import type { Grade } from './journal.ts';

interface Known {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly lastAt: Instant;
  readonly lastDay: StudyDay;
  readonly lastGrade: Grade;
  readonly reviews: number;
  readonly lapses: number;
}

export type Memory =
  | { readonly phase: 'new' }
  /** Minutes away: in a learning or relearning step. */
  | (Known & {
      readonly phase: 'learning';
      readonly due: Instant;
      readonly step: number;
      readonly relearning: boolean;
    })
  /** A day, not an instant: days turn at the rollover hour. */
  | (Known & { readonly phase: 'review'; readonly due: StudyDay });

/** All that the journal says of a card. A card without entries has no state: it is new. */
export interface CardState {
  readonly memory: Memory;
  /** "Stop showing". */
  readonly suspended: boolean;
  /** "Skip until tomorrow": not shown before this day. */
  readonly skippedUntil: StudyDay | undefined;
  /** The learner's flag, with their line of text, which may be empty. */
  readonly flag: string | undefined;
  /** The study day of the first answer that counted: what uses up a day's new cards. */
  readonly firstDay: StudyDay | undefined;
}

export type States = ReadonlyMap<CardId, CardState>;

export const newState: CardState = {
  memory: { phase: 'new' },
  suspended: false,
  skippedUntil: undefined,
  flag: undefined,
  firstDay: undefined,
};

export const stateOf = (states: States, card: CardId): CardState => states.get(card) ?? newState;
