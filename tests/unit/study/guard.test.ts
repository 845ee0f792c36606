import { expect, test } from 'vitest';
import { instant } from '#kit/time.ts';
import { mayGrade, mayReveal } from '#study/guard.ts';

const at = instant;

test('a double tap on Show answer grades nothing', () => {
  expect(mayGrade(at(1299), at(1000))).toBe(false);
  expect(mayGrade(at(1300), at(1000))).toBe(true);
});

test('a double tap on a grade does not show the next answer', () => {
  expect(mayReveal(at(1249), at(1000))).toBe(false);
  expect(mayReveal(at(1250), at(1000))).toBe(true);
});

test('the first card of a session is shown at once', () => {
  expect(mayReveal(at(1000), undefined)).toBe(true);
});

test('a clock that was set back does not lock a session', () => {
  expect(mayGrade(at(500), at(1000))).toBe(true);
});
