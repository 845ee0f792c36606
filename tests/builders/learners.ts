// Learners made up for simulations. Each forgets by FSRS-6 too, but by parameters of their own and with cards that
// last longer or shorter than the model can know; the scheduler sees nothing of that but their grades.

import { type Random, seededRandom } from '#kit/chance.ts';
import {
  defaultWeights,
  nextState,
  readWeights,
  recallAfter,
  type Strength,
  type Weights,
} from '#scheduler/fsrs.ts';
import { type Grade, grades } from '#scheduler/journal.ts';

export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export interface LearnerParts {
  readonly seed: number;
  /** Standard deviation of the logarithm of each parameter; that of the first four, first stabilities, is .5. */
  readonly deviation?: number;
  /** The same of how long a single card lasts. */
  readonly cardDeviation?: number;
  /** Bends the forgetting curve: parameter 20, .15 by default. */
  readonly decay?: number;
}

export interface SimulatedLearner {
  readonly weights: Weights;
  readonly random: Random;
  /** What a card shows: its own memory, the true one. */
  readonly meet: () => CardInMind;
}

export interface CardInMind {
  readonly isNew: () => boolean;
  readonly recallOn: (day: number) => number;
  readonly answer: (day: number) => Grade;
}

/** First grades, and those of a recalled card, as the many give them. */
const firstGrades = [0.24, 0.094, 0.495, 0.171];
const passGrades = [0, 0.224, 0.631, 0.145];

export function aLearner({
  seed,
  deviation = 0.35,
  cardDeviation = 0.35,
  decay,
}: LearnerParts): SimulatedLearner {
  const random = seededRandom(`learner ${seed}`);
  const drawn = defaultWeights.map((weight, place) => {
    const spread = place < 4 && deviation > 0 ? 0.5 : deviation;
    return weight * Math.exp(spread * normal(random));
  });
  if (decay !== undefined) drawn[20] = decay;
  const weights = readWeights(drawn) ?? defaultWeights;
  return {
    weights,
    random,
    meet: () => cardInMind(weights, random, Math.exp(cardDeviation * normal(random))),
  };
}

function cardInMind(weights: Weights, random: Random, lasting: number): CardInMind {
  let strength: Strength | null = null;
  let last = 0;
  const recallOn = (day: number) =>
    strength ? recallAfter(day - last, strength.stability, weights) : 0;
  return {
    isNew: () => strength === null,
    recallOn,
    answer: (day) => {
      const shares = strength ? passGrades : firstGrades;
      const recalled = !strength || random() < recallOn(day);
      const grade = recalled ? pick(shares, random()) : 'again';
      const next = nextState(strength, strength ? day - last : 0, grade, weights);
      strength = strength ? next : { ...next, stability: next.stability * lasting };
      last = day;
      return grade;
    },
  };
}

function pick(shares: readonly number[], chance: number): Grade {
  let left = chance;
  const place = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return grades[place] ?? 'good';
}
