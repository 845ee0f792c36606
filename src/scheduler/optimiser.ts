// Fits the parameters of FSRS-6 to a learner: gradient descent on the log loss of their own answers, held back by
// what is known of the many, and accepted only where it predicts the newest answers better.

import { type Random, seededRandom } from '#kit/chance.ts';
import type { Steps } from '#kit/steps.ts';
import { type Slope, slopeOf } from './fit-gradient.ts';
import type { Histories } from './fit-history.ts';
import type { Weights } from './fsrs.ts';

export interface FitRequest {
  readonly histories: Histories;
  /** The parameters of the many: where the fit begins, and what it is drawn to. */
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

/** Below this there is too little to learn from, and a fit is not offered. */
export const enoughAnswers = 400;

/** The range of each parameter, as fsrs-rs clamps it. */
// biome-ignore format: a table
const limits = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100], [1, 10], [0.001, 4], [0.001, 4],
  [0.001, 0.75], [0, 4.5], [0, 0.8], [0.001, 3.5], [0.001, 5], [0.001, 0.25], [0.001, 0.9],
  [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [0.01, 0.8], [0.1, 0.8],
] as const;

/**
 * How far learners are from the defaults: standard deviations as fsrs-rs found them, of the first four parameters
 * those of their logarithms. That of the eighth is narrower than its .12: on a thousand answers it fitted noise.
 */
// biome-ignore format: a table
const deviations = [
  1, 1, 1, 1, 0.57, 0.28, 0.6, 0.03, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

/** How firmly the fit is drawn to the defaults: four times the Gaussian prior, so that no learner loses by it. */
const firmness = 4;
/** In standard deviations a step: a parameter that hardly differs between learners hardly moves. */
const learningRate = 0.15;
const answersPerStep = 512;

export function* fitWeights(request: FitRequest): Steps<Fit> {
  const { histories, defaults, current } = request;
  const slope = slopeOf(histories);
  const parts = split(histories);
  const prior = parametersOf(defaults);
  const epochs = epochsFor(parts.count);
  const early = yield* descend(slope, histories, parts.early, {
    ...{ prior, start: prior, epochs, from: 0, to: 0.6 },
  });
  const before = meanLoss(slope, histories, parts.newest, parametersOf(current));
  const after = meanLoss(slope, histories, parts.newest, early);
  const all = yield* descend(slope, histories, parts.all, {
    ...{ prior, start: early, epochs: epochs / 2, from: 0.6, to: 1 },
  });
  return {
    weights: weightsOf(all),
    isBetter: after < before,
    ...{ before, after, answers: parts.count },
  };
}

/** How often each answer is looked at: often enough for a hundred steps or so, and seldom where that is plenty. */
const epochsFor = (answers: number): number => (answers < 5000 ? 12 : answers < 30_000 ? 6 : 4);

const at = (column: Float64Array | Int32Array, place: number): number => column[place] ?? 0;

const parametersOf = (weights: Weights): Float64Array =>
  Float64Array.from(weights, (weight, place) => (place < 4 ? Math.log(weight) : weight));

const weightsOf = (parameters: Float64Array): Weights =>
  Array.from(parameters, (value, place) => (place < 4 ? Math.exp(value) : value));

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

interface Descent {
  readonly prior: Float64Array;
  readonly start: Float64Array;
  readonly epochs: number;
  /** The share of the whole work that this is, for the progress. */
  readonly from: number;
  readonly to: number;
}

/** Stochastic gradient descent. The order of the cards is chance, but always the same. */
function* descend(
  slope: Slope,
  histories: Histories,
  weightOf: Float64Array,
  { prior, start, epochs, from, to }: Descent,
): Steps<Float64Array> {
  const parameters = start.slice();
  const adam = adamOf(parameters);
  const counts = countsOf(histories, weightOf);
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const cards = counts.map((_, card) => card).filter((card) => at(counts, card) > 0);
  const random = seededRandom('the order of the cards');
  let [seen, inStep] = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(cards, random);
    for (const [nth, card] of cards.entries()) {
      if (inStep === 0) slope.use(parameters);
      slope.descend(card, weightOf);
      inStep += at(counts, card);
      seen += at(counts, card);
      if (inStep < answersPerStep && nth < cards.length - 1) continue;
      const share = seen / (epochs * answers);
      hold(slope.by, parameters, prior, inStep / answers);
      adam(slope.by, (learningRate * (1 + Math.cos(Math.PI * share))) / 2);
      slope.by.fill(0);
      inStep = 0;
      yield from + (to - from) * share;
    }
  }
  return parameters;
}

/** How many answers of each card count. */
const countsOf = ({ starts }: Histories, weightOf: Float64Array): Int32Array =>
  starts
    .slice(0, -1)
    .map((start, card) =>
      weightOf
        .subarray(start, at(starts, card + 1))
        .reduce((n, weight) => n + (weight > 0 ? 1 : 0), 0),
    );

/** The prior's part of a step: it counts once for all answers together. */
function hold(
  slope: Float64Array,
  parameters: Float64Array,
  prior: Float64Array,
  share: number,
): void {
  for (let place = 0; place < slope.length; place++) {
    const apart = at(parameters, place) - at(prior, place);
    slope[place] = at(slope, place) + (firmness * share * apart) / (deviations[place] ?? 1) ** 2;
  }
}

/** Adam (Kingma and Ba, 2015), which also keeps each parameter within its limits. */
function adamOf(parameters: Float64Array): (slope: Float64Array, rate: number) => void {
  const [mean, square] = [new Float64Array(21), new Float64Array(21)];
  let step = 0;
  return (slope, rate) => {
    step += 1;
    for (let place = 0; place < parameters.length; place++) {
      const by = at(slope, place);
      mean[place] = 0.9 * at(mean, place) + 0.1 * by;
      square[place] = 0.999 * at(square, place) + 0.001 * by * by;
      const steepness = Math.sqrt(at(square, place) / (1 - 0.999 ** step)) + 1e-8;
      const move =
        (rate * (deviations[place] ?? 1) * at(mean, place)) / (1 - 0.9 ** step) / steepness;
      parameters[place] = clamp(at(parameters, place) - move, place);
    }
  };
}

function clamp(value: number, place: number): number {
  const [low, high] = limits[place] ?? [0, 0];
  const [least, most] = place < 4 ? [Math.log(low), Math.log(high)] : [low, high];
  return Math.min(most, Math.max(least, value));
}

/** Fisher and Yates. */
function shuffle(cards: Int32Array, random: Random): void {
  for (let left = cards.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1));
    [cards[left], cards[other]] = [at(cards, other), at(cards, left)];
  }
}

function meanLoss(
  slope: Slope,
  { starts }: Histories,
  weightOf: Float64Array,
  parameters: Float64Array,
): number {
  slope.use(parameters);
  let loss = 0;
  for (let card = 0; card < starts.length - 1; card++) loss += slope.lossOf(card, weightOf);
  return (
    loss /
    Math.max(
      1,
      weightOf.reduce((sum, weight) => sum + weight, 0),
    )
  );
}
