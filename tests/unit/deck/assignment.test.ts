import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, leads, type Tie } from '#deck/assignment.ts';

const tie = (row: number, column: number, worth: number): Tie => ({ row, column, worth });
const sum = (ties: readonly Tie[]) => ties.reduce((total, { worth }) => total + worth, 0);

const someTies = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 99 })), {
    selector: ([row, column]) => row * 6 + column,
    maxLength: 14,
  })
  .map((all) => all.map(([row, column, percent]) => tie(row, column, percent / 100)));

/** By trying everything. */
function bestSum(ties: readonly Tie[]): number {
  const [first, ...others] = ties;
  if (!first) return 0;
  const compatible = others.filter(
    ({ row, column }) => row !== first.row && column !== first.column,
  );
  return Math.max(bestSum(others), first.worth + bestSum(compatible));
}

test('the pairs that are best in sum win over the best pair', () => {
  const chosen = assign([tie(0, 0, 0.9), tie(0, 1, 0.8), tie(1, 0, 0.8)]);
  expect(chosen.map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('no row and no column is taken twice, and the sum is the best there is', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const chosen = assign(ties);
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
      expect(sum(chosen)).toBeGreaterThan(bestSum(ties) - 0.01);
    }),
    { numRuns: 500 },
  );
});

test('the order of the ties decides nothing', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      expect(assign(ties.toReversed())).toEqual(assign(ties));
    }),
  );
});

test('a pair leads by what the matching would lose without it', () => {
  const ties = [tie(0, 0, 0.9), tie(0, 1, 0.85), tie(1, 0, 0.1)];
  const chosen = [tie(0, 1, 0.85), tie(1, 0, 0.1)];
  expect([...leads(ties, chosen).values()].map((lead) => Math.round(lead * 100))).toEqual([5, 5]);
});
