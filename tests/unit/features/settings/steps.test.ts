import { expect, test } from 'vitest';
import { readSteps, writeSteps } from '#features/settings/steps.ts';

const rule = { each: { min: 1, max: 720 }, most: 4 };

test('steps are minutes, written as a list in whichever way', () => {
  expect(readSteps('10', rule)).toEqual([10]);
  expect(readSteps('1, 10 60;120', rule)).toEqual([1, 10, 60, 120]);
  expect(writeSteps([1, 10])).toBe('1, 10');
});

test('no steps are steps as well: the card goes by days', () => {
  expect(readSteps(' ', rule)).toEqual([]);
});

test('what is no list of allowed minutes is no list', () => {
  for (const text of ['soon', '0', '1.5', '1000', '1 2 3 4 5', '-3'])
    expect(readSteps(text, rule)).toBeUndefined();
});
