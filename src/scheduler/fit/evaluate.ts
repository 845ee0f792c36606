// How well parameters predict: what was forecast for each answer, beside what happened.

import { answered, modelOf } from '../model.ts';
import type { Weights } from '../weights.ts';
import type { Histories } from './history.ts';

export interface Evaluation {
  /** Answers that tested a prediction. */
  readonly answers: number;
  /** Mean surprise, in nats; the lower, the better. */
  readonly logLoss: number;
  /**
   * How far predicted and actual recall are apart in groups of like answers, root mean square: RMSE (bins) of
   * https://github.com/open-spaced-repetition/srs-benchmark
   */
  readonly rmseBins: number;
  /** From the lowest predicted recall to the highest; groups without answers are left out. */
  readonly calibration: readonly CalibrationBin[];
}

export interface CalibrationBin {
  /** Means over the group: the recall that was predicted, and the share that was recalled. */
  readonly predicted: number;
  readonly actual: number;
  readonly answers: number;
}

/** Predictions are grouped by twentieths: below 50 % they are rare, above 90 % every second. */
const calibrationBins = 20;

export function evaluate(histories: Histories, weights: Weights): Evaluation {
  const alike = new Map<number, Sum>();
  const near = new Map<number, Sum>();
  let [loss, answers] = [0, 0];
  for (const prediction of predictions(histories, weights)) {
    const { recall, wasRecalled } = prediction;
    loss -= Math.log(Math.max(1e-6, wasRecalled ? recall : 1 - recall));
    answers += 1;
    enter(alike, binOf(prediction), prediction);
    enter(near, Math.min(calibrationBins - 1, Math.floor(recall * calibrationBins)), prediction);
  }
  const squares = [...alike.values()].reduce(
    (sum, { recall, recalled, count }) => sum + (recall - recalled) ** 2 / count,
    0,
  );
  return {
    answers,
    logLoss: loss / Math.max(1, answers),
    rmseBins: Math.sqrt(squares / Math.max(1, answers)),
    calibration: [...near]
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
  readonly elapsed: number;
  /** Answers on other days than the one before, this one included, and lapses before it. */
  readonly nth: number;
  readonly lapses: number;
}

function* predictions(histories: Histories, weights: Weights): Generator<Prediction> {
  const { starts, grade, elapsed, scored } = histories;
  const model = modelOf(weights);
  for (let card = 0; card + 1 < starts.length; card++) {
    let [stability, difficulty, nth, lapses] = [0, 0, 1, 0];
    const start = starts[card] ?? 0;
    for (let place = start; place < (starts[card + 1] ?? 0); place++) {
      const [given = 0, days = 0] = [grade[place], elapsed[place]];
      if (days > 0) nth += 1;
      if (scored[place] === 1) {
        const recall = model.recall(days, stability);
        yield { recall, wasRecalled: given > 0, elapsed: days, nth, lapses };
      }
      if (given === 0 && (days > 0 || place === start)) lapses += 1;
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

function enter<Key>(sums: Map<Key, Sum>, key: Key, { recall, wasRecalled }: Prediction): void {
  const sum = sums.get(key) ?? { recall: 0, recalled: 0, count: 0 };
  sum.recall += recall;
  sum.recalled += wasRecalled ? 1 : 0;
  sum.count += 1;
  sums.set(key, sum);
}

/** Answers after about as many days, reviews and lapses; each group is wider than the one before it. */
const binOf = ({ elapsed, nth, lapses }: Prediction): number =>
  (widening(elapsed, 3.62) * widest + widening(nth, 1.89)) * widest +
  (lapses === 0 ? 0 : 1 + widening(lapses, 1.73));

/** No number of days, reviews or lapses comes into so high a group. */
const widest = 256;

const widening = (value: number, factor: number): number =>
  Math.floor(Math.log(value) / Math.log(factor));
