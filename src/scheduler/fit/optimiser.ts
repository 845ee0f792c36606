// Fits the parameters of FSRS-6 to a learner: gradient descent on the log loss of their own answers, held back by
// the defaults. Whether the fit is worth it is told by how much likelier it makes these answers (`when.ts`).

import type { Steps } from '#kit/steps.ts';
import type { Weights } from '../weights.ts';
import { type Slope, slopeOf } from './gradient.ts';
import { descend } from './gradient-descent.ts';
import type { Histories } from './history.ts';

export interface FitRequest {
  readonly histories: Histories;
  /** Where the fit begins, and what it is drawn to. */
  readonly defaults: Weights;
  /** The parameters in force. */
  readonly current: Weights;
}

export interface Fit {
  readonly weights: Weights;
  /** Mean log loss of the answers: by the defaults, by the parameters in force, by the fit. */
  readonly usual: number;
  readonly before: number;
  readonly after: number;
  /** Answers that test a prediction. */
  readonly answers: number;
}

export function* fitWeights({ histories, defaults, current }: FitRequest): Steps<Fit> {
  const slope = slopeOf(histories);
  const answers = histories.scored.reduce((sum, scored) => sum + scored, 0);
  const prior = parametersOf(defaults);
  const weights = weightsOf(
    yield* descend(slope, histories, newerCountMore(histories), {
      prior,
      epochs: epochsFor(answers),
    }),
  );
  const all = Float64Array.from(histories.scored);
  const meanLoss = (by: Weights) => lossOf(slope, histories, all, by) / Math.max(1, answers);
  const [usual, before, after] = [meanLoss(defaults), meanLoss(current), meanLoss(weights)];
  return { weights, usual, before, after, answers };
}

/** How often each answer is looked at: often enough for a hundred steps or so, and seldom where that is plenty. */
const epochsFor = (answers: number): number =>
  answers < 5000 ? 16 : answers < 30_000 ? 8 : answers < 60_000 ? 5 : 3;

const parametersOf = (weights: Weights): Float64Array =>
  Float64Array.from(weights, (weight, place) => (place < 4 ? Math.log(weight) : weight));

/** Four digits, as parameters are shown and passed on everywhere; more would only differ between machines. */
const weightsOf = (parameters: Float64Array): Weights =>
  Array.from(
    parameters,
    (value, place) => Math.round((place < 4 ? Math.exp(value) : value) * 1e4) / 1e4,
  );

/** What each answer counts: a newer one up to four times as much, and 0 where it tests no prediction. */
function newerCountMore({ scored, place }: Histories): Float64Array {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  place.forEach((own, answer) => {
    if (scored[answer] !== 1) return;
    first = Math.min(first, own);
    last = Math.max(last, own);
  });
  return Float64Array.from(place, (own, answer) =>
    scored[answer] === 1 ? 0.25 + 0.75 * ((own - first) / Math.max(1, last - first)) ** 3 : 0,
  );
}

function lossOf(
  slope: Slope,
  { starts }: Histories,
  weightOf: Float64Array,
  weights: Weights,
): number {
  slope.use(parametersOf(weights));
  let loss = 0;
  for (let card = 0; card < starts.length - 1; card++) loss += slope.lossOf(card, weightOf);
  return loss;
}
