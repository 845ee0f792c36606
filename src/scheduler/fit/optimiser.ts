// Fits the parameters of FSRS-6 to a learner: gradient descent on the log loss of their own answers, held back by
// the defaults, and accepted only where it predicts the newest answers better.

import type { Steps } from '#kit/steps.ts';
import type { Weights } from '../weights.ts';
import { type Slope, slopeOf } from './gradient.ts';
import { descend } from './gradient-descent.ts';
import type { Histories } from './history.ts';

export interface FitRequest {
  readonly histories: Histories;
  /** Where the fit begins, and what it is drawn to. */
  readonly defaults: Weights;
  /** The parameters in force: what the fit has to beat. */
  readonly current: Weights;
}

export interface Fit {
  readonly weights: Weights;
  /** Whether it predicts the newest fifth of the answers better than the parameters in force. */
  readonly isBetter: boolean;
  /** Log loss on that fifth, which the compared fit has not seen. */
  readonly before: number;
  readonly after: number;
  /** Answers that test a prediction. */
  readonly answers: number;
}

export function* fitWeights(request: FitRequest): Steps<Fit> {
  const { histories, defaults, current } = request;
  const slope = slopeOf(histories);
  const parts = split(histories);
  const prior = parametersOf(defaults);
  const epochs = epochsFor(parts.count);
  const early = yield* descend(slope, histories, parts.early, {
    prior,
    start: prior,
    epochs,
    from: 0,
    to: 0.6,
  });
  const before = meanLoss(slope, histories, parts.newest, parametersOf(current));
  const after = meanLoss(slope, histories, parts.newest, early);
  const all = yield* descend(slope, histories, parts.all, {
    prior,
    start: early,
    epochs: epochs / 2,
    from: 0.6,
    to: 1,
  });
  return {
    weights: weightsOf(all),
    isBetter: after < before,
    before,
    after,
    answers: parts.count,
  };
}

/** How often each answer is looked at: often enough for a hundred steps or so, and seldom where that is plenty. */
const epochsFor = (answers: number): number =>
  answers < 5000 ? 12 : answers < 30_000 ? 6 : answers < 60_000 ? 4 : 2;

const parametersOf = (weights: Weights): Float64Array =>
  Float64Array.from(weights, (weight, place) => (place < 4 ? Math.log(weight) : weight));

/** Four digits, as parameters are shown and passed on everywhere; more would only differ between machines. */
const weightsOf = (parameters: Float64Array): Weights =>
  Array.from(
    parameters,
    (value, place) => Math.round((place < 4 ? Math.exp(value) : value) * 1e4) / 1e4,
  );

/** What each answer counts: the newer, the more, and 0 where it is left out. */
interface Parts {
  readonly early: Float64Array;
  readonly newest: Float64Array;
  readonly all: Float64Array;
  readonly count: number;
}

function split({ scored, place }: Histories): Parts {
  const places = Array.from(place.filter((_, answer) => scored[answer] === 1)).sort(
    (a, b) => a - b,
  );
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const border = places[Math.floor(0.8 * places.length)] ?? 0;
  const weightOf = (counts: (place: number) => number) =>
    Float64Array.from(place, (own, answer) => (scored[answer] === 1 ? counts(own) : 0));
  const recency = (own: number, until: number) =>
    0.25 + 0.75 * ((own - first) / Math.max(1, until - first)) ** 3;
  return {
    early: weightOf((own) => (own < border ? recency(own, border) : 0)),
    newest: weightOf((own) => (own < border ? 0 : 1)),
    all: weightOf((own) => recency(own, last)),
    count: places.length,
  };
}

function meanLoss(
  slope: Slope,
  { starts }: Histories,
  weightOf: Float64Array,
  parameters: Float64Array,
): number {
  slope.use(parameters);
  const answers = weightOf.reduce((sum, weight) => sum + weight, 0);
  let loss = 0;
  for (let card = 0; card < starts.length - 1; card++) loss += slope.lossOf(card, weightOf);
  return loss / Math.max(1, answers);
}
