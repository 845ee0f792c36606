// What happened when: a dot with a letter for each event, spaced as time was. Events too close to stand side by
// side stand above one another.

import { DayAxis, type Frame } from './axes.tsx';
import styles from './chart.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { type DayNumber, dayScale, type Span } from './scales.ts';
import { stacked } from './stacked.ts';
import { sizeOf, useWidth } from './use-width.ts';

interface Happening {
  readonly day: DayNumber;
  /** One letter. */
  readonly sign: string;
  /** Stands out, by its shape as well as by its colour. */
  readonly isMiss: boolean;
  /** Is drawn hollow: it moved nothing. */
  readonly isPractice: boolean;
}

const dot = 11;
const rowHeight = 2 * dot + 4;
const axisHeight = 28;

export function TimeStrip({
  sentence,
  table,
  happenings,
  days,
}: {
  sentence: string;
  table: ChartTable;
  /** Ascending. */
  happenings: readonly Happening[];
  days: Span;
}) {
  const [element, width] = useWidth<HTMLDivElement>();
  const scale = dayScale(days, { from: dot + 1, to: width - dot - 1 });
  const xs = happenings.map(({ day }) => scale.at(day));
  const rows = stacked(xs, 2 * dot + 2);
  const foot = rowHeight * (1 + Math.max(0, ...rows));
  const frame: Frame = { left: 0, right: width, top: 0, bottom: foot };
  return (
    <ChartFigure sentence={sentence} table={table}>
      <div ref={element} className={styles.strip}>
        {width > 0 ? (
          <svg {...sizeOf(width, foot + axisHeight)} role="img" aria-label={sentence}>
            <path className={styles.grid} d={`M0 ${foot}H${width}`} />
            <DayAxis scale={scale} frame={frame} />
            {happenings.map(({ day, sign, isMiss, isPractice }, index) => {
              const x = xs[index] ?? 0;
              const y = foot - dot - 2 - rowHeight * (rows[index] ?? 0);
              return (
                <g
                  key={`${day} ${rows[index]}`}
                  className={isMiss ? styles.miss : styles.hit}
                  data-hollow={isPractice || undefined}
                >
                  {isMiss ? (
                    <path d={`M${x} ${y - dot}L${x + dot} ${y}L${x} ${y + dot}L${x - dot} ${y}Z`} />
                  ) : (
                    <circle cx={x} cy={y} r={dot - 1} />
                  )}
                  <text x={x} y={y} dy="0.36em" textAnchor="middle">
                    {sign}
                  </text>
                </g>
              );
            })}
          </svg>
        ) : null}
      </div>
    </ChartFigure>
  );
}
