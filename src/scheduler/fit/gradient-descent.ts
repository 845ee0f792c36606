// Down the slope of the loss, a few hundred answers a step.

import { seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import type { Steps } from '#kit/steps.ts';
import { weightLimits } from '../weights.ts';
import type { Slope } from './gradient.ts';
import type { Histories } from './history.ts';
import { at, intAt } from './life.ts';

/**
 * How far learners are from the defaults: standard deviations as fsrs-rs found them, of the first four parameters
 * those of their logarithms. That of the eighth is narrower than its .12: on a thousand answers it fitted noise.
 */
// biome-ignore format: a table
const deviations = [
  1, 1, 1, 1, 0.57, 0.28, 0.6, 0.03, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

/** How firmly the fit is drawn to the defaults: three times the Gaussian prior, so that hardly a learner loses by it. */
const firmness = 3;
/** In standard deviations a step: a parameter that hardly differs between learners hardly moves. */
const learningRate = 0.15;
const answersPerStep = 512;

interface DescentOptions {
  /** Where it begins, and what it is drawn to. */
  readonly prior: Float64Array;
  readonly epochs: number;
}

/** Stochastic gradient descent. The order of the cards is chance, but always the same. */
export function* descend(
  slope: Slope,
  histories: Histories,
  weightOf: Float64Array,
  { prior, epochs }: DescentOptions,
): Steps<Float64Array> {
  const parameters = prior.slice();
  const adam = adamOf(parameters);
  const counts = countsOf(histories, weightOf);
  const answers = counts.reduce((sum, count) => sum + count, 0);
  let cards: readonly number[] = [...counts.keys()].filter((card) => intAt(counts, card) > 0);
  const random = seededRandom('the order of the cards');
  let [seen, inStep] = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch++) {
    cards = shuffled(cards, random);
    for (const [nth, card] of cards.entries()) {
      if (inStep === 0) slope.use(parameters);
      slope.descend(card, weightOf);
      inStep += intAt(counts, card);
      seen += intAt(counts, card);
      if (inStep < answersPerStep && nth < cards.length - 1) continue;
      const share = seen / (epochs * answers);
      hold(slope.by, parameters, prior, inStep / answers);
      adam(slope.by, (learningRate * (1 + Math.cos(Math.PI * share))) / 2);
      slope.by.fill(0);
      inStep = 0;
      yield share;
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
        .subarray(start, intAt(starts, card + 1))
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
  const [low, high] = weightLimits[place] ?? [0, 0];
  const [least, most] = place < 4 ? [Math.log(low), Math.log(high)] : [low, high];
  return Math.min(most, Math.max(least, value));
}
