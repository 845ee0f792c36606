import { describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import type { ActionId, Grade } from '#scheduler/journal.ts';
import { summaryOf, verdict } from '#study/summary.ts';
import { cardId } from '../../builders/scheduling.ts';

const afterGrades = (...steps: [card: string, grade: Grade][]) =>
  summaryOf({
    day: studyDay(20_000),
    collection: 'notes',
    mode: 'review',
    ahead: [],
    returning: [],
    done: steps.map(([card, grade], index) => ({
      card: cardId(card),
      grade,
      action: `act-${index}` as ActionId,
      tookMs: 30_000,
    })),
  });

describe('a session is summed up', () => {
  test('by the first grade of each card: one that came back counts once', () => {
    const summary = afterGrades(['a', 'good'], ['b', 'again'], ['c', 'easy'], ['b', 'good']);
    expect(summary).toMatchObject({ cards: 3, remembered: 2, slipped: ['b'], minutes: 2 });
    expect(summary.share).toBeCloseTo(2 / 3);
  });

  test('also where nothing was done', () => {
    expect(afterGrades()).toEqual({ cards: 0, remembered: 0, share: 0, slipped: [], minutes: 0 });
  });
});

test('a result is compared with the target by the per cents that are shown', () => {
  expect(verdict(0.919, 0.9)).toBe('just over');
  expect(verdict(0.9, 0.9)).toBe('at');
  expect(verdict(0.904, 0.9)).toBe('at');
  expect(verdict(0.894, 0.9)).toBe('under');
  expect(verdict(1, 0.9)).toBe('over');
});
