import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/time.ts';
import { preview } from '#scheduler/answer.ts';
import { defaultWeights } from '#scheduler/fsrs.ts';
import { newState } from '#scheduler/memory.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { aState, minutesLater, noon } from '../../builders/scheduling.ts';

const now = noon();
const options = { settings: defaultSettings, weights: defaultWeights, seed: 'card' };
const inTenMinutes = { at: minutesLater(now, 10).at };

describe('a new card', () => {
  const outcomes = preview(newState, now, options);

  test('that did not come to mind is back in ten minutes', () => {
    expect(outcomes.again.due).toEqual(inTenMinutes);
    expect(outcomes.hard.due).toEqual(inTenMinutes);
    expect(outcomes.again.memory).toMatchObject({ phase: 'learning', step: 0, relearning: false });
  });

  test('that was known comes back by days, an easy one later', () => {
    expect(outcomes.good.due).toEqual({ on: addDays(now.day, 2) });
    expect(outcomes.easy.memory).toMatchObject({ phase: 'review', reviews: 1, lapses: 0 });
    expect(outcomes.easy.memory.due).toBeGreaterThan(outcomes.good.memory.due);
  });

  test('leaves the learning step when it is known', () => {
    const state = { ...newState, memory: outcomes.again.memory };
    const later = preview(state, minutesLater(now, 10), options);
    expect(later.hard.due).toEqual({ at: minutesLater(now, 20).at });
    expect(later.good.due).toEqual({ on: addDays(now.day, 1) });
  });
});

describe('a card in review', () => {
  const state = aState({ stability: 10, lapses: 1 });
  const outcomes = preview(state, now, options);

  test('that was forgotten is back the same day, and counts as a lapse', () => {
    expect(outcomes.again.due).toEqual(inTenMinutes);
    expect(outcomes.again.memory).toMatchObject({ phase: 'learning', relearning: true, lapses: 2 });
  });

  test('that was remembered comes back later the better it was known', () => {
    const [hard, good, easy] = [outcomes.hard, outcomes.good, outcomes.easy].map(
      (o) => o.memory.due,
    );
    expect(hard).toBeGreaterThan(now.day + 9);
    expect(good).toBeGreaterThan(hard ?? 0);
    expect(easy).toBeGreaterThan(good ?? 0);
  });

  test('comes back sooner the more recall is wanted', () => {
    const settings = { ...defaultSettings, desiredRetention: 0.97 };
    const wanted = preview(state, now, { ...options, settings });
    expect(wanted.good.memory.due).toBeLessThan(outcomes.good.memory.due);
  });

  test('never comes back the same day, however little was left of it', () => {
    const faint = aState({ stability: 0.01, difficulty: 10 });
    const settings = { ...defaultSettings, desiredRetention: 0.97 };
    expect(preview(faint, now, { ...options, settings }).hard.due).toEqual({ on: now.day + 1 });
  });

  test('never waits longer than a hundred years', () => {
    const old = aState({ stability: 36_500, lastDay: addDays(now.day, -9000) });
    expect(preview(old, now, options).easy.memory.due).toBeLessThanOrEqual(now.day + 36_500);
  });
});

test('cards learned together are spread over some days, the same for the same card', () => {
  const dues = (seed: number) =>
    preview(aState({ stability: 60 }), now, { ...options, seed: `card ${seed}` }).good.memory.due;
  const many = Array.from({ length: 50 }, (_, seed) => dues(seed));
  expect(new Set(many).size).toBeGreaterThan(5);
  expect(Array.from({ length: 50 }, (_, seed) => dues(seed))).toEqual(many);
});

test('an answer on an earlier calendar day, after a flight west, counts as the same day', () => {
  const state = aState({ lastDay: addDays(now.day, 1) });
  const same = preview(aState({ lastDay: now.day }), now, options);
  expect(preview(state, now, options).good.memory.stability).toBe(same.good.memory.stability);
});

describe('other learning steps', () => {
  const withSteps = (learningSteps: readonly number[], relearningSteps: readonly number[]) => ({
    ...options,
    settings: { ...defaultSettings, learningSteps, relearningSteps },
  });

  test('are gone through one by one', () => {
    const steps = withSteps([1, 10], [10]);
    const first = preview(newState, now, steps);
    expect(first.again.due).toEqual({ at: minutesLater(now, 1).at });
    expect(first.good.due).toEqual({ at: minutesLater(now, 10).at });
    const second = preview({ ...newState, memory: first.good.memory }, now, steps);
    expect(second.hard.due).toEqual({ at: minutesLater(now, 10).at });
    expect(second.good.memory.phase).toBe('review');
  });

  test('may be none: every card then goes by days', () => {
    const none = withSteps([], []);
    expect(preview(newState, now, none).again.due).toEqual({ on: now.day + 1 });
    expect(preview(aState(), now, none).again.memory).toMatchObject({ phase: 'review', lapses: 1 });
  });

  test('that grow shorter still bring no better grade back sooner', () => {
    const steps = withSteps([60, 5], [10]);
    const { again, hard, good } = preview(newState, now, steps);
    expect([again.due, hard.due, good.due]).toEqual(
      new Array(3).fill({ at: minutesLater(now, 60).at }),
    );
  });
});
