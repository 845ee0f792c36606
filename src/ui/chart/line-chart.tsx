// Lines over time: what was, what is expected, and what would be otherwise. Drawn at its own size.

import type { ReactNode } from 'react';
import { percent } from '../format.ts';
import { DayAxis, type Frame, ValueAxis } from './axes.tsx';
import styles from './chart.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { Drawing } from './drawing.tsx';
import {
  type Bend,
  type DayNumber,
  dayScale,
  linePath,
  type Plane,
  type Point,
  type Span,
  valueScale,
} from './scales.ts';

interface Line {
  readonly name: string;
  readonly points: readonly Point[];
  /** `past` is drawn in ink, `expected` with the highlighter, `otherwise` dashed. */
  readonly look: 'past' | 'expected' | 'otherwise';
  readonly bend?: Bend;
}

interface LineChartProps {
  readonly sentence: ReactNode;
  /** The same in plain text, for a screen reader that comes to the drawing. */
  readonly said: string;
  readonly table: ChartTable;
  readonly lines: readonly Line[];
  readonly days: Span;
  /** Values at the foot and at the top; shares from 0 to 1 unless said otherwise. */
  readonly values?: Span;
  readonly wordsFor?: (value: number) => string;
  /** A level that is aimed for. */
  readonly level?: { readonly value: number; readonly label: string };
  /** Days that matter: today, an interview. */
  readonly marks?: readonly { readonly day: DayNumber; readonly label: string }[];
}

const height = 176;
const shares: Span = { from: 0, to: 1 };

export function LineChart({ sentence, said, table, ...plot }: LineChartProps) {
  return (
    <ChartFigure sentence={sentence} table={table}>
      <Drawing said={said} height={height}>
        {(width) => <Plot {...plot} width={width} />}
      </Drawing>
    </ChartFigure>
  );
}

function Plot({
  lines,
  days,
  values = shares,
  wordsFor = percent,
  level,
  marks = [],
  width,
}: Omit<LineChartProps, 'sentence' | 'said' | 'table'> & { width: number }) {
  const frame: Frame = { left: 44, right: width - 6, top: marks.length > 0 ? 20 : 8, bottom: 150 };
  const plane: Plane = {
    x: dayScale(days, { from: frame.left, to: frame.right }),
    y: valueScale(values, { from: frame.bottom, to: frame.top }),
  };
  return (
    <>
      <ValueAxis scale={plane.y} frame={frame} wordsFor={wordsFor} />
      <DayAxis scale={plane.x} frame={frame} />
      {level ? <Level {...{ level, lines, marks, plane, frame }} /> : null}
      {lines.map((line) => (
        <Drawn key={line.name} line={line} plane={plane} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.label} mark={mark} plane={plane} frame={frame} />
      ))}
    </>
  );
}

function Drawn({ line: { points, look, bend = 'straight' }, plane }: { line: Line; plane: Plane }) {
  const path = linePath(points, plane, bend);
  const [only, ...others] = points;
  if (only && others.length === 0)
    return (
      <circle className={styles.dot} cx={plane.x.at(only.day)} cy={plane.y.at(only.value)} r={4} />
    );
  return (
    <>
      {look === 'expected' ? <path className={styles.marker} d={path} /> : null}
      <path className={styles[look]} d={path} />
    </>
  );
}

interface Placed {
  readonly plane: Plane;
  readonly frame: Frame;
}

/** About as much as its words take. */
const levelWidth = 84;

/** Its words stand on the side of it on which no line is, where the lines end; before the first mark that is in the way. */
function Level({
  level: { value, label },
  lines,
  marks,
  plane,
  frame,
}: Placed & { level: NonNullable<LineChartProps['level']> } & Required<
    Pick<LineChartProps, 'lines' | 'marks'>
  >) {
  const y = plane.y.at(value);
  const inTheWay = marks.find(({ day }) => plane.x.at(day) >= frame.right - levelWidth);
  const beside = (inTheWay ? lines[0] : lines.at(-1))?.points.at(-1);
  return (
    <g className={styles.level}>
      <path d={`M${frame.left} ${y}H${frame.right}`} />
      <text
        x={inTheWay ? plane.x.at(inTheWay.day) - 6 : frame.right}
        y={y}
        dy={(beside?.value ?? value) < value ? '-0.5em' : '1.2em'}
        textAnchor="end"
      >
        {label}
      </text>
    </g>
  );
}

function Mark({
  mark: { day, label },
  plane,
  frame,
}: Placed & { mark: { readonly day: DayNumber; readonly label: string } }) {
  const x = plane.x.at(day);
  const isLate = x > (frame.left + frame.right) / 2;
  return (
    <g className={styles.mark}>
      <path d={`M${x} ${frame.top}V${frame.bottom}`} />
      <text x={isLate ? x + 4 : x - 4} y={frame.top - 7} textAnchor={isLate ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}
