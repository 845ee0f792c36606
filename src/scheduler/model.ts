// FSRS-6 in bare numbers, for simulations of many million steps. `fsrs.ts` is what memories are made with; this
// is the same model without its objects and its rounding to eight digits, and a test holds the two together.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

import type { Weights } from './weights.ts';

/** A grade by its place in `grades`: 0 again, 1 hard, 2 good, 3 easy. */
export type GradeIndex = number;
export const again: GradeIndex = 0;
export const good: GradeIndex = 2;

export interface Model {
  readonly firstStability: (grade: GradeIndex) => number;
  readonly firstDifficulty: (grade: GradeIndex) => number;
  readonly nextDifficulty: (difficulty: number, grade: GradeIndex) => number;
  /** The probability of recall `days` after the last answer. */
  readonly recall: (days: number, stability: number) => number;
  /** Days until recall falls to the retention. */
  readonly interval: (stability: number, retention: number) => number;
  /** How much a memory can grow, and what is left of it after a lapse: all that does not depend on recall. */
  readonly growth: (stability: number, difficulty: number) => number;
  readonly remains: (stability: number, difficulty: number) => number;
  /** Stability after an answer on a later day; `growth` and `remains` are of the memory before. */
  readonly afterPass: (stability: number, growth: number, recall: number, bonus: number) => number;
  readonly afterLapse: (stability: number, remains: number, recall: number) => number;
  /** Stability after an answer on the same day. */
  readonly sameDay: (stability: number, grade: GradeIndex) => number;
  /** What Hard takes from the growth and Easy adds to it. */
  readonly bonus: (grade: GradeIndex) => number;
}

const shortest = 0.001;
const longest = 36_500;

const within = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

export function modelOf(weights: Weights): Model {
  const w = Float64Array.from(weights);
  const at = (index: number): number => w[index] ?? 0;
  const decay = at(20);
  const factor = 0.9 ** (-1 / decay) - 1;
  const firstDifficulty = (grade: GradeIndex) => within(at(4) - Math.exp(grade * at(5)) + 1, 1, 10);
  // Difficulty reverts to what Easy would have begun with, before that is brought into its range.
  const pull = at(7) * (at(4) - Math.exp(3 * at(5)) + 1);
  const [stay, step, scale] = [1 - at(7), at(6) / 9, Math.exp(at(8))];
  const [damping, curve] = [at(9), at(10)];
  const [lapse, ease, size, shock] = [at(11), at(12), at(13), at(14)];
  const kept = Math.exp(-at(17) * at(18));
  const [again, sameDayOffset, sameDayDamping] = [at(17), at(18), at(19)];
  const [hard, easy] = [at(15), at(16)];

  const afterPass = (stability: number, growth: number, recall: number, bonus: number): number =>
    within(
      stability * (1 + growth * (Math.exp((1 - recall) * curve) - 1) * bonus),
      shortest,
      longest,
    );
  const bonus = (grade: GradeIndex) => (grade === 1 ? hard : grade === 3 ? easy : 1);
  return {
    firstStability: (grade) => within(at(grade), shortest, longest),
    firstDifficulty,
    nextDifficulty: (difficulty, grade) =>
      within(pull + stay * (difficulty - step * (grade - 2) * (10 - difficulty)), 1, 10),
    recall: (days, stability) => Math.exp(-decay * Math.log(1 + (factor * days) / stability)),
    interval: (stability, retention) => (stability / factor) * (retention ** (-1 / decay) - 1),
    growth: (stability, difficulty) =>
      scale * (11 - difficulty) * Math.exp(-damping * Math.log(stability)),
    remains: (stability, difficulty) =>
      lapse *
      Math.exp(-ease * Math.log(difficulty)) *
      (Math.exp(size * Math.log(stability + 1)) - 1),
    afterPass,
    afterLapse: (stability, remains, recall) => {
      const after = within(remains * Math.exp((1 - recall) * shock), shortest, longest);
      return Math.min(Math.max(stability * kept, shortest), after);
    },
    sameDay: (stability, grade) => {
      const change = Math.exp(
        again * (grade - 2 + sameDayOffset) - sameDayDamping * Math.log(stability),
      );
      return within(stability * (grade > 0 && change < 1 ? 1 : change), shortest, longest);
    },
    bonus,
  };
}

/** Stability and difficulty after an answer: every rule of the model in its place. */
export function answered(
  model: Model,
  stability: number,
  difficulty: number,
  elapsed: number,
  grade: GradeIndex,
): readonly [stability: number, difficulty: number] {
  const next = model.nextDifficulty(difficulty, grade);
  if (elapsed === 0) return [model.sameDay(stability, grade), next];
  const recall = model.recall(elapsed, stability);
  if (grade === 0)
    return [model.afterLapse(stability, model.remains(stability, difficulty), recall), next];
  const growth = model.growth(stability, difficulty);
  return [model.afterPass(stability, growth, recall, model.bonus(grade)), next];
}
