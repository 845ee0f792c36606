// How far away a card's next time is, in words.

import { daysBetween, type Moment, minuteMs } from '#kit/time.ts';
import type { Due, Grade } from '#scheduler/journal.ts';
import { type SpanUnit, span } from '#ui/format.ts';
import { t } from './words.ts';

/** Days up to which an interval is told in days, and up to which in months. */
const inDays = 99;
const inMonths = 729;
const daysAMonth = 30.44;
const daysAYear = 365.25;

/** "10 min", "12 days", "4.6 mths"; long: "10 minutes". */
export function interval(due: Due, now: Moment, width: 'short' | 'long'): string {
  const [value, unit] = measure(due, now);
  return span(value, unit, width);
}

function measure(due: Due, now: Moment): [value: number, unit: SpanUnit] {
  if ('at' in due) {
    const minutes = Math.max(1, Math.round((due.at - now.at) / minuteMs));
    return minutes < 60 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  }
  const days = daysBetween(now.day, due.on);
  if (days <= inDays) return [days, 'day'];
  return days <= inMonths ? [days / daysAMonth, 'month'] : [days / daysAYear, 'year'];
}

/** What is said after a grade: "Good. Next in 12 days." Practice has no next. */
export function gradedSentence(
  grade: Grade,
  due: Due | undefined,
  now: Moment,
  /** Items of a list that were not known. */
  missed: number,
): string {
  const said = missed > 0 ? t('gradedMissed', { grade: t(grade), n: missed }) : t(grade);
  return due
    ? t('graded', { grade: said, span: interval(due, now, 'long') })
    : t('gradedPractice', { grade: said });
}
