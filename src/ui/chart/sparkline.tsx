// A line beside a number: how it came to be what it is. It says nothing that the number's own page does not say.

import styles from './chart.module.css';
import { dayScale, linePath, type Point, type Span, valueScale } from './scales.ts';

const width = 72;
const height = 20;
/** Room for half the width of the line. */
const edge = 2;

/** Many of these are compared: `days` and `values` are the same for all of a list. */
export function Sparkline({
  points,
  days,
  values,
}: {
  points: readonly Point[];
  days: Span;
  values: Span;
}) {
  if (points.length < 2) return null;
  const plane = {
    x: dayScale(days, { from: edge, to: width - edge }),
    y: valueScale(values, { from: height - edge, to: edge }),
  };
  return (
    <svg className={styles.sparkline} width={width} height={height} aria-hidden="true">
      <path d={linePath(points, plane, 'straight')} />
    </svg>
  );
}
