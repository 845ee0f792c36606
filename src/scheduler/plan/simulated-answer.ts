// One answer of a simulated learner: chance decides the grade, by the recall that the memory has.

import type { GradeIndex } from '../model.ts';
import { begin, type Learner, type Memories, recallOrRelearn } from './simulated.ts';
import type { UnitColumns } from './units.ts';

export interface Luck {
  readonly seed: number;
  /** How much longer each memory lasts than the model thinks: what nobody can know. Without it, as it thinks. */
  readonly lasting?: Float64Array;
}

/** A learner before a field of units, as they are simulated. */
interface Simulated {
  readonly field: UnitColumns;
  readonly memories: Memories;
  readonly learner: Learner;
}

/** Answers all cells of a unit; the seconds that it took. */
export function answerUnit(simulated: Simulated, unit: number, day: number, luck: Luck): number {
  const { field: units, memories, learner } = simulated;
  const start = units.firstCell[unit] ?? 0;
  const end = units.firstCell[unit + 1] ?? 0;
  let [seen, passed] = [0, 0];
  for (let cell = start; cell < end; cell++) {
    if ((memories.stability[cell] ?? 0) > 0) seen += 1;
    if (answerCell(memories, learner, cell, day, luck) > 0) passed += 1;
  }
  if (seen === 0) return units.fresh[unit] ?? 1;
  const share = passed / (end - start);
  return share * (units.pass[unit] ?? 1) + (1 - share) * (units.fail[unit] ?? 1);
}

/** Written without objects: it is the innermost loop of every simulation. */
function answerCell(
  memories: Memories,
  learner: Learner,
  cell: number,
  day: number,
  { seed, lasting }: Luck,
): GradeIndex {
  const { model, habits } = learner;
  const before = memories.stability[cell] ?? 0;
  const chance = chanceOf(seed, cell, memories.answers[cell] ?? 0);
  if (before === 0) {
    const grade = gradeAt(habits.firstGrades, chance);
    begin(memories, cell, day, grade, learner);
    return grade;
  }
  const recall = model.recall(day - (memories.last[cell] ?? 0), before * (lasting?.[cell] ?? 1));
  const grade = chance < recall ? gradeAt(habits.passGrades, chance / recall) : 0;
  recallOrRelearn(memories, cell, day, grade, learner);
  return grade;
}

/** The grade in whose share of [0, 1) a number falls. */
export function gradeAt(shares: readonly number[], chance: number): GradeIndex {
  let left = chance;
  for (let grade = 0; grade < shares.length; grade++) {
    left -= shares[grade] ?? 0;
    if (left < 0) return grade;
  }
  return 2;
}

/**
 * A number in [0, 1) for the nth answer of a cell. It is the same whatever else is done, so that what two plans
 * differ by is not their luck. The mixer is that of MurmurHash3 (Austin Appleby, public domain).
 */
export function chanceOf(seed: number, cell: number, nth: number): number {
  let mixed =
    Math.imul(seed + 1, 0x9e3779b1) ^
    Math.imul(cell + 1, 0x85ebca6b) ^
    Math.imul(nth + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
