import { describe, expect, test } from 'vitest';
import { readEntry } from '#scheduler/read-entry.ts';
import { retentionKey } from '#scheduler/settings.ts';
import { anAnswer, anEntry, cardId } from '../../builders/scheduling.ts';

const answer = anAnswer('a', 'good', 20_000);

test('an entry is what it was', () => {
  expect(readEntry(answer)).toBe(answer);
  const flag = anEntry({ kind: 'flagged', card: cardId('a') });
  expect(readEntry(flag)).toBe(flag);
});

test('a kind of another version is kept as it is', () => {
  const unknown = { ...answer, kind: 'sung-aloud', grade: 7 };
  expect(readEntry(unknown)).toBe(unknown);
});

test('a setting of a topic is read, however deep the topic lies', () => {
  const path = Array.from(
    { length: 12 },
    (_, depth) => `A heading at the depth of ${depth} others`,
  );
  const setting = anEntry({ kind: 'configured', key: retentionKey(path), value: 0.95 });
  expect(readEntry(setting)).toBe(setting);
});

describe('what is no entry is refused:', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'answered'],
    ['a list', [answer]],
    ['an entry without a kind', { ...answer, kind: undefined }],
    ['a grade that does not exist', { ...answer, grade: 'perfect' }],
    ['a card that is a number', { ...answer, card: 5 }],
    ['a name without end', { ...answer, card: 'a'.repeat(300) }],
    ['a due on no day', { ...answer, due: {} }],
    ['a due on two', { ...answer, due: { on: 20_000, at: 5 } }],
    ['time that is no number', { ...answer, at: Number.NaN }],
    ['time after all time', { ...answer, tick: Number.MAX_SAFE_INTEGER }],
    ['an hour that no id can name', { ...answer, at: 2 ** 48 }],
    ['the number nought', { ...answer, seq: 0 }],
    ['half a day', { ...answer, day: 20_000.5 }],
    ['a memory without strength', { ...answer, kind: 'imported', stability: 0, difficulty: 5 }],
    ['a field of a prototype', Object.create(answer)],
  ])('%s', (_, value) => {
    expect(readEntry(value)).toBeUndefined();
  });
});
