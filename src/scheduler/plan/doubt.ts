// How far a learner may be from the model. A forecast that believes the model to the letter is too narrow, and too
// high: recall loses more by a memory that is shorter than it gains by one that is as much longer.

import { type Random, seededRandom } from '#kit/chance.ts';
import { defaultWeights, type Weights } from '../weights.ts';

/** Standard deviations of the logarithm of how much longer a memory lasts than the model says. */
export interface Doubt {
  /** Of all memories of a learner together. */
  readonly learner: number;
  /** Of each memory for itself. */
  readonly memory: number;
}

// Measured on simulated learners whose parameters differ from the default ones (tests/property/planner.test.ts).
const ofTheMany: Doubt = { learner: 0.45, memory: 0.4 };
const ofTheirOwn: Doubt = { learner: 0.25, memory: 0.4 };

/** Parameters that were fitted to the learner leave less doubt than those of the many. */
export const doubtOf = (weights: Weights): Doubt =>
  weights.every((weight, index) => weight === defaultWeights[index]) ? ofTheMany : ofTheirOwn;

/** For each memory, how much longer it lasts, for a learner so many standard deviations from the model. */
export function drawLasting(
  memories: number,
  deviation: number,
  doubt: Doubt,
  seed: number,
): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: memories }, () =>
    Math.exp(doubt.learner * deviation + doubt.memory * normal(random)),
  );
}

/** The normal deviate of Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
