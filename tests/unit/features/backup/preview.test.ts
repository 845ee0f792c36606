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

/** 500 answers are here, 400 in the file. */
const aBackup = { here: aSummary(500), summary: aSummary(400), joining: aSummary(0) };

test('a preview says what is new in the file, and what is only here and stays', () => {
  expect(previewOf({ ...aBackup, fresh: aSummary(100), freshWaiting: 0 })).toEqual({
    brings: 'something',
    newAnswers: 100,
    isOther: false,
    waiting: 0,
    onlyHere: 200,
  });
});

test('a preview says where all of it is here already', () => {
  expect(previewOf({ ...aBackup, fresh: aSummary(0), freshWaiting: 0 })).toEqual({
    brings: 'nothing',
  });
});

test('histories that wait for their cards are something', () => {
  expect(previewOf({ ...aBackup, fresh: aSummary(0), freshWaiting: 12 })).toMatchObject({
    brings: 'something',
    newAnswers: 0,
    isOther: false,
    waiting: 12,
  });
});

test('answers whose cards are in the notes by now are new, and no answer here is only here for it', () => {
  const joining = aSummary(20);
  expect(previewOf({ ...aBackup, joining, fresh: aSummary(100), freshWaiting: 0 })).toMatchObject({
    newAnswers: 120,
    onlyHere: 200,
  });
});
