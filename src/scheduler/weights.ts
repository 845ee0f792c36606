// The parameters of FSRS-6, and what they may be.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

/** The 21 parameters of FSRS-6. */
export type Weights = readonly number[];

/** The defaults of FSRS-6, fitted to many learners, as fsrs-rs and ts-fsrs have them. */
// biome-ignore format: three rows of seven
export const defaultWeights: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
  0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** The range of each parameter, as fsrs-rs and ts-fsrs clamp it. */
// biome-ignore format: a table
export const weightLimits: readonly (readonly [low: number, high: number])[] = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100], [1, 10], [0.001, 4], [0.001, 4],
  [0.001, 0.75], [0, 4.5], [0, 0.8], [0.001, 3.5], [0.001, 5], [0.001, 0.25], [0.001, 0.9],
  [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [0.01, 0.8], [0.1, 0.8],
];

/** The fixed forgetting curve of FSRS-5, which had 19 parameters. */
const endOfFsrs5 = [0, 0.5];

/** Parameters of FSRS-6 or 5 from elsewhere, each brought into its range; `undefined` if they are something else. */
export function readWeights(value: unknown): Weights | undefined {
  if (!Array.isArray(value) || !value.every(Number.isFinite)) return undefined;
  const weights: Weights = value.length === 19 ? [...value, ...endOfFsrs5] : value;
  if (weights.length !== defaultWeights.length) return undefined;
  const isMoving = movesOnSameDay(weights);
  return weightLimits.map(([low, high], place) =>
    Math.min(high, Math.max(place === 19 && !isMoving ? 0 : low, weights[place] ?? 0)),
  );
}

/** As fsrs-rs has it, w17 = w18 = w19 = 0 says that answers on the same day leave the stability alone. */
export const movesOnSameDay = (weights: Weights): boolean =>
  weights.slice(17, 20).some((weight) => weight !== 0);
