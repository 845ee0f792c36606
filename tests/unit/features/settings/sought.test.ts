import { expect, test } from 'vitest';
import { isSought } from '#features/settings/sought.ts';

test('a setting is found by the beginnings of its words, in any order', () => {
  expect(isSought('new', 'New cards a day')).toBe(true);
  expect(isSought('DAY new', 'New cards a day')).toBe(true);
  expect(isSought('ew', 'New cards a day')).toBe(false);
  expect(isSought('new theme', 'New cards a day')).toBe(false);
});

test('without a word everything is found', () => {
  expect(isSought('', 'Theme')).toBe(true);
  expect(isSought(' – ', 'Theme')).toBe(true);
});
