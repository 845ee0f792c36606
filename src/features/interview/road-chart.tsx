// The road to an interview: the recall so far, on the day if the plan is kept, and if one stops today.

import type { ReactNode } from 'react';
import { addDays, type StudyDay } from '#kit/time.ts';
import { ChartFigure, type ChartTable } from '#ui/chart/chart-figure.tsx';
import { daySeenFrom, percent } from '#ui/format.ts';
import { apart, pathOf, type RoadRequest, roadOf, sheet } from './road.ts';
import styles from './road-chart.module.css';
import { t } from './words.ts';

/** Without a road, which takes a moment: the sheet alone, so that nothing moves when it comes. */
export function RoadChart({
  today,
  date,
  road,
  sentence,
}: {
  today: StudyDay;
  date: StudyDay;
  road: RoadRequest | undefined;
  /** What the chart shows, in words that need no chart. */
  sentence: ReactNode;
}) {
  return (
    <div className={styles.road}>
      {road ? (
        <ChartFigure sentence={sentence} table={tableOf(today, road)}>
          <Drawing today={today} date={date} road={road} />
        </ChartFigure>
      ) : (
        <>
          <p>{sentence}</p>
          <svg className={`${styles.chart} ${styles.toCome}`} viewBox={viewBox} aria-hidden="true">
            <Grid />
          </svg>
        </>
      )}
    </div>
  );
}

const viewBox = `0 0 ${sheet.width} ${sheet.height}`;

/** Side of a square of the sheet. */
const square = 9;

function Grid() {
  const columns = Array.from({ length: Math.ceil(sheet.width / square) }, (_, at) => at * square);
  const rows = Array.from({ length: Math.ceil(sheet.floor / square) }, (_, at) => at * square);
  return (
    <path
      className={styles.grid}
      d={[
        ...columns.map((x) => `M${x} 0V${sheet.floor}`),
        ...rows.map((y) => `M0 ${y}H${sheet.width}`),
      ].join('')}
    />
  );
}

function Drawing({ today, date, road }: { today: StudyDay; date: StudyDay; road: RoadRequest }) {
  const { behind, now, follow, stop } = roadOf(road);
  const [followEnd = now, stopEnd = now] = [follow.at(-1), stop.at(-1)];
  const [followLabel, stopLabel] = apart(followEnd.y, stopEnd.y);
  const [followShare = 0, stopShare = 0] = [road.follow.at(-1), road.stop.at(-1)];
  const middle = follow[Math.round(follow.length * 0.7)] ?? followEnd;
  const below = stop[Math.round(stop.length * 0.7)] ?? stopEnd;
  const says = {
    today: percent(road.now),
    follow: percent(followShare),
    stop: percent(stopShare),
    date: daySeenFrom(date, today),
  };
  return (
    <svg className={styles.chart} viewBox={viewBox} role="img" aria-label={t('chart', says)}>
      <Grid />
      <path className={styles.behind} d={pathOf(behind)} />
      <path className={styles.stop} d={pathOf(stop)} />
      <path className={styles.highlight} d={pathOf(follow)} />
      <path className={styles.follow} d={pathOf(follow)} />
      <path className={styles.date} d={`M${sheet.right} 0V${sheet.floor}`} />
      <circle className={styles.dot} cx={now.x} cy={now.y} r="4.5" />
      <circle className={styles.dot} cx={followEnd.x} cy={followEnd.y} r="4.5" />
      <text
        className={styles.value}
        x={Math.max(0, now.x - 4)}
        // At the edge the road to come passes right above its first day.
        y={now.y - (now.x < 30 ? 17 : 11)}
        textAnchor={now.x < 30 ? 'start' : 'end'}
      >
        {says.today}
      </text>
      <text className={styles.value} x={sheet.right + 9} y={followLabel + 5}>
        {says.follow}
      </text>
      <text className={`${styles.value} ${styles.quiet}`} x={sheet.right + 9} y={stopLabel + 5}>
        {says.stop}
      </text>
      <text x={beforeDate(middle.x)} y={Math.max(9, middle.y - 14)} textAnchor="end">
        {t('keepOn')}
      </text>
      <text
        x={beforeDate(below.x + 28)}
        y={below.y + (below.y > sheet.floor - 18 ? -7 : 15)}
        textAnchor="end"
      >
        {t('stopNow')}
      </text>
      {now.x > 60 ? (
        <text x="0" y={sheet.floor + 18}>
          {daySeenFrom(addDays(today, -road.behind.length), today)}
        </text>
      ) : null}
      <text
        x={Math.min(now.x, besideDate)}
        y={sheet.floor + 18}
        textAnchor={now.x < 20 ? 'start' : now.x > besideDate ? 'end' : 'middle'}
      >
        {t('today')}
      </text>
      <text x={sheet.right} y={sheet.floor + 18} textAnchor="middle">
        {says.date}
      </text>
    </svg>
  );
}

/** Words end before the line of the date, also where only a few days lie before it. */
const beforeDate = (end: number): number => Math.min(end, sheet.right - 5);

/** Where the date below its line begins, with some room: "today" ends before it on the last days. */
const besideDate = sheet.right - 36;

function tableOf(today: StudyDay, { behind, now, follow, stop }: RoadRequest): ChartTable {
  const past = [...behind, now].map((recall, place) => [
    daySeenFrom(addDays(today, place - behind.length), today),
    percent(recall),
    '',
    '',
  ]);
  const ahead = follow
    .slice(1)
    .map((recall, place) => [
      daySeenFrom(addDays(today, place + 1), today),
      '',
      percent(recall),
      percent(stop[place + 1] ?? 0),
    ]);
  return {
    columns: [t('day'), t('soFar'), t('ifKept'), t('ifStopped')],
    rows: [...past, ...ahead],
  };
}
