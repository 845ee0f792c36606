// Numbers, shares, spans of time and dates as they are written. The words of the app are English, so the
// digits beside them are, too: a German decimal comma in an English sentence helps nobody.

import { calendarDate, type StudyDay } from '#kit/time.ts';

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
const percents = lazily(
  () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

export const number = (value: number): string => numbers().format(value);

/** "5.3", "5". */
export const oneDigit = (value: number): string => number(Math.round(value * 10) / 10);

/** `0.412` as "41%". The one rounding of recall, so that no two screens disagree. */
export const percent = (share: number): string => percents().format(share);

export type SpanUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** "10 min", "12 days", "3.4 mths"; long: "10 minutes". A whole unit where the value is one. */
export function span(value: number, unit: SpanUnit, width: 'short' | 'long'): string {
  // To make one takes longer than all else on a grade bar.
  const name = `${unit} ${width}`;
  const spans = spansBy.get(name) ?? spansOf(unit, width);
  spansBy.set(name, spans);
  return spans.format(value);
}

const spansBy = new Map<string, Intl.NumberFormat>();

const spansOf = (unit: SpanUnit, width: 'short' | 'long') =>
  // Plain English: the British short form of a minute is "mins".
  new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    unitDisplay: width,
    maximumFractionDigits: 1,
  });

// The names are words like others. `Intl` would know them, but its first date takes half as long as all else that Today
// draws on a cold start.
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
/** "4 Dec 2026". */
export const dayAndYear = (day: StudyDay): string => `${dayOfMonth(day)} ${partsOf(day).year}`;
/** "Fri 4 Dec". */
export const shortDate = (day: StudyDay): string => `${weekday(day)} ${dayOfMonth(day)}`;
/** "Monday 23 November". */
export function longDate(day: StudyDay): string {
  const { weekday, date, month } = partsOf(day);
  return `${weekday} ${date} ${month}`;
}
/** "Fri 4 Dec", and of another year than today's "Fri 4 Dec 2027". */
export function dateSeenFrom(day: StudyDay, today: StudyDay): string {
  const { year } = partsOf(day);
  return year === partsOf(today).year ? shortDate(day) : `${shortDate(day)} ${year}`;
}

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
