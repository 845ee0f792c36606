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
});
