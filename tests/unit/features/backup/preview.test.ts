import { expect, test } from 'vitest';
import { previewOf } from '#features/backup/preview.ts';
import { studyDay } from '#kit/time.ts';
import type { JournalSummary } from '#scheduler/journal-summary.ts';

const aSummary = (answers: number): JournalSummary => ({
  entries: answers,
  answers,
  cards: answers / 10,
  firstDay: studyDay(20_000),
  lastDay: studyDay(20_050),
});

test('a preview says what is new in the file, and what is only here and stays', () => {
  expect(previewOf(aSummary(500), aSummary(400), aSummary(100), 0)).toEqual({
    brings: 'something',
    newAnswers: 100,
    isOther: false,
    waiting: 0,
    onlyHere: 200,
  });
});

test('a preview says where all of it is here already', () => {
  expect(previewOf(aSummary(500), aSummary(400), aSummary(0), 0)).toEqual({
    brings: 'nothing',
  });
});

test('histories that wait for their cards are something', () => {
  expect(previewOf(aSummary(500), aSummary(400), aSummary(0), 12)).toMatchObject({
    brings: 'something',
    newAnswers: 0,
    isOther: false,
    waiting: 12,
  });
});
