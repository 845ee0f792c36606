// How far a learner may be from the model. A forecast that believes the model to the letter is too narrow, and too
// high: recall loses more by a memory that is shorter than it gains by one that is as much longer.

import { type Random, seededRandom } from '#kit/chance.ts';

// Standard deviations of the logarithm of how much longer a memory lasts than the model says: of all memories of a
// learner together, and of each for itself. Measured on simulated learners whose parameters differ from the default
// ones (tests/property/planner.test.ts, interview-month.test.ts). Parameters that were fitted to a learner's answers
// leave hardly less of it for a date weeks ahead.
const ofLearner = 0.45;
const ofMemory = 0.4;

/** For each memory, how much longer it lasts, for a learner so many standard deviations from the model. */
export function drawLasting(memories: number, deviation: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: memories }, () =>
    Math.exp(ofLearner * deviation + ofMemory * normal(random)),
  );
}

/** The normal deviate of Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
