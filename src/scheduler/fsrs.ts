// FSRS-6, and the one file that touches ts-fsrs. Only the model is taken from there: its days turn at midnight
// UTC and its intervals exceed their maximum, so study days, steps, intervals and fuzz are ours.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

import { clipParameters, default_w, FSRSAlgorithm } from 'ts-fsrs';
import { type Grade, grades } from './journal.ts';

/** The 21 parameters of FSRS-6. */
export type Weights = readonly number[];

export const defaultWeights: Weights = default_w;

export interface Strength {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/** The lowest stability that FSRS knows: a minute and a half. */
export const minStability = 0.001;
export const maxStability = 36_500;

const relearningSteps = 1;

/** The fixed forgetting curve of FSRS-5, which had 19 parameters. */
const endOfFsrs5 = [0, 0.5];

/** Parameters of FSRS-6 or 5 from elsewhere, each brought into its range; `undefined` if they are something else. */
export function readWeights(value: unknown): Weights | undefined {
  if (!Array.isArray(value) || !value.every(Number.isFinite)) return undefined;
  const weights = value.length === 19 ? [...value, ...endOfFsrs5] : value;
  if (weights.length !== defaultWeights.length) return undefined;
  return clipParameters(weights, relearningSteps, shortTerm(weights));
}

/** The memory after an answer. `elapsedDays` are study days since the last one, 0 on the same day. */
export function nextState(
  before: Strength | null,
  elapsedDays: number,
  grade: Grade,
  weights: Weights,
): Strength {
  const rating = grades.indexOf(grade) + 1;
  const after = modelOf(weights).algorithm.next_state(before, elapsedDays, rating);
  if (before) return after;
  // ts-fsrs lifts a first stability to 0.1 days; the reference (fsrs-rs) does not, and fitted parameters go below.
  return { ...after, stability: Math.max(weights[rating - 1] ?? 0, minStability) };
}

/** The estimated probability of recall, 0 to 1, so many days after the last answer. */
export function recallAfter(days: number, stability: number, weights: Weights): number {
  const { decay, factor } = modelOf(weights);
  return (1 + (factor * days) / stability) ** decay;
}

/** Days until recall falls to `retention`, unrounded. */
export function intervalFor(stability: number, retention: number, weights: Weights): number {
  const { decay, factor } = modelOf(weights);
  return (stability * (retention ** (1 / decay) - 1)) / factor;
}

interface Model {
  readonly algorithm: FSRSAlgorithm;
  /** The forgetting curve: recall = (1 + factor × days ÷ stability) ^ decay, which is 90 % after one stability. */
  readonly decay: number;
  readonly factor: number;
}

// A model is made once for a list of parameters and never changed: a changed one keeps its old decay.
const models = new WeakMap<Weights, Model>();

function modelOf(weights: Weights): Model {
  const known = models.get(weights);
  if (known) return known;
  const algorithm = new FSRSAlgorithm({ w: [...weights], enable_short_term: shortTerm(weights) });
  const decay = -(weights[20] ?? 0.1542);
  const model = { algorithm, decay, factor: 0.9 ** (1 / decay) - 1 };
  models.set(weights, model);
  return model;
}

/** As fsrs-rs has it, w17 = w18 = w19 = 0 says that answers on the same day leave the stability alone. */
const shortTerm = (weights: Weights): boolean =>
  weights.slice(17, 20).some((weight) => weight !== 0);
