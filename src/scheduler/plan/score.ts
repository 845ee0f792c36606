// What each unit is worth on a day: the recall on the interviews' days that answering it gains over leaving it,
// for each second that it takes. Looks no further than this one answer; that is where policies come in.

import type { Field } from './field.ts';
import { type Policy, tierOf } from './policy.ts';
import type { Learner, Memories } from './simulated.ts';
import type { UnitColumns } from './units.ts';

/** The units on a day of the plan. One object serves all days of a run: `lookAt` turns it to the next. */
export interface Outlook {
  readonly field: Field;
  readonly memories: Memories;
  readonly learner: Learner;
  /** The recall of each cell on this day; below 0 where it is new. */
  readonly recall: Float64Array;
  /** Minus infinity where a unit is not shown on this day. */
  readonly score: Float64Array;
}

type Thoughts = Pick<Outlook, 'memories' | 'learner' | 'recall'>;

export const outlookOf = (field: Field, memories: Memories, learner: Learner): Outlook => ({
  field,
  memories,
  learner,
  recall: new Float64Array(memories.stability.length),
  score: new Float64Array(field.ids.length),
});

/** A gain per second is below 1, so that no gain outweighs a tier. */
const tierHeight = 4;

export function lookAt(outlook: Outlook, day: number, policy: Policy): void {
  const { field, score, learner } = outlook;
  recallAll(outlook, day);
  const horizons = Float64Array.from(field.goals, ({ daysAhead }) => horizonOf(daysAhead, day));
  const freshRecalls = horizons.map((horizon) => freshRecall(learner, Math.max(0, horizon)));
  const canWait = whoCanWait(outlook, day, horizons);
  for (let unit = 0; unit < score.length; unit++) {
    const daysLeft = daysLeftFor(field, unit, horizons);
    const isShown = daysLeft < Number.POSITIVE_INFINITY && (field.shownFrom[unit] ?? 0) <= day;
    const recall = recallOfSeen(outlook, unit);
    const tier =
      recall < 0 && isOnlyFor(field, unit, canWait) ? lastTier : tierOf(policy, recall, daysLeft);
    score[unit] = isShown
      ? tierHeight * tier +
        gainOf(outlook, unit, day, horizons, freshRecalls) / expectedSeconds(outlook, unit)
      : Number.NEGATIVE_INFINITY;
  }
}

/** Below all that policies know. */
const lastTier = -2;

/**
 * The interviews, by their place, whose new cards can wait for those of the nearest one: all that is new to them fits
 * into the days between the two. Learned first, they would leave little for the nearer date once a day is missed.
 */
function whoCanWait(
  { field, memories }: Outlook,
  day: number,
  horizons: Float64Array,
): readonly boolean[] {
  const ahead = horizons.filter((horizon) => horizon >= 0);
  if (ahead.length < 2) return [];
  const nearest = Math.min(...ahead);
  return field.goals.map(({ share, daysAhead }, goal) => {
    if ((horizons[goal] ?? -1) <= nearest) return false;
    const between = field.budget.subarray(day + nearest + 1, daysAhead);
    let left = between.reduce((sum, each) => sum + each, 0);
    for (let unit = 0; unit < share.length && left >= 0; unit++)
      if ((share[unit] ?? 0) > 0 && (memories.stability[field.firstCell[unit] ?? 0] ?? 0) === 0)
        left -= field.fresh[unit] ?? 0;
    return left >= 0;
  });
}

const isOnlyFor = ({ goals }: Field, unit: number, some: readonly boolean[]): boolean =>
  some.length > 0 && goals.every(({ share }, goal) => some[goal] || (share[unit] ?? 0) === 0);

/** Days from then to an interview; -1 once it has come. Today's own interview is still worked for. */
const horizonOf = (daysAhead: number, day: number): number =>
  daysAhead > day || (day === 0 && daysAhead === 0) ? daysAhead - day : -1;

function daysLeftFor({ goals }: Field, unit: number, horizons: Float64Array): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let goal = 0; goal < goals.length; goal++) {
    const horizon = horizons[goal] ?? -1;
    if (horizon >= 0 && horizon < nearest && (goals[goal]?.share[unit] ?? 0) > 0) nearest = horizon;
  }
  return nearest;
}

export function recallAll({ memories, learner, recall }: Thoughts, day: number): void {
  const { stability, last } = memories;
  for (let cell = 0; cell < recall.length; cell++) {
    const days = stability[cell] ?? 0;
    recall[cell] = days === 0 ? -1 : learner.model.recall(day - (last[cell] ?? 0), days);
  }
}

/** The recall of a card, `days` after it was seen for the first time. */
function freshRecall({ model, habits, firstStability }: Learner, days: number): number {
  return habits.firstGrades.reduce(
    (sum, share, grade) => sum + share * model.recall(days, firstStability[grade] ?? 1),
    0,
  );
}

/** The mean recall of a unit's seen cells; below 0 if there are none. */
function recallOfSeen({ field, recall }: Outlook, unit: number): number {
  const start = field.firstCell[unit] ?? 0;
  const end = field.firstCell[unit + 1] ?? 0;
  let sum = 0;
  let seen = 0;
  for (let cell = start; cell < end; cell++) {
    const now = recall[cell] ?? -1;
    if (now < 0) continue;
    sum += now;
    seen += 1;
  }
  return seen === 0 ? -1 : sum / seen;
}

/** What answering a unit on this day takes, on average. An item not seen yet is one that is not recalled. */
export function expectedSeconds(
  { field, recall }: { readonly field: UnitColumns; readonly recall: Float64Array },
  unit: number,
): number {
  const start = field.firstCell[unit] ?? 0;
  const end = field.firstCell[unit + 1] ?? 0;
  let recalled = 0;
  let seen = 0;
  for (let cell = start; cell < end; cell++) {
    const now = recall[cell] ?? -1;
    if (now < 0) continue;
    recalled += now;
    seen += 1;
  }
  if (seen === 0) return field.fresh[unit] ?? 1;
  const share = recalled / (end - start);
  return share * (field.pass[unit] ?? 1) + (1 - share) * (field.fail[unit] ?? 1);
}

/** The readiness that answering a unit on this day adds to all interviews ahead. */
function gainOf(
  outlook: Outlook,
  unit: number,
  day: number,
  horizons: Float64Array,
  freshRecalls: Float64Array,
): number {
  const { field, recall } = outlook;
  const start = field.firstCell[unit] ?? 0;
  const end = field.firstCell[unit + 1] ?? 0;
  let gain = 0;
  for (let goal = 0; goal < horizons.length; goal++) {
    const horizon = horizons[goal] ?? -1;
    const share = field.goals[goal]?.share[unit] ?? 0;
    if (horizon < 0 || share === 0) continue;
    for (let cell = start; cell < end; cell++)
      gain +=
        (share / (end - start)) *
        ((recall[cell] ?? -1) < 0
          ? (freshRecalls[goal] ?? 0)
          : cellGain(outlook, cell, day, horizon));
  }
  return gain;
}

/** The recall at the horizon that asking for a memory on this day adds. */
export function cellGain(outlook: Thoughts, cell: number, day: number, horizon: number): number {
  const { memories, learner } = outlook;
  const { model, meanBonus } = learner;
  const recall = outlook.recall[cell] ?? 0;
  const stability = memories.stability[cell] ?? 1;
  const passed = model.afterPass(stability, memories.growth[cell] ?? 0, recall, meanBonus);
  const lapsed = model.afterLapse(stability, memories.remains[cell] ?? 0, recall);
  const left = model.recall(day - (memories.last[cell] ?? 0) + horizon, stability);
  const answered =
    recall * model.recall(horizon, passed) + (1 - recall) * model.recall(horizon, lapsed);
  return answered - left;
}
