import { expect, test } from 'vitest';
import {
  defaultSettings,
  foldSettings,
  isSetting,
  retentionKey,
  retentionOf,
} from '#scheduler/settings.ts';
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
  ['learningSteps', [10, 0]],
  ['learningSteps', [1, 2, 3, 4, 5]],
  ['easyDays', [1, 1, 1]],
  ['easyDays', [1, 1, 1, 1, 1, 1, 2]],
  ['vacation', { from: 12, to: 3 }],
  ['vacation', [3, 12]],
  ['vacation', { from: 20_000, to: 1e9 }],
  ['desiredRetention/Statistics', 2],
  ['desiredRetention/__proto__', { a: 1 }],
])('a foreign value is passed over: %s = %s', (key, value) => {
  expect(foldSettings([set(key, value)])).toEqual(defaultSettings);
});

test('steps, easy days and a vacation are settings like others', () => {
  const settings = foldSettings([
    set('learningSteps', []),
    set('relearningSteps', [1, 10]),
    set('easyDays', [1, 1, 1, 1, 1, 0.5, 0]),
    set('vacation', { from: 20_010, to: 20_020 }),
  ]);
  expect(settings).toMatchObject({ learningSteps: [], relearningSteps: [1, 10] });
  expect(settings).toMatchObject({ vacation: { from: 20_010, to: 20_020 } });
  expect(
    foldSettings([set('vacation', { from: 1, to: 2 }), set('vacation', null)]).vacation,
  ).toBeNull();
});

test('a topic may want another recall, for itself and all below it', () => {
  const of = (path: readonly string[], value: unknown) => set(retentionKey(path), value);
  const settings = foldSettings([
    of(['Statistics'], 0.95),
    of(['Statistics', 'Tests'], 0.8),
    of(['Systems'], 0.97),
    of(['Systems'], null),
  ]);
  expect(retentionOf(settings, ['Statistics', 'Tests', 'Power'])).toBe(0.8);
  expect(retentionOf(settings, ['Statistics', 'Priors'])).toBe(0.95);
  expect(retentionOf(settings, ['Systems'])).toBe(0.9);
  expect(retentionOf(settings, ['__proto__'])).toBe(0.9);
});

test('moved keys are single keys, each for one thing', () => {
  expect(isSetting('keys', { f: 'w' })).toBe(true);
  expect(isSetting('keys', {})).toBe(true);
  expect(isSetting('keys', { f: 'w', u: 'w' })).toBe(false);
  expect(isSetting('keys', { f: 'Enter' })).toBe(false);
  expect(isSetting('keys', ['w'])).toBe(false);
  expect(isSetting('keys', null)).toBe(false);
});
