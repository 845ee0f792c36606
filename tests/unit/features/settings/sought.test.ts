import { expect, test } from 'vitest';
import { t as ofData } from '#features/backup/words.ts';
import { closeWords, dataParts } from '#features/settings/close-words.ts';
import { isSought } from '#features/settings/sought.ts';
import { t } from '#features/settings/words.ts';

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

test('settings and pages are found by what people call them elsewhere', () => {
  for (const [query, words] of [
    ['dark mode', `${t('theme')} ${t('dark')} ${closeWords.theme}`],
    ['font', closeWords.textSize],
    ['holiday', closeWords.vacation],
    ['FSRS', closeWords.fit],
    ['backup', dataParts.backUp],
    ['anki', dataParts.bringIn],
    ['delete', dataParts.erase],
  ] as const)
    expect(isSought(query, words), query).toBe(true);
});

test('the parts of "Your data" are called in the settings as they are there', () => {
  const there = (
    ['backup', 'restore', 'folder', 'move', 'bringIn', 'takeOut', 'protection', 'erase'] as const
  ).map((part) => ofData(part));
  const here = Object.keys(dataParts).map((part) => t(part as keyof typeof dataParts));
  expect(here).toEqual(there);
});
