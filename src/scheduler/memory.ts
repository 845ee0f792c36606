// What the scheduler concludes about a card. A cache: it can always be replayed from the journal.

import type { CardId } from '#deck/card.ts';
import type { Instant, Moment, StudyDay } from '#kit/time.ts';
import type { Due, Grade } from './journal.ts';

/** What is known of a card that was answered, apart from when it comes back. */
export interface Known {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly lastAt: Instant;
  readonly lastDay: StudyDay;
  readonly lastGrade: Grade;
  readonly reviews: number;
  readonly lapses: number;
  /** Good or Easy in review since the last lapse. */
  readonly passes: number;
}

export interface LearningStep {
  /** Which of the learning or relearning steps the card waits for, from 0. */
  readonly step: number;
  readonly relearning: boolean;
}

export type Memory =
  | { readonly phase: 'new' }
  /** Minutes away: in a learning or relearning step. */
  | (Known & LearningStep & { readonly phase: 'learning'; readonly due: Instant })
  /** A day, not an instant: days turn at the rollover hour. */
  | (Known & { readonly phase: 'review'; readonly due: StudyDay });

/** The memory of a card that was answered at least once, or imported with one. */
export type KnownMemory = Exclude<Memory, { phase: 'new' }>;

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

/** The memory of a card that comes back at `due`: on a day for review, minutes away in a learning step. */
export function withDue(known: Known, due: Due, step: LearningStep): KnownMemory {
  const { stability, difficulty, lastAt, lastDay, lastGrade, reviews, lapses, passes } = known;
  // biome-ignore format: two literals to compare at a glance; spreads made replay twice as slow
  return 'on' in due
    ? {
        phase: 'review', due: due.on,
        stability, difficulty, lastAt, lastDay, lastGrade, reviews, lapses, passes,
      }
    : {
        phase: 'learning', due: due.at, step: step.step, relearning: step.relearning,
        stability, difficulty, lastAt, lastDay, lastGrade, reviews, lapses, passes,
      };
}

/** Whether it is time: a learning step that has run out, a review on its day or later. Never a new card. */
export const isDue = (memory: Memory, now: Moment): boolean =>
  memory.phase === 'review'
    ? memory.due <= now.day
    : memory.phase === 'learning' && memory.due <= now.at;

/** Neither stopped nor skipped for today. */
export const isShown = (state: CardState, now: Moment): boolean =>
  !state.suspended && (state.skippedUntil === undefined || state.skippedUntil <= now.day);

/** The study day on which a card is asked again: that of its due, today's for a learning step, or the end of a skip. */
export function askedOn(
  memory: KnownMemory,
  { skippedUntil }: Pick<CardState, 'skippedUntil'>,
  now: Moment,
): StudyDay {
  const due = memory.phase === 'review' ? memory.due : now.day;
  const isSkipped = skippedUntil !== undefined && skippedUntil > now.day && skippedUntil > due;
  return isSkipped ? skippedUntil : due;
}

/** When a card is asked again: at its due, but not before a skip is over. Never a new card, nor one that is stopped. */
export function comesBack(state: CardState, now: Moment): Due | undefined {
  const { memory, suspended } = state;
  if (suspended || memory.phase === 'new') return undefined;
  const on = askedOn(memory, state, now);
  return memory.phase === 'review' || on > now.day ? { on } : { at: memory.due };
}

/** Missed so often that the card itself is likely at fault, until it was known a few times in a row. */
export const isLeech = (memory: Memory): boolean =>
  memory.phase !== 'new' && memory.lapses >= leechLapses && memory.passes < leechPasses;

export const leechLapses = 8;
const leechPasses = 3;

export const stateOf = (states: Pick<States, 'get'>, card: CardId): CardState =>
  states.get(card) ?? newState;
