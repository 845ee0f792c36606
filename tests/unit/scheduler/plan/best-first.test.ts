import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestFirst } from '#scheduler/plan/best-first.ts';

test('the best come first, equals in their order, and what is excluded never', () => {
  const scores = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NEGATIVE_INFINITY)),
  );
  fc.assert(
    fc.property(scores, (score) => {
      const next = bestFirst(Float64Array.from(score));
      const order: number[] = [];
      for (let place = next(); place >= 0; place = next()) order.push(place);
      const expected = [...score.keys()]
        .filter((place) => Number.isFinite(score[place]))
        .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
      expect(order).toEqual(expected);
    }),
  );
});
