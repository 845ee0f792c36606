// How well parameters predict: what was forecast for each answer, beside what happened.

import { answered, modelOf } from '../model.ts';
import type { Weights } from '../weights.ts';
import type { Histories } from './history.ts';

export interface Evaluation {
  /** Answers that tested a prediction. */
  readonly answers: number;
  /** Mean surprise, in nats; the lower, the better. */
  readonly logLoss: number;
  /** From the lowest predicted recall to the highest; groups without answers are left out. */
  readonly calibration: readonly CalibrationBin[];
}

export interface CalibrationBin {
  /** Means over the group: the recall that was predicted, and the share that was recalled. */
  readonly predicted: number;
  readonly actual: number;
  readonly answers: number;
}

/** Predictions are grouped by twentieths: few are below 50 %, and about half are above 90 %. */
const calibrationBins = 20;

export function evaluate(histories: Histories, weights: Weights): Evaluation {
  const bins = new Map<number, Sum>();
  let [loss, answers] = [0, 0];
  for (const prediction of predictions(histories, weights)) {
    const { recall, wasRecalled } = prediction;
    loss -= Math.log(Math.max(1e-6, wasRecalled ? recall : 1 - recall));
    answers += 1;
    addTo(bins, Math.min(calibrationBins - 1, Math.floor(recall * calibrationBins)), prediction);
  }
  return {
    answers,
    logLoss: loss / Math.max(1, answers),
    calibration: [...bins]
      .sort(([a], [b]) => a - b)
      .map(([, { recall, recalled, count }]) => ({
        predicted: recall / count,
        actual: recalled / count,
        answers: count,
      })),
  };
}

interface Prediction {
  readonly recall: number;
  readonly wasRecalled: boolean;
}

function* predictions(histories: Histories, weights: Weights): Generator<Prediction> {
  const { starts, grade, elapsed, scored } = histories;
  const model = modelOf(weights);
  for (let card = 0; card + 1 < starts.length; card++) {
    let [stability, difficulty] = [0, 0];
    const start = starts[card] ?? 0;
    for (let place = start; place < (starts[card + 1] ?? 0); place++) {
      const [given = 0, days = 0] = [grade[place], elapsed[place]];
      if (scored[place] === 1)
        yield { recall: model.recall(days, stability), wasRecalled: given > 0 };
      [stability, difficulty] =
        place === start
          ? [model.firstStability(given), model.firstDifficulty(given)]
          : answered(model, stability, difficulty, days, given);
    }
  }
}

interface Sum {
  recall: number;
  recalled: number;
  count: number;
}

function addTo(sums: Map<number, Sum>, bin: number, { recall, wasRecalled }: Prediction): void {
  const sum = sums.get(bin) ?? { recall: 0, recalled: 0, count: 0 };
  sum.recall += recall;
  sum.recalled += wasRecalled ? 1 : 0;
  sum.count += 1;
  sums.set(bin, sum);
}
