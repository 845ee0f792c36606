import { expect, test } from 'vitest';
import { preview } from '#scheduler/answer.ts';
import { defaultWeights } from '#scheduler/fsrs.ts';
import type { Grade } from '#scheduler/journal.ts';
import { type CardState, isLeech, newState } from '#scheduler/memory.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { noon } from '../../builders/scheduling.ts';

const options = { settings: defaultSettings, weights: defaultWeights, seed: 'card' };

/** One answer a day, with the learning steps that it takes on the same day passed. */
function after(...grades: readonly Grade[]): CardState {
  let state = newState;
  let now = noon();
  for (const grade of grades) {
    now = noon(now.day + 1);
    state = { ...state, memory: preview(state, now, options)[grade].memory };
    if (state.memory.phase !== 'learning') continue;
    state = { ...state, memory: preview(state, now, options).good.memory };
  }
  return state;
}

const lapses = (count: number) => new Array<Grade>(count).fill('again');

test('a card that lapsed eight times is a leech', () => {
  expect(isLeech(after('good', ...lapses(7)).memory)).toBe(false);
  expect(isLeech(after('good', ...lapses(8)).memory)).toBe(true);
});

test('a leech is none once it was known three times in a row', () => {
  expect(isLeech(after('good', ...lapses(8), 'good', 'hard', 'easy').memory)).toBe(true);
  expect(isLeech(after('good', ...lapses(8), 'good', 'hard', 'easy', 'good').memory)).toBe(false);
  expect(isLeech(after('good', ...lapses(8), 'good', 'good', 'again', 'good').memory)).toBe(true);
});
