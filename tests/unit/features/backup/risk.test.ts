import { expect, test } from 'vitest';
import { type RiskFacts, readDay, riskOf } from '#features/backup/risk.ts';
import { studyDay } from '#kit/time.ts';

const facts: RiskFacts = {
  mayBeCleared: true,
  backupIsOld: true,
  daysStudied: 3,
  putOff: undefined,
  today: studyDay(100),
};

test('nothing is warned of on the first day, nor where a backup is fresh', () => {
  expect(riskOf({ ...facts, daysStudied: 0 })).toBeUndefined();
  expect(riskOf({ ...facts, backupIsOld: false })).toBeUndefined();
});

test('a browser that keeps everything still asks for a backup', () => {
  expect(riskOf(facts)).toBe('may-be-cleared');
  expect(riskOf({ ...facts, mayBeCleared: false })).toBe('backup-due');
});

test('"Later" is a month', () => {
  expect(riskOf({ ...facts, putOff: studyDay(71) })).toBeUndefined();
  expect(riskOf({ ...facts, putOff: studyDay(70) })).toBe('may-be-cleared');
});

test('a note that is no day is no note', () => {
  expect(readDay('20000')).toBe(20_000);
  expect(readDay(null)).toBeUndefined();
  expect(readDay('')).toBeUndefined();
  expect(readDay('tomorrow')).toBeUndefined();
});
