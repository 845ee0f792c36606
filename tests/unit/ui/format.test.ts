import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, dayMs, type StudyDay, studyDay } from '#kit/time.ts';
import {
  dateSeenFrom,
  dayAndYear,
  daySeenFrom,
  longDate,
  longDateSeenFrom,
  number,
  percent,
  shortDate,
  span,
} from '#ui/format.ts';

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
  expect(daySeenFrom(first, today)).toBe('1 Jan');
  expect(daySeenFrom(addDays(today, 1), today)).toBe('1 Jan 2029');
  expect(dateSeenFrom(addDays(today, 1), today)).toBe('Mon 1 Jan 2029');
  expect(longDateSeenFrom(first, today)).toBe('Saturday 1 January');
  expect(longDateSeenFrom(addDays(today, 1), today)).toBe('Monday 1 January 2029');
});

describe('numbers are written as English has them', () => {
  const values = [0, 1, 7, 12.5, 99.9, 999, 1000, 1204.5, 123_456, -3, -1200, 1.1, 0.3];

  test('small and large', () => {
    const english = new Intl.NumberFormat('en-GB');
    expect(values.map(number)).toEqual(values.map((value) => english.format(value)));
  });

  test('as shares of a hundred', () => {
    expect([0, 0.004, 0.412, 0.575, 0.995, 1, 12.5].map(percent)).toEqual([
      '0%',
      '0%',
      '41%',
      '58%',
      '100%',
      '100%',
      '1,250%',
    ]);
  });

  test.each(['minute', 'hour', 'day', 'month', 'year'] as const)('as spans in %ss', (unit) => {
    for (const width of ['short', 'long'] as const) {
      const english = new Intl.NumberFormat('en', {
        style: 'unit',
        unit,
        unitDisplay: width,
        maximumFractionDigits: 1,
      });
      for (const value of [1, 1.04, 2, 3.44, 10, 0.5, 1500])
        expect(span(value, unit, width)).toBe(english.format(value));
    }
  });
});
