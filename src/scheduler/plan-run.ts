// A plan carried out in thought, day by day, until the last interview.

import { bestFirst } from './best-first.ts';
import type { GradeIndex } from './model.ts';
import type { Field } from './plan-field.ts';
import { begin, type Learner, memoriesOf, recallOrRelearn } from './plan-memory.ts';
import type { Policy } from './plan-policy.ts';
import { lookAt, type Outlook, outlookOf, recallOfSeen } from './plan-score.ts';

export interface RunOptions {
  readonly seed: number;
  /** Seconds on top of each day's. */
  readonly extraSeconds?: number;
  /** How much longer each memory lasts than the model thinks: what the plan cannot know. Without it, as it thinks. */
  readonly lasting?: Float64Array;
}

/** For each interview, the recall of each cell on its day; 0 for what was never seen. */
export type Recalls = readonly Float64Array[];

export function carryOut(
  field: Field,
  learner: Learner,
  policy: Policy,
  options: RunOptions,
): Recalls {
  const outlook = outlookOf(field, memoriesOf(field, learner), learner);
  const answers = new Uint16Array(outlook.recall.length);
  const recalls: Float64Array[] = [];
  const lastDay = field.budget.length;
  for (let day = 0; day <= lastDay; day++) {
    field.goals.forEach(({ daysAhead }, goal) => {
      if (Math.max(1, daysAhead) === day) recalls[goal] = recallsOn(outlook, daysAhead, options);
    });
    if (day < lastDay) studyDay(outlook, policy, day, answers, options);
  }
  return recalls;
}

/** The recall of each cell on a day, if nothing more is done until then. */
export function recallsOn(
  { memories, learner }: Pick<Outlook, 'memories' | 'learner'>,
  day: number,
  { lasting }: Pick<RunOptions, 'lasting'>,
): Float64Array {
  return memories.stability.map((stability, cell) =>
    stability === 0
      ? 0
      : learner.model.recall(day - (memories.last[cell] ?? 0), stability * (lasting?.[cell] ?? 1)),
  );
}

function studyDay(
  outlook: Outlook,
  policy: Policy,
  day: number,
  answers: Uint16Array,
  options: RunOptions,
): void {
  const { field } = outlook;
  let seconds = (field.budget[day] ?? 0) + (options.extraSeconds ?? 0);
  if (seconds <= 0) return;
  lookAt(outlook, day, policy);
  const next = bestFirst(outlook.score);
  while (seconds > 0) {
    const unit = next();
    if (unit < 0) return;
    seconds -= answerUnit(outlook, unit, day, answers, options);
  }
}

/** Answers all cells of a unit; the seconds that it took. */
function answerUnit(
  outlook: Outlook,
  unit: number,
  day: number,
  answers: Uint16Array,
  options: RunOptions,
): number {
  const { field } = outlook;
  const [start = 0, end = 0] = [field.firstCell[unit], field.firstCell[unit + 1]];
  const wasNew = recallOfSeen(outlook, unit) < 0;
  let passed = 0;
  for (let cell = start; cell < end; cell++) {
    const nth = answers[cell] ?? 0;
    answers[cell] = nth + 1;
    const luck = luckOf(options.seed, cell, nth);
    if (answerCell(outlook, cell, day, luck, options.lasting?.[cell] ?? 1) > 0) passed += 1;
  }
  if (wasNew) return field.fresh[unit] ?? 1;
  const share = passed / (end - start);
  return share * (field.pass[unit] ?? 1) + (1 - share) * (field.fail[unit] ?? 1);
}

function answerCell(
  { memories, learner, recall }: Outlook,
  cell: number,
  day: number,
  luck: number,
  lasting: number,
): GradeIndex {
  const { model, habits } = learner;
  if ((recall[cell] ?? -1) < 0) {
    const grade = pick(habits.firstGrades, luck);
    begin(memories, cell, day, grade, learner);
    return grade;
  }
  const stability = (memories.stability[cell] ?? 1) * lasting;
  const chance = model.recall(day - (memories.last[cell] ?? 0), stability);
  const grade = luck < chance ? pick(habits.passGrades, luck / chance) : 0;
  recallOrRelearn(memories, cell, day, grade, learner);
  return grade;
}

/** The grade in whose share of [0, 1) a number falls. */
function pick(shares: readonly number[], chance: number): GradeIndex {
  let left = chance;
  for (let grade = 0; grade < shares.length; grade++) {
    left -= shares[grade] ?? 0;
    if (left < 0) return grade;
  }
  return 2;
}

/**
 * A number in [0, 1) for the nth answer of a cell. It is the same under every policy, so that what two policies
 * differ by is not their luck. The mixer is that of MurmurHash3 (Austin Appleby, public domain).
 */
function luckOf(seed: number, cell: number, nth: number): number {
  let mixed =
    Math.imul(seed + 1, 0x9e3779b1) ^
    Math.imul(cell + 1, 0x85ebca6b) ^
    Math.imul(nth + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
