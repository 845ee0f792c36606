// The road to an interview: the recall so far, on the day if the plan is kept, and if one stops today.

import type { ReactNode } from 'react';
import { addDays, type StudyDay } from '#kit/time.ts';
import { dayOfMonth, percent } from '#ui/format.ts';
import { apart, pathOf, type RoadRequest, roadOf, sheet } from './road.ts';
import styles from './road-chart.module.css';
import { t } from './words.ts';

/** Without `follow` and `stop`, which take a moment: the sheet alone, so that nothing moves when they come. */
export function RoadChart({
  today,
  date,
  road,
  children,
}: {
  today: StudyDay;
  date: StudyDay;
  road: RoadRequest | undefined;
  /** What the chart comes to, in a sentence. */
  children: ReactNode;
}) {
  return (
    <figure className={styles.figure}>
      {road ? (
        <>
          <Drawing today={today} date={date} road={road} />
          <figcaption className={styles.caption}>{children}</figcaption>
          <Table today={today} road={road} />
        </>
      ) : (
        <>
          <svg className={styles.chart} viewBox={viewBox} aria-hidden="true">
            <Grid />
          </svg>
          <figcaption className={styles.caption}>{children}</figcaption>
        </>
      )}
    </figure>
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
    date: dayOfMonth(date),
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
        y={now.y - 11}
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
      <text x={middle.x} y={Math.max(9, middle.y - 10)} textAnchor="middle">
        {t('keepOn')}
      </text>
      <text x={below.x} y={below.y + (below.y > sheet.floor - 18 ? -7 : 15)} textAnchor="middle">
        {t('stopNow')}
      </text>
      {now.x > 60 ? (
        <text x="0" y={sheet.floor + 18}>
          {dayOfMonth(addDays(today, -road.behind.length))}
        </text>
      ) : null}
      <text x={now.x} y={sheet.floor + 18} textAnchor={now.x < 20 ? 'start' : 'middle'}>
        {t('today')}
      </text>
      <text x={sheet.right} y={sheet.floor + 18} textAnchor="middle">
        {says.date}
      </text>
    </svg>
  );
}

function Table({ today, road }: { today: StudyDay; road: RoadRequest }) {
  const { behind, now, follow, stop } = road;
  const past = behind.map(
    (recall, place) => [addDays(today, place - behind.length), recall] as const,
  );
  return (
    <details className={styles.more}>
      <summary>{t('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('soFar')}</th>
            <th scope="col">{t('ifKept')}</th>
            <th scope="col">{t('ifStopped')}</th>
          </tr>
        </thead>
        <tbody className="num">
          {[...past, [today, now] as const].map(([day, recall]) => (
            <tr key={day}>
              <th scope="row">{dayOfMonth(day)}</th>
              <td>{percent(recall)}</td>
              <td />
              <td />
            </tr>
          ))}
          {follow.slice(1).map((recall, ahead) => (
            <tr key={addDays(today, ahead + 1)}>
              <th scope="row">{dayOfMonth(addDays(today, ahead + 1))}</th>
              <td />
              <td>{percent(recall)}</td>
              <td>{percent(stop[ahead + 1] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
