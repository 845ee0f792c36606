import { describe, expect, test } from 'vitest';
import { calendarDate, instant, studyDay, studyDayOf } from '#kit/time.ts';

const at = (iso: string) => instant(Date.parse(iso));

describe('a study day', () => {
  test('half past midnight still belongs to the evening before', () => {
    const evening = studyDayOf(at('2026-11-23T22:00:00Z'), 0, 4);
    expect(studyDayOf(at('2026-11-24T00:30:00Z'), 0, 4)).toBe(evening);
    expect(studyDayOf(at('2026-11-24T04:00:00Z'), 0, 4)).toBe(evening + 1);
  });

  test('turns by the wall clock of the place, not by UTC', () => {
    // 11:59Z is 03:59 in Los Angeles in winter, 12:00Z is 04:00 there.
    const before = studyDayOf(at('2026-11-24T11:59:59Z'), -480, 4);
    expect(studyDayOf(at('2026-11-24T12:00:00Z'), -480, 4)).toBe(before + 1);
    // 22:29Z is 03:59 in Kolkata.
    const kolkata = studyDayOf(at('2026-11-23T22:29:59Z'), 330, 4);
    expect(studyDayOf(at('2026-11-23T22:30:00Z'), 330, 4)).toBe(kolkata + 1);
  });

  test('is named after its calendar date', () => {
    const day = studyDayOf(at('2026-11-24T03:00:00Z'), 0, 4);
    expect(calendarDate(day).toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(calendarDate(studyDay(0)).getUTCFullYear()).toBe(1970);
  });
});
