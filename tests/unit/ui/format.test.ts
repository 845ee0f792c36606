import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, dayMs, type StudyDay, studyDay } from '#kit/time.ts';
import { dateSeenFrom, dayAndYear, longDate, shortDate } from '#ui/format.ts';

const first = studyDay(Date.UTC(2028, 0, 1) / dayMs);
const leapYear = Array.from({ length: 366 }, (_, day) => addDays(first, day));

describe('every day of a year', () => {
  const inEnglish = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    // Three letters for each month, so that columns are as wide.
    return (day: StudyDay) => format.format(calendarDate(day)).replace(/\bSept\b/, 'Sep');
  };

  test('is written as English has it', () => {
    const long = inEnglish({ weekday: 'long', day: 'numeric', month: 'long' });
    expect(leapYear.map(longDate)).toEqual(leapYear.map(long));
  });

  test('is written as English has it where there is little room', () => {
    const short = inEnglish({ weekday: 'short', day: 'numeric', month: 'short' });
    expect(leapYear.map(shortDate)).toEqual(leapYear.map(short));
    const withYear = inEnglish({ day: 'numeric', month: 'short', year: 'numeric' });
    expect(leapYear.map(dayAndYear)).toEqual(leapYear.map(withYear));
  });
});

test('a day of another year than today names it', () => {
  const today = addDays(first, 365);
  expect(dateSeenFrom(first, today)).toBe('Sat 1 Jan');
  expect(dateSeenFrom(addDays(today, 1), today)).toBe('Mon 1 Jan 2029');
});
