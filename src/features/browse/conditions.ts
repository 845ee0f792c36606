// The conditions of a card that `is:` asks for, and what tests look at.

import type { Moment } from '#kit/time.ts';
import type { Interview } from '#scheduler/interview.ts';
import { isDue, isLeech, isShown } from '#scheduler/memory.ts';
import type { Verdicts } from '#scheduler/triage.ts';
import type { CardPast } from './past.ts';
import type { Row, StandingOf } from './row.ts';

export type RowTest = (row: Row) => boolean;

/** What filters look at besides the cards' texts. */
export interface Surroundings {
  readonly now: Moment;
  readonly standingOf: StandingOf;
  /** What was decided about cards on offer. */
  readonly verdicts: Verdicts;
  readonly interviews: readonly Interview[];
  /** What the journal says of each card; `undefined` until it was read. */
  readonly past: ReadonlyMap<string, CardPast> | undefined;
}

/** The states that `is:` knows. */
export const conditions = [
  'due',
  'new',
  'learn',
  'review',
  'stopped',
  'skipped',
  'leech',
  'flagged',
  'tofix',
  'offered',
] as const;

export type Condition = (typeof conditions)[number];

export const conditionTest = (name: string, around: Surroundings): RowTest | undefined =>
  conditions.some((condition) => condition === name)
    ? conditionTests[name as Condition](around)
    : undefined;

const conditionTests: Readonly<Record<Condition, (around: Surroundings) => RowTest>> = {
  due:
    ({ standingOf, now }) =>
    ({ id }) => {
      const { state } = standingOf(id);
      return isShown(state, now) && isDue(state.memory, now);
    },
  new: inPhase('new'),
  learn: inPhase('learning'),
  review: inPhase('review'),
  stopped:
    ({ standingOf }) =>
    ({ id }) =>
      standingOf(id).state.suspended,
  skipped:
    ({ standingOf, now }) =>
    ({ id }) => {
      const { skippedUntil, suspended } = standingOf(id).state;
      return !suspended && skippedUntil !== undefined && skippedUntil > now.day;
    },
  leech:
    ({ standingOf }) =>
    ({ id }) =>
      isLeech(standingOf(id).state.memory),
  flagged:
    ({ standingOf }) =>
    ({ id }) =>
      standingOf(id).state.flag !== undefined,
  // A flag with a word of what is wrong.
  tofix:
    ({ standingOf }) =>
    ({ id }) =>
      Boolean(standingOf(id).state.flag),
  // What was declined is on offer no more.
  offered:
    ({ verdicts }) =>
    ({ id, isOffered }) =>
      isOffered && !verdicts.has(id),
};

function inPhase(phase: 'new' | 'learning' | 'review') {
  return ({ standingOf }: Surroundings): RowTest =>
    ({ id }) =>
      standingOf(id).state.memory.phase === phase;
}
