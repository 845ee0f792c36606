// Numbers, shares, spans of time and dates as they are written. The words of the app are English, so the
// digits beside them are, too: a German decimal comma in an English sentence helps nobody.

import { calendarDate, type StudyDay } from '#kit/time.ts';
import { wholePercent } from '#kit/whole-percent.ts';

export const locale = 'en-GB';

/** Made at its first use: making all of them would hold up every start. */
const lazily = <Format>(make: () => Format): (() => Format) => {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const numbers = lazily(() => new Intl.NumberFormat(locale));

/**
 * "12", "5.3", "1,204". Numbers as pages are full of them do without `Intl`, as dates do below: its first use takes as
 * long as a third of all that Today draws on a cold start.
 */
export const number = (value: number): string =>
  Math.abs(value) < 1000 && Number(value.toFixed(1)) === value
    ? String(value)
    : numbers().format(value);

/** "5.3", "5". */
export const oneDigit = (value: number): string => number(Math.round(value * 10) / 10);

/** `0.412` as "41%". */
export const percent = (share: number): string => `${number(wholePercent(share))}%`;

const shortUnits = { minute: 'min', hour: 'hr', day: 'day', month: 'mth', year: 'yr' };
const withoutPlural = ['min', 'hr'];

export type SpanUnit = keyof typeof shortUnits;

/** "10 min", "12 days", "3.4 mths"; long: "10 minutes". A whole unit where the value is one. */
export function span(value: number, unit: SpanUnit, width: 'short' | 'long'): string {
  const written = oneDigit(value);
  const name = width === 'short' ? shortUnits[unit] : unit;
  return `${written} ${name}${written === '1' || withoutPlural.includes(name) ? '' : 's'}`;
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const short = (name: string): string => name.slice(0, 3);

function partsOf(day: StudyDay) {
  const date = calendarDate(day);
  return {
    weekday: weekdays[date.getUTCDay()] ?? '',
    date: date.getUTCDate(),
    month: months[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

/** "Monday". */
export const longWeekday = (day: StudyDay): string => partsOf(day).weekday;
/** "Mon". */
export const weekday = (day: StudyDay): string => short(partsOf(day).weekday);
/** "Nov". */
export const month = (day: StudyDay): string => short(partsOf(day).month);
/** "4 Dec". */
export const dayOfMonth = (day: StudyDay): string => `${partsOf(day).date} ${month(day)}`;
/** "Dec 2026". */
export const monthAndYear = (day: StudyDay): string => `${month(day)} ${partsOf(day).year}`;
/** "4 Dec 2026". */
export const dayAndYear = (day: StudyDay): string => `${dayOfMonth(day)} ${partsOf(day).year}`;
/** "Fri 4 Dec". */
export const shortDate = (day: StudyDay): string => `${weekday(day)} ${dayOfMonth(day)}`;
/** "Monday 23 November". */
export function longDate(day: StudyDay): string {
  const { weekday, date, month } = partsOf(day);
  return `${weekday} ${date} ${month}`;
}
const isSameYear = (day: StudyDay, today: StudyDay): boolean =>
  partsOf(day).year === partsOf(today).year;
/** "Monday 23 November", and of another year than today's "Monday 23 November 2027". */
export const longDateSeenFrom = (day: StudyDay, today: StudyDay): string =>
  isSameYear(day, today) ? longDate(day) : `${longDate(day)} ${partsOf(day).year}`;
/** "4 Dec", and of another year than today's "4 Dec 2027". */
export const daySeenFrom = (day: StudyDay, today: StudyDay): string =>
  isSameYear(day, today) ? dayOfMonth(day) : dayAndYear(day);
/** "Fri 4 Dec", "Fri 4 Dec 2027". */
export const dateSeenFrom = (day: StudyDay, today: StudyDay): string =>
  `${weekday(day)} ${daySeenFrom(day, today)}`;

const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** "today", "yesterday", "9 days ago". */
export const daysAgo = (days: number): string => relative().format(-Math.max(0, days), 'day');

/** "today", "in 12 days", "3 days ago". */
export const daysAhead = (days: number): string => relative().format(days, 'day');

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** "640 kB", "12 MB": 1 kB = 1,000 bytes. */
export function fileSize(bytes: number): string {
  const power = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: sizes[power] ?? 'byte',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power);
}
