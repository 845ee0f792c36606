// A learner in a simulation, and what becomes of their memories: columns that change with each answer.

import { type Habits, usualHabits } from '../habits.ts';
import { type GradeIndex, good, type Model, modelOf } from '../model.ts';
import type { Weights } from '../weights.ts';
import type { UnitColumns } from './units.ts';

/** A learner as the scheduler thinks of them. */
export interface Learner {
  readonly model: Model;
  readonly habits: Habits;
  /** For each first grade: what is left of it after the learning steps of that day. */
  readonly firstStability: Float64Array;
  readonly firstDifficulty: Float64Array;
  /** What the grades of a recalled card do to its growth, on average. */
  readonly meanBonus: number;
}

export function learnerOf(weights: Weights, habits: Habits = usualHabits): Learner {
  const model = modelOf(weights);
  const grades: readonly GradeIndex[] = [0, 1, 2, 3];
  // Again and Hard bring a new card back in ten minutes, and it is known then.
  const hasStep = (grade: GradeIndex) => grade < good;
  return {
    model,
    habits,
    firstStability: Float64Array.from(grades, (grade) => {
      const stability = model.firstStability(grade);
      return hasStep(grade) ? model.sameDay(stability, good) : stability;
    }),
    firstDifficulty: Float64Array.from(grades, (grade) => {
      const difficulty = model.firstDifficulty(grade);
      return hasStep(grade) ? model.nextDifficulty(difficulty, good) : difficulty;
    }),
    meanBonus: habits.passGrades.reduce((sum, share, grade) => sum + share * model.bonus(grade), 0),
  };
}

export interface Memories {
  /** Days; 0 where the memory is new. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly last: Int32Array;
  /** How often each was asked for in the simulation. */
  readonly answers: Uint16Array;
  /** Kept, since they change only with an answer and cost most of a score. */
  readonly growth: Float64Array;
  readonly remains: Float64Array;
}

export function memoriesOf(
  { stability, difficulty, last }: UnitColumns,
  { model }: Learner,
): Memories {
  const memories = {
    stability: stability.slice(),
    difficulty: difficulty.slice(),
    last: last.slice(),
    answers: new Uint16Array(stability.length),
    growth: new Float64Array(stability.length),
    remains: new Float64Array(stability.length),
  };
  for (let cell = 0; cell < stability.length; cell++) settle(memories, cell, model);
  return memories;
}

function settle(memories: Memories, cell: number, model: Model): void {
  const [stability = 0, difficulty = 0] = [memories.stability[cell], memories.difficulty[cell]];
  if (stability === 0) return;
  memories.growth[cell] = model.growth(stability, difficulty);
  memories.remains[cell] = model.remains(stability, difficulty);
}

function remember(
  memories: Memories,
  cell: number,
  day: number,
  [stability, difficulty]: readonly [number, number],
  { model }: Learner,
): void {
  memories.stability[cell] = stability;
  memories.difficulty[cell] = difficulty;
  memories.last[cell] = day;
  memories.answers[cell] = (memories.answers[cell] ?? 0) + 1;
  settle(memories, cell, model);
}

/** A new memory gets its first grade. */
export function begin(
  memories: Memories,
  cell: number,
  day: number,
  grade: GradeIndex,
  learner: Learner,
): void {
  const { firstStability, firstDifficulty } = learner;
  const strength = [firstStability[grade] ?? 0, firstDifficulty[grade] ?? 0] as const;
  remember(memories, cell, day, strength, learner);
}

/** A known memory is asked for. A lapse is relearned ten minutes later. */
export function recallOrRelearn(
  memories: Memories,
  cell: number,
  day: number,
  grade: GradeIndex,
  learner: Learner,
): void {
  const { model } = learner;
  const { stability, difficulty, last, growth, remains } = memories;
  const [before = 0, hard = 0] = [stability[cell], difficulty[cell]];
  const recall = model.recall(day - (last[cell] ?? 0), before);
  const next = model.nextDifficulty(hard, grade);
  const strength =
    grade === 0
      ? ([
          model.sameDay(model.afterLapse(before, remains[cell] ?? 0, recall), good),
          model.nextDifficulty(next, good),
        ] as const)
      : ([model.afterPass(before, growth[cell] ?? 0, recall, model.bonus(grade)), next] as const);
  remember(memories, cell, day, strength, learner);
}
