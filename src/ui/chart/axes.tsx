// The edges of a chart: days along its foot, values along its side.

import { studyDay } from '#kit/time.ts';
import { dayOfMonth } from '../format.ts';
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
  const count = Math.max(2, Math.floor((frame.right - frame.left) / dateWidth));
  return (
    <g className={styles.axis}>
      {scale.ticks(count).map((day) => (
        <text
          key={day}
          x={scale.at(day)}
          y={frame.bottom}
          dy="1.5em"
          textAnchor={anchorAt(scale.at(day), frame)}
        >
          {dayOfMonth(studyDay(day))}
        </text>
      ))}
    </g>
  );
}

/** A label at an edge stays within the drawing. */
const anchorAt = (x: number, { left, right }: Frame) =>
  x < left + dateWidth / 2 ? 'start' : x > right - dateWidth / 2 ? 'end' : 'middle';

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
