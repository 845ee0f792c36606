import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  defaultWeights,
  intervalFor,
  nextState,
  readWeights,
  recallAfter,
  type Strength,
  type Weights,
} from '#scheduler/fsrs.ts';
import { grades } from '#scheduler/journal.ts';

const afterReviews = (reviews: readonly (readonly [rating: number, days: number])[], w: Weights) =>
  reviews.reduce<Strength | null>(
    (state, [rating, days]) => nextState(state, days, grades[rating - 1] ?? 'good', w),
    null,
  );

const frozen = defaultWeights.map((weight, index) => (index > 16 && index < 20 ? 0 : weight));

describe('FSRS-6', () => {
  test('a first answer sets the stability that the parameters name', () => {
    const first = grades.map((grade) => nextState(null, 0, grade, defaultWeights).stability);
    expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
  });

  test('agrees with the reference on a history of six answers', () => {
    const reviews = [1, 3, 3, 3, 3, 3].map(
      (rating, i) => [rating, [0, 0, 1, 3, 8, 21][i] ?? 0] as const,
    );
    expect(afterReviews(reviews, defaultWeights)?.stability).toBeCloseTo(53.62691, 3);
    expect(afterReviews(reviews, defaultWeights)?.difficulty).toBeCloseTo(6.3574867, 4);
    expect(afterReviews(reviews, frozen)?.stability).toBeCloseTo(53.335106, 3);
  });

  test('recall falls to 90 % after one stability', () => {
    expect(recallAfter(0, 12, defaultWeights)).toBe(1);
    expect(recallAfter(12, 12, defaultWeights)).toBeCloseTo(0.9, 7);
    expect(recallAfter(24, 12, defaultWeights)).toBeLessThan(0.9);
  });

  test('an interval is where recall meets the retention', () => {
    for (const retention of [0.7, 0.85, 0.9, 0.97])
      expect(
        recallAfter(intervalFor(20, retention, defaultWeights), 20, defaultWeights),
      ).toBeCloseTo(retention, 6);
  });

  test('parameters with another curve are never mixed up with the ones before', () => {
    const steep = defaultWeights.map((weight, index) => (index === 20 ? 0.5 : weight));
    expect(intervalFor(2, 0.8, defaultWeights)).toBeGreaterThan(intervalFor(2, 0.8, steep));
    expect(recallAfter(30, 2, steep)).toBeLessThan(recallAfter(30, 2, defaultWeights));
  });

  test('a first stability below a tenth of a day is kept, as the reference keeps it', () => {
    const quick = defaultWeights.map((weight, index) => (index === 0 ? 0.02 : weight));
    expect(nextState(null, 0, 'again', quick).stability).toBe(0.02);
  });

  test('foreign parameters are brought into range, or refused', () => {
    expect(readWeights([...defaultWeights])).toEqual(defaultWeights);
    expect(readWeights(defaultWeights.map(() => 1e9))?.[4]).toBe(10);
    expect(readWeights(defaultWeights.slice(0, 19))?.slice(19)).toEqual([0.01, 0.5]);
    expect(readWeights([1, 2, 3])).toBeUndefined();
    expect(readWeights(defaultWeights.map(() => Number.NaN))).toBeUndefined();
    expect(readWeights('21 numbers')).toBeUndefined();
  });
});

interface Vector {
  readonly id: string;
  readonly type: string;
  readonly w?: readonly number[];
  readonly opts?: { readonly enable_short_term?: boolean };
  readonly reviews: readonly { readonly rating: number; readonly elapsed: number }[];
  readonly inputs: readonly (Strength & { readonly elapsed: number; readonly rating: number })[];
  readonly then: { readonly elapsed: number };
  readonly expected: {
    readonly final: Strength;
    readonly states: Record<string, Strength>;
    readonly retrievability: readonly number[];
  };
  readonly tol: number;
}

const vectorsUrl = new URL('../../../../shared/conformance/fsrs6-vectors.json', import.meta.url);
const vectors: readonly Vector[] = existsSync(vectorsUrl)
  ? JSON.parse(readFileSync(vectorsUrl, 'utf8'))
  : [];

describe.runIf(vectors.length > 0)('the vectors of other implementations', () => {
  const weightsOf = ({ w = defaultWeights, opts }: Vector): Weights => {
    const weights = w.length === 19 ? [...w, 0, 0.5] : w;
    return opts?.enable_short_term === false
      ? weights.map((weight, index) => (index > 16 && index < 20 ? 0 : weight))
      : weights;
  };
  const final = (vector: Vector) =>
    afterReviews(
      vector.reviews.map(({ rating, elapsed }) => [rating, elapsed] as const),
      weightsOf(vector),
    );
  const agree = (actual: Strength | null, expected: Strength | undefined, tol: number) => {
    expect(Math.abs((actual?.stability ?? 0) - (expected?.stability ?? -1))).toBeLessThan(tol);
    expect(Math.abs((actual?.difficulty ?? 0) - (expected?.difficulty ?? -1))).toBeLessThan(tol);
  };
  const ofType = (type: string) => vectors.filter((vector) => vector.type === type);

  test.each(ofType('sequence-elapsed'))('$id', (vector) => {
    agree(final(vector), vector.expected.final, vector.tol);
  });

  test.each(ofType('sequence-elapsed-then-all'))('$id', (vector) => {
    for (const grade of grades)
      agree(
        nextState(final(vector), vector.then.elapsed, grade, weightsOf(vector)),
        vector.expected.states[grade],
        vector.tol,
      );
  });

  test.each(ofType('next-state'))('$id', (vector) => {
    vector.inputs.forEach((input, i) => {
      const next = nextState(
        input,
        input.elapsed,
        grades[input.rating - 1] ?? 'good',
        weightsOf(vector),
      );
      agree(next, vector.expected.states[i], vector.tol);
    });
  });

  test.each(ofType('forgetting-curve'))('$id', (vector) => {
    vector.inputs.forEach(({ elapsed, stability }, i) => {
      const recall = recallAfter(elapsed, stability, weightsOf(vector));
      expect(Math.abs(recall - (vector.expected.retrievability[i] ?? -1))).toBeLessThan(vector.tol);
    });
  });
});
