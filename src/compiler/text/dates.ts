// Labels that say when something was.

import { oneOf } from './word-list.ts';

const months = `
  Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept?(?:ember)?
  Oct(?:ober)? Nov(?:ember)? Dec(?:ember)?
`;

const days = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?`;
const year = String.raw`(?<!\d)(?:1\d{3}|20\d\d)(?!\d)`;

const namesYear = new RegExp(year);
const date = new RegExp(
  String.raw`^(?:(?:early|mid|late)[- ])?(?:${days} )?${oneOf(months)}\.?(?: ${days})?(?:,? (?<year>${year}))?$`,
  'i',
);

/** `1789`, `1914–18`. */
export const isYear = (label: string): boolean => /^\d{4}(?:\s?[-–—]\s?\d{2,4})?$/.test(label);

/** `14 July 1789`; `14 July` where a heading above says of which year. */
export function isDate(label: string, headings: readonly string[]): boolean {
  const found = date.exec(label);
  return (
    found !== null &&
    (found.groups?.year !== undefined || headings.some((name) => namesYear.test(name)))
  );
}

/** `2024-03-05.md`, `journals/2024_03_05 Tuesday.md`: the day that a note is named by. */
export function dayInName(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)((?:19|20)\d\d)[-_.](0[1-9]|1[0-2])[-_.](0[1-9]|[12]\d|3[01])(?!\d)[^/]*$/.exec(
      path,
    ) ?? [];
  return year && [year, month, day].join('-');
}
