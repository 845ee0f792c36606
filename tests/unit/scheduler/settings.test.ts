import { expect, test } from 'vitest';
import { defaultSettings, foldSettings } from '#scheduler/settings.ts';
import { anEntry } from '../../builders/scheduling.ts';

const set = (key: string, value: unknown) => anEntry({ kind: 'configured', key, value });

test('the last word on a setting holds', () => {
  expect(foldSettings([set('newPerDay', 5), set('newPerDay', 7)]).newPerDay).toBe(7);
  expect(foldSettings([set('newPerDay', 5), set('newPerDay', 7)].reverse()).newPerDay).toBe(7);
});

test('a setting that was taken back is as before', () => {
  const change = set('theme', 'dark');
  const undone = anEntry({ kind: 'retracted', target: change.action });
  expect(foldSettings([change, undone])).toEqual(defaultSettings);
});

test.each([
  ['desiredRetention', 0.2],
  ['desiredRetention', Number.NaN],
  ['newPerDay', 2.5],
  ['rolloverHour', '4'],
  ['theme', 'blink'],
  ['__proto__', { polluted: true }],
  ['constructor', 1],
])('a foreign value is passed over: %s = %s', (key, value) => {
  expect(foldSettings([set(key, value)])).toEqual(defaultSettings);
});
