import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestFirst } from '#scheduler/best-first.ts';

test('the best come first, of equals the earlier, as if all were sorted', () => {
  const worths = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ noNaN: true })));
  fc.assert(
    fc.property(worths, (all) => {
      const things = all.map((worth, place) => ({ worth, place }));
      expect([...bestFirst(things, ({ worth }) => worth)]).toEqual(
        things.toSorted((a, b) => b.worth - a.worth),
      );
    }),
  );
});
