import { describe, expect, test } from 'vitest';
import { calendarFile, calendarName } from '#features/interview/calendar-file.ts';
import { instant, studyDay } from '#kit/time.ts';
import type { Interview } from '#scheduler/interview.ts';
import type { Period } from '#scheduler/settings.ts';

// 2026-11-23 is a Monday.
const monday = studyDay(Date.UTC(2026, 10, 23) / 86_400_000);

const interview: Interview = {
  id: 'northwind',
  name: 'Northwind, ML engineer; onsite\\remote',
  date: studyDay(monday + 11),
  topics: [],
  minutes: [20, 20, 20, 20, 20, 0, 45],
};

const file = (parts: Partial<Interview> = {}, vacation: Period | null = null) =>
  calendarFile({
    interview: { ...interview, ...parts },
    today: monday,
    vacation,
    now: instant(Date.UTC(2026, 10, 23, 9, 30)),
    startsAt: 18 * 60 + 5,
    url: 'https://example.org/recto/',
  });

const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('the calendar file', () => {
  test('has an event for each day with minutes until the date, and one for the date', () => {
    const summaries = lines(file()).filter((line) => line.startsWith('SUMMARY'));
    // Eleven days, one of them a Saturday without study.
    expect(summaries).toHaveLength(10 + 1);
  });

  test('has none on a vacation, but for the date itself', () => {
    const vacation = { from: studyDay(monday + 1), to: studyDay(monday + 11) };
    const starts = lines(file({}, vacation)).filter((line) => line.startsWith('DTSTART'));
    expect(starts).toEqual(['DTSTART:20261123T180500', 'DTSTART;VALUE=DATE:20261204']);
  });

  test('names no method, which would ask for an organizer', () => {
    expect(file()).not.toContain('METHOD');
  });

  test('begins at the learner’s hour, in whatever zone, and lasts the minutes of the weekday', () => {
    expect(lines(file())).toContain('DTSTART:20261123T180500');
    expect(lines(file())).toContain('DURATION:PT20M');
    expect(lines(file())).toContain('DURATION:PT45M');
  });

  test('marks the date as a whole day', () => {
    expect(lines(file())).toContain('DTSTART;VALUE=DATE:20261204');
    expect(lines(file())).toContain('DTEND;VALUE=DATE:20261205');
  });

  test('escapes commas, semicolons, backslashes and line breaks', () => {
    const text = lines(file({ name: 'A, B; C\\D\nE' })).join('\n');
    expect(text).toContain('SUMMARY:A\\, B\\; C\\\\D\\nE');
  });

  test('ends every line with CR LF, and folds lines above 75 octets without cutting a letter', () => {
    const text = file({ name: '面接の準備をする日'.repeat(12) });
    const encoder = new TextEncoder();
    for (const line of text.split('\r\n'))
      expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text.replace(/\r\n /g, '')).toContain('面接の準備をする日'.repeat(12));
    expect(text).not.toContain('\ufffd');
  });

  test('gives an event the same name in every export, so that none is doubled', () => {
    const uids = lines(file()).filter((line) => line.startsWith('UID'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(lines(file()).filter((line) => line.startsWith('UID'))).toEqual(uids);
  });

  test('moves the date rather than doubling it, where it is another one', () => {
    const nameOfDate = (parts: Partial<Interview>) =>
      lines(file(parts)).findLast((line) => line.startsWith('UID'));
    expect(nameOfDate({ date: studyDay(monday + 14) })).toBe(nameOfDate({}));
  });

  test('reminds when it is time to study', () => {
    const text = lines(file());
    expect(text.filter((line) => line === 'TRIGGER:PT0S')).toHaveLength(10);
    expect(text[text.indexOf('BEGIN:VALARM') + 3]).toMatch(/^DESCRIPTION:Study for Northwind/);
  });

  test('of a date that has passed holds the date alone', () => {
    const text = lines(file({ date: studyDay(monday - 1) }));
    expect(text.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});

test.each([
  ['Müller-Söhne KG.', 'Müller-Söhne-KG.ics'],
  ['  (Northwind)  ', 'Northwind.ics'],
  ['…', 'interview.ics'],
])('the file of %s is called %s', (name, file) => {
  expect(calendarName({ ...interview, name })).toBe(file);
});
