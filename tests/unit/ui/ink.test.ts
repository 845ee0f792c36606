import { expect, test } from 'vitest';
import { inkWeight } from '#ui/ink.ts';

test('the ink of a topic goes from light to heavy with its recall', () => {
  expect([0, 0.3, 0.41, 0.95, 1].map(inkWeight)).toEqual([300, 300, 385, 800, 800]);
});
