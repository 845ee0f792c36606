import { describe, expect, test } from 'vitest';
import { answersOfCard } from '#scheduler/answers-of-card.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { anAnswer } from '../../builders/scheduling.ts';

describe('the answers of a card', () => {
  test('come oldest first, and leave out what is no answer', () => {
    const answers = answersOfCard([anAnswer('a', 'good', 20_000), anAnswer('a', 'again', 19_990)]);
    expect(answers.map(({ grade }) => grade)).toEqual(['again', 'good']);
    // Noon, as a fraction of the day.
    expect(answers[0]?.time).toBeCloseTo(19_990.5);
  });

  test('of a list that were given in one act are one, by its worst item', () => {
    const act = { action: 'act' as ActionId };
    const answers = answersOfCard([
      { ...anAnswer('one', 'good', 20_000), ...act },
      { ...anAnswer('two', 'again', 20_000), ...act },
      { ...anAnswer('three', 'good', 20_000), ...act },
    ]);
    expect(answers.map(({ grade }) => grade)).toEqual(['again']);
  });

  test('of a list took as long as the shares of its items together', () => {
    const act = { action: 'act' as ActionId, tookMs: 4000 };
    const one = { ...anAnswer('one', 'good', 20_000), ...act };
    const two = { ...anAnswer('two', 'good', 20_000), ...act };
    // Two items that were one before both have its answers.
    expect(answersOfCard([one, two, { ...one }]).map(({ tookMs }) => tookMs)).toEqual([8000]);
  });
});
