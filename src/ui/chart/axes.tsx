// The edges of a chart: days along its foot, values along its side.

import { type StudyDay, studyDay } from '#kit/time.ts';
import { dayOfMonth, monthAndYear } from '../format.ts';
import styles from './chart.module.css';
import type { Scale } from './scales.ts';

export interface Frame {
  /** Pixels of the plane in which lines are drawn, within the whole drawing. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that a date such as "10 Nov" needs, with some room. */
const dateWidth = 72;

export function DayAxis({ scale, frame }: { scale: Scale; frame: Frame }) {
  const days = datedDays(scale, frame);
  const written = writtenFor(days);
  return (
    <g className={styles.axis}>
      {days.map((day) => (
        <text key={day} x={scale.at(day)} y={frame.bottom} dy="1.5em" textAnchor="middle">
          {written(studyDay(day))}
        </text>
      ))}
    </g>
  );
}

/** Where the same day of the month comes twice, its year is said: days so far apart are firsts of months. */
export const writtenFor = (days: readonly number[]): ((day: StudyDay) => string) =>
  (days.at(-1) ?? 0) - (days[0] ?? 0) < 365 ? dayOfMonth : monthAndYear;

/** The days whose dates stand at the foot. */
export function datedDays(scale: Scale, frame: Frame): readonly number[] {
  const count = Math.max(2, Math.floor((frame.right - frame.left) / dateWidth));
  const round = scale.ticks(count);
  // Mondays or firsts of months: where the ones are too many and the others too few, every second Monday.
  const every = Math.ceil(round.length / count);
  return round
    .filter((_, index) => index % every === 0)
    .filter((day) => isWithin(scale.at(day), frame));
}

/** Half of a date, which stands under its day: at an edge it would reach out of the drawing, or into the next one. */
const reach = dateWidth / 3;

const isWithin = (x: number, { left, right }: Frame): boolean =>
  x >= Math.max(reach, left + 12) && x <= right - reach;

export function ValueAxis({
  scale,
  frame,
  wordsFor,
  count = 3,
}: {
  scale: Scale;
  frame: Frame;
  wordsFor: (value: number) => string;
  count?: number;
}) {
  return (
    <g className={styles.axis}>
      {scale.ticks(count).map((value) => (
        <g key={value}>
          <path className={styles.grid} d={`M${frame.left} ${scale.at(value)}H${frame.right}`} />
          <text x={frame.left - 8} y={scale.at(value)} dy="0.35em" textAnchor="end">
            {wordsFor(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
