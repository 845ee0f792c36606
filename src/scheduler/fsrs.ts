// FSRS-6, and the one file that touches ts-fsrs. Only the model is taken from there: its days turn at midnight
// UTC and its intervals exceed their maximum, so study days, steps, intervals and fuzz are ours.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

import { FSRSAlgorithm } from 'ts-fsrs';
import { type Grade, grades } from './journal.ts';
import { movesOnSameDay, type Weights } from './weights.ts';

export interface Strength {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/** The lowest stability that FSRS knows: a minute and a half. */
const minStability = 0.001;

/** The memory after an answer. `elapsedDays` are study days since the last one, 0 on the same day. */
export function nextState(
  before: Strength | null,
  elapsedDays: number,
  grade: Grade,
  weights: Weights,
): Strength {
  const rating = grades.indexOf(grade) + 1;
  const after = modelOf(weights).next_state(before, elapsedDays, rating);
  if (before) return after;
  // ts-fsrs lifts a first stability to 0.1 days; the reference (fsrs-rs) does not, and fitted parameters go below.
  return { ...after, stability: Math.max(weights[rating - 1] ?? 0, minStability) };
}

// A model is made once for a list of parameters and never changed: a changed one keeps its old decay.
const models = new WeakMap<Weights, FSRSAlgorithm>();

function modelOf(weights: Weights): FSRSAlgorithm {
  const known = models.get(weights);
  if (known) return known;
  const model = new FSRSAlgorithm({ w: [...weights], enable_short_term: movesOnSameDay(weights) });
  models.set(weights, model);
  return model;
}
