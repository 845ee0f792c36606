import { expect, test } from 'vitest';
import { addDays } from '#kit/time.ts';
import { sentenceFor } from '#study/act-sentence.ts';
import { noon } from '../../builders/scheduling.ts';

test('a day that is set in another year is said with its year', () => {
  const { day } = noon();
  const said = (days: number) =>
    sentenceFor({ kind: 'reschedule', on: addDays(day, days) }, 1, day);
  expect(said(30)).toBe('Set due Sun 3 Nov.');
  expect(said(365)).toBe('Set due Sat 4 Oct 2025.');
});
