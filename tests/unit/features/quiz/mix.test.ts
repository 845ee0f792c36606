import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOut } from '#features/quiz/questions/mix.ts';

describe('the questions of each topic', () => {
  test('are in proportion to its weight', () => {
    expect(shareOut(10, [4, 1], [50, 50])).toEqual([8, 2]);
    expect(shareOut(10, [1, 1, 1], [50, 50, 50])).toEqual([4, 3, 3]);
  });

  test('that a topic cannot fill go to the others', () => {
    expect(shareOut(10, [4, 1], [3, 50])).toEqual([3, 7]);
  });

  test('of a topic without weight are asked only where nothing else is left', () => {
    expect(shareOut(5, [1, 0], [9, 9])).toEqual([5, 0]);
    expect(shareOut(5, [1, 0], [2, 9])).toEqual([2, 3]);
  });

  test('add up, never exceed the cards, and keep within one of their share where cards suffice', () => {
    const topic = fc.record({
      weight: fc.integer({ min: 0, max: 9 }),
      cards: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(topic, { minLength: 1, maxLength: 8 }),
        (total, given) => {
          const weights = given.map(({ weight }) => weight);
          const cards = given.map((one) => one.cards);
          const counts = shareOut(total, weights, cards);
          const available = cards.reduce((sum, count) => sum + count, 0);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.min(total, available));
          for (const [i, count] of counts.entries())
            expect(count).toBeLessThanOrEqual(cards[i] ?? 0);
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          if (whole === 0 || cards.some((count) => count < total)) return;
          for (const [i, count] of counts.entries())
            expect(Math.abs(count - (total * (weights[i] ?? 0)) / whole)).toBeLessThan(1);
        },
      ),
    );
  });
});
