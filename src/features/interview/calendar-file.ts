// The study days and the date as a calendar file (RFC 5545), so that the calendar reminds of what a web app cannot.
// Times float: nine o'clock is nine o'clock wherever the learner is then.

import { addDays, type Instant, isoDate, type StudyDay } from '#kit/time.ts';
import { isWithin } from '#scheduler/calendar.ts';
import { type Interview, minutesOn } from '#scheduler/interview.ts';
import type { Period } from '#scheduler/settings.ts';

interface CalendarRequest {
  readonly interview: Interview;
  readonly today: StudyDay;
  /** Days on which there is nothing to be reminded of. */
  readonly vacation: Period | null;
  /** When the file is written. */
  readonly now: Instant;
  /** Minutes after midnight at which study begins. */
  readonly startsAt: number;
  /** Where the app is, to open from the calendar. */
  readonly url: string;
}

/** "Müller-Söhne-KG.ics". */
export const calendarName = ({ name }: Interview): string =>
  `${name.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? 'interview'}.ics`;

/** Further ahead, a plan is no more than a wish. */
const mostDays = 366;

export function calendarFile({
  interview,
  today,
  vacation,
  now,
  startsAt,
  url,
}: CalendarRequest): string {
  const days = Array.from(
    { length: Math.min(mostDays, Math.max(0, interview.date - today)) },
    (_, ahead) => addDays(today, ahead),
  ).filter((day) => minutesOn([interview], day) > 0 && !isWithin(vacation, day));
  const stamp = `DTSTAMP:${utc(now)}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Recto//Study days//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => studyEvent(interview, day, startsAt, [stamp, `URL:${url}`])),
    ...dateEvent(interview, [stamp, `URL:${url}`]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function studyEvent(
  interview: Interview,
  day: StudyDay,
  startsAt: number,
  common: readonly string[],
): readonly string[] {
  const minutes = Math.round(minutesOn([interview], day));
  const summary = escaped(`Study for ${interview.name}: ${minutes} minutes`);
  return [
    'BEGIN:VEVENT',
    `UID:${uid(interview, dateOf(day))}`,
    ...common,
    `DTSTART:${floating(day, startsAt)}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${summary}`,
    'TRANSP:TRANSPARENT',
    ...reminder(summary),
    'END:VEVENT',
  ];
}

const dateEvent = (interview: Interview, common: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid(interview, 'date')}`,
  ...common,
  `DTSTART;VALUE=DATE:${dateOf(interview.date)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(interview.date, 1))}`,
  `SUMMARY:${escaped(interview.name)}`,
  'END:VEVENT',
];

/** When it is time to begin. */
const reminder = (summary: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:PT0S',
  `DESCRIPTION:${summary}`,
  'END:VALARM',
];

/** The same event in every export, so that none is doubled; the date keeps its name also where it is another one. */
const uid = ({ id }: Interview, event: string): string =>
  `${id.replace(/[^\w-]/g, '-')}-${event}@recto`;

const dateOf = (day: StudyDay): string => isoDate(day).replace(/-/g, '');

const floating = (day: StudyDay, minutes: number): string => {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${dateOf(day)}T${two(minutes / 60)}${two(minutes % 60)}00`;
};

const utc = (at: Instant): string => `${new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;

/** TEXT values, section 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');

/** Lines of at most 75 octets, section 3.1; no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
