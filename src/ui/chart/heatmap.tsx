// Half a year of days, a column for each week. A busier day is darker and larger, so that the steps differ in grey
// and in forced colours as well. What a day was is told when it is touched; the table tells it to everyone.

import { type ReactNode, useState } from 'react';
import type { StudyDay } from '#kit/time.ts';
import { month, weekday } from '../format.ts';
import styles from './chart.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { sizeOf, useWidth } from './use-width.ts';

interface HeatDay {
  readonly day: StudyDay;
  /** 0 nothing, to 4. */
  readonly step: number;
  /** "Tuesday 3 November: 34 reviews, 12 minutes". */
  readonly told: string;
}

const labelWidth = 34;
const monthsHeight = 20;
const largest = 22;
/** The share of its cell that a day of a step fills. */
const fills = [0.24, 0.5, 0.66, 0.8, 0.92];

export function Heatmap({
  sentence,
  said,
  hint,
  table,
  days,
}: {
  sentence: ReactNode;
  said: string;
  /** Shown until a day is touched. */
  hint: string;
  table: ChartTable;
  /** From a Monday on, day after day. */
  days: readonly HeatDay[];
}) {
  const [element, width] = useWidth<HTMLDivElement>();
  const [touched, setTouched] = useState<HeatDay>();
  const weeks = Math.ceil(days.length / 7);
  const cell = Math.min(largest, (width - labelWidth) / weeks);
  const touch = (x: number, y: number) => {
    const [column, row] = [
      Math.floor((x - labelWidth) / cell),
      Math.floor((y - monthsHeight) / cell),
    ];
    if (column >= 0 && row >= 0 && row < 7) setTouched(days[column * 7 + row]);
  };
  return (
    <ChartFigure sentence={sentence} table={table}>
      <div
        ref={element}
        className={styles.heatmap}
        onPointerDown={({ clientX, clientY, currentTarget }) => {
          const { left, top, width: drawn } = currentTarget.getBoundingClientRect();
          const scale = width / drawn;
          touch((clientX - left) * scale, (clientY - top) * scale);
        }}
      >
        {width > 0 ? (
          <svg {...sizeOf(width, monthsHeight + 7 * cell)} role="img" aria-label={said}>
            {[0, 2, 4].map((row) => (
              <text key={row} x={0} y={monthsHeight + cell * (row + 0.5)} dy="0.35em">
                {days[row] ? weekday(days[row].day) : null}
              </text>
            ))}
            <Months days={days} cell={cell} />
            {days.map((day, index) => (
              <Cell
                key={day.day}
                day={day}
                x={labelWidth + cell * (Math.floor(index / 7) + 0.5)}
                y={monthsHeight + cell * ((index % 7) + 0.5)}
                cell={cell}
                isTouched={day === touched}
              />
            ))}
          </svg>
        ) : null}
      </div>
      <p className={styles.told}>{touched?.told ?? hint}</p>
    </ChartFigure>
  );
}

function Cell({
  day: { step },
  x,
  y,
  cell,
  isTouched,
}: {
  day: HeatDay;
  x: number;
  y: number;
  cell: number;
  isTouched: boolean;
}) {
  const side = cell * (fills[step] ?? 0.5);
  return (
    <rect
      className={isTouched ? `${styles.heat} ${styles.touched}` : styles.heat}
      data-step={step}
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      rx={Math.min(3, side / 4)}
    />
  );
}

/** The name of a month above the first week that begins in it. */
function Months({ days, cell }: { days: readonly HeatDay[]; cell: number }) {
  const names = days
    .filter((_, index) => index % 7 === 0)
    .map(({ day }, week) => ({ name: month(day), week }));
  const firsts = names.filter(
    ({ name }, at) => name !== names[at - 1]?.name && names[at + 1]?.name === name,
  );
  return firsts.map(({ name, week }) => (
    <text key={week} x={labelWidth + cell * week} y={0} dy="1em">
      {name}
    </text>
  ));
}
