// A bar for each day or group, drawn at its own size. Labels that would touch are left out, every nth stays.

import type { ReactNode } from 'react';
import { number } from '../format.ts';
import { type Frame, ValueAxis } from './axes.tsx';
import styles from './chart.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { Drawing } from './drawing.tsx';
import { countScale } from './scales.ts';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** The one that stands out: today. */
  readonly isMarked?: boolean;
}

const height = 176;
/** Pixels that a label such as "10 Nov" needs, with some room. */
const labelWidth = 52;
const widest = 72;

export function BarChart({
  sentence,
  said,
  table,
  bars,
  wordsFor = number,
}: {
  sentence: ReactNode;
  /** The same in plain text, for a screen reader that comes to the drawing. */
  said: string;
  table: ChartTable;
  bars: readonly Bar[];
  wordsFor?: (value: number) => string;
}) {
  return (
    <ChartFigure sentence={sentence} table={table}>
      <Drawing said={said} height={height}>
        {(width) => <Plot bars={bars} wordsFor={wordsFor} width={width} />}
      </Drawing>
    </ChartFigure>
  );
}

function Plot({
  bars,
  wordsFor,
  width,
}: {
  bars: readonly Bar[];
  wordsFor: (value: number) => string;
  width: number;
}) {
  const frame: Frame = { left: 44, right: width - 2, top: 10, bottom: 148 };
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const y = countScale({ from: 0, to: most }, { from: frame.bottom, to: frame.top });
  const step = (frame.right - frame.left) / Math.max(1, bars.length);
  const every = Math.ceil(labelWidth / step);
  const wide = Math.min(widest, step > 10 ? step - 4 : step * 0.7);
  return (
    <>
      <ValueAxis scale={y} frame={frame} wordsFor={wordsFor} />
      {bars.map(({ label, value, isMarked }, index) => {
        const middle = frame.left + step * (index + 0.5);
        const top = y.at(value);
        return (
          <g key={label} className={isMarked ? styles.markedBar : styles.bar}>
            {value > 0 ? (
              <rect
                x={middle - wide / 2}
                y={Math.min(top, frame.bottom - 2)}
                width={wide}
                height={Math.max(2, frame.bottom - top)}
                rx={Math.min(3, wide / 4)}
              />
            ) : null}
            {index % every === 0 ? (
              <text x={middle} y={frame.bottom} dy="1.6em" textAnchor="middle">
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}
