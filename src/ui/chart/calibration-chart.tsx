// What was expected beside what happened: a dot for each group of like expectations, the larger the more answers it
// stands for. On the diagonal the two are equal.

import type { ReactNode } from 'react';
import { percent } from '../format.ts';
import { type Frame, ValueAxis } from './axes.tsx';
import styles from './chart.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { Drawing } from './drawing.tsx';
import { valueScale } from './scales.ts';

interface CalibrationDot {
  /** Shares, 0 to 1. */
  readonly expected: number;
  readonly happened: number;
  readonly answers: number;
}

const height = 248;
const widest = 420;
const smallestDot = 3;
const largestDot = 12;

export function CalibrationChart({
  sentence,
  said,
  table,
  dots,
  expectedLabel,
  happenedLabel,
}: {
  sentence: ReactNode;
  said: string;
  table: ChartTable;
  dots: readonly CalibrationDot[];
  expectedLabel: string;
  happenedLabel: string;
}) {
  return (
    <ChartFigure sentence={sentence} table={table}>
      <Drawing said={said} height={height} widest={widest}>
        {(width) => <Plot dots={dots} width={width} labels={[expectedLabel, happenedLabel]} />}
      </Drawing>
    </ChartFigure>
  );
}

function Plot({
  dots,
  width,
  labels: [expectedLabel, happenedLabel],
}: {
  dots: readonly CalibrationDot[];
  width: number;
  labels: readonly [expected: string, happened: string];
}) {
  const frame: Frame = { left: 44, right: width - 22, top: 26, bottom: height - 44 };
  const least = Math.min(...dots.flatMap(({ expected, happened }) => [expected, happened]));
  const shares = { from: Math.max(0, Math.floor(least * 10) / 10), to: 1 };
  const x = valueScale(shares, { from: frame.left, to: frame.right });
  const y = valueScale(shares, { from: frame.bottom, to: frame.top });
  const most = Math.max(...dots.map(({ answers }) => answers));
  return (
    <>
      <ValueAxis scale={y} frame={frame} wordsFor={percent} count={5} />
      {x.ticks(5).map((value) => (
        <text key={value} x={x.at(value)} y={frame.bottom} dy="1.7em" textAnchor="middle">
          {percent(value)}
        </text>
      ))}
      <text x={0} y={0} dy="1em">
        {happenedLabel}
      </text>
      <text x={frame.right} y={height - 4} textAnchor="end">
        {expectedLabel}
      </text>
      <path
        className={styles.otherwise}
        d={`M${x.at(shares.from)} ${y.at(shares.from)}L${x.at(1)} ${y.at(1)}`}
      />
      {dots.map(({ expected, happened, answers }) => (
        <circle
          key={expected}
          className={styles.dot}
          cx={x.at(expected)}
          cy={y.at(happened)}
          r={Math.max(smallestDot, largestDot * Math.sqrt(answers / most))}
        />
      ))}
    </>
  );
}
