// Question 2: how much was done, day by day.

import { BarChart } from '#ui/chart/bar-chart.tsx';
import { Heatmap } from '#ui/chart/heatmap.tsx';
import { dayOfMonth, longDate, number, span } from '#ui/format.ts';
import styles from './page.module.css';
import { rich, t } from './words.ts';
import { type DayWork, stepsOf, wholeMinutes, workInAll } from './work.ts';

/** Days whose minutes are drawn. */
const recent = 30;

export function Work({ work }: { work: readonly DayWork[] }) {
  const lately = work.slice(-recent);
  return (
    <>
      <BarChart
        {...sentenceOf(lately)}
        bars={lately.map(({ day, minutes }, index) => ({
          label: dayOfMonth(day),
          value: wholeMinutes(minutes),
          isMarked: index === lately.length - 1,
        }))}
        table={{
          columns: [t('day'), t('answers'), t('minutes')],
          rows: lately.map(({ day, reviews, minutes }) => [
            dayOfMonth(day),
            number(reviews),
            number(wholeMinutes(minutes)),
          ]),
        }}
      />
      <HalfYear work={work} />
    </>
  );
}

function sentenceOf(lately: readonly DayWork[]) {
  const { reviews, minutes, studied } = workInAll(lately);
  if (studied === 0) return { sentence: t('workNone'), said: t('workNone') };
  const values = {
    days: t('days', { n: studied }),
    minutes: minutesOf(minutes / studied),
    n: Math.round(reviews / studied),
  };
  return { sentence: rich('workPerDay', values), said: t('workPerDay', values) };
}

function sentenceOfHalfYear(work: readonly DayWork[]) {
  const { reviews, minutes, studied } = workInAll(work);
  if (studied === 0) return { sentence: t('halfYearNone'), said: t('halfYearNone') };
  const values = {
    n: reviews,
    hours: minutes < 90 ? minutesOf(minutes) : span(Math.round(minutes / 60), 'hour', 'long'),
    days: t('days', { n: studied }),
  };
  return { sentence: rich('halfYear', values), said: t('halfYear', values) };
}

function HalfYear({ work }: { work: readonly DayWork[] }) {
  const steps = stepsOf(work);
  return (
    <div className={styles.part}>
      <Heatmap
        {...sentenceOfHalfYear(work)}
        hint={t('touchDay')}
        days={work.map((day, index) => ({
          day: day.day,
          step: steps[index] ?? 0,
          told: toldOf(day),
        }))}
        table={{
          columns: [t('week'), t('daysStudied'), t('answers'), t('minutes')],
          rows: weeksOf(work).map(([monday, ...days]) => {
            const week = workInAll(monday ? [monday, ...days] : []);
            return [
              monday ? dayOfMonth(monday.day) : '',
              number(week.studied),
              number(week.reviews),
              number(wholeMinutes(week.minutes)),
            ];
          }),
        }}
      />
    </div>
  );
}

function toldOf({ day, reviews, minutes }: DayWork): string {
  const date = longDate(day);
  return reviews === 0
    ? t('dayWasFree', { day: date })
    : t('dayWas', { day: date, n: reviews, minutes: minutesOf(minutes) });
}

const minutesOf = (minutes: number): string =>
  span(Math.max(1, wholeMinutes(minutes)), 'minute', 'long');

const weeksOf = (work: readonly DayWork[]): readonly (readonly DayWork[])[] =>
  Array.from({ length: Math.ceil(work.length / 7) }, (_, week) =>
    work.slice(7 * week, 7 * week + 7),
  );
