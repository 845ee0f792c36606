// Where a running session stands: written in the transaction of each grade, so that a session left halfway
// is there again. Plain data; `study/session.ts` decides with it.

import type { CardId } from '#deck/card.ts';
import type { Instant, StudyDay } from '#kit/time.ts';
import type { ActionId, Grade } from './journal.ts';

export interface SessionPlace {
  /** The study day it was built for: on a later day it is rebuilt, not continued. */
  readonly day: StudyDay;
  /** Places of older versions do not have it. */
  readonly begun?: Instant;
  readonly collection: string;
  /** Practice repeats cards without moving memory ("Retry the 3"). */
  readonly mode: 'review' | 'practice';
  /** It was begun for less than the day holds: some minutes of it, one topic, or what was missed. */
  readonly isPart?: true;
  /** Cards still to be shown for the first time in this session, next first. */
  readonly ahead: readonly CardId[];
  /** Cards of this session that come back in minutes; when, is in their memory. */
  readonly returning: readonly CardId[];
  /** What was done, oldest first. */
  readonly done: readonly SessionStep[];
}

export interface SessionStep {
  readonly card: CardId;
  readonly grade: Grade;
  readonly action: ActionId;
  readonly tookMs: number;
}
