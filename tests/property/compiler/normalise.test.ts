import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { normaliseOutline } from '#compiler/outline/normalise.ts';
import { noteLines, runs } from './markdown.ts';

vi.setConfig({ testTimeout: 120_000 });

test('normalising keeps every line in its place, blank ones blank', () => {
  fc.assert(
    fc.property(noteLines, (lines) => {
      const normal = normaliseOutline(lines).lines;
      expect(normal).toHaveLength(lines.length);
      normal.forEach((line, index) => {
        expect(line.trim() === '').toBe(lines[index]?.trim() === '');
      });
    }),
    { numRuns: runs(500) },
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(noteLines, (lines) => {
      const once = normaliseOutline(lines).lines;
      expect(normaliseOutline(once).lines).toEqual(once);
    }),
    { numRuns: runs(500) },
  );
});

test('a list item is the child of the nearest item above that stands in a smaller column', () => {
  const columns = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(columns, (at) => {
      const lines = at.map((column, index) => `${' '.repeat(column)}- item ${index}`);
      const { items } = normaliseOutline(lines);
      at.forEach((column, index) => {
        const parent = at.findLastIndex((other, above) => above < index && other < column);
        const isOpen = at.slice(parent + 1, index).every((other) => other > (at[parent] ?? -1));
        if (parent >= 0 && isOpen) expect(items.get(index + 1)?.parent).toBe(parent + 1);
      });
    }),
    { numRuns: runs(300) },
  );
});
