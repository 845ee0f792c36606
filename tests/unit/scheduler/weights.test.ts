import { clipParameters, default_w } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { defaultWeights, readWeights } from '#scheduler/weights.ts';

test('foreign parameters are brought into range, or refused', () => {
  expect(readWeights([...defaultWeights])).toEqual(defaultWeights);
  expect(readWeights(defaultWeights.map(() => 1e9))?.[4]).toBe(10);
  expect(readWeights(defaultWeights.slice(0, 19))?.slice(19)).toEqual([0.01, 0.5]);
  expect(readWeights([1, 2, 3])).toBeUndefined();
  expect(readWeights(defaultWeights.map(() => Number.NaN))).toBeUndefined();
  expect(readWeights('21 numbers')).toBeUndefined();
});

test('the defaults and the ranges are those of ts-fsrs', () => {
  expect(defaultWeights).toEqual(default_w);
  for (const value of [-1e9, 0, 1e9]) {
    const wild = defaultWeights.map(() => value);
    expect(readWeights(wild)).toEqual(clipParameters(wild, 1, value !== 0));
  }
});
