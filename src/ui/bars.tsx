// A small bar chart of a few days, today first and highlighted. The numbers stand on the bars.

import styles from './bars.module.css';
import { number } from './format.ts';

interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Pixels of the tallest bar. */
const tallest = 64;

export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ol className={styles.bars} aria-label={label}>
      {bars.map((bar, index) => (
        <li key={bar.label} className={index === 0 ? styles.first : undefined}>
          <i style={{ blockSize: Math.round((bar.value / most) * tallest) }} />
          <b className="num">{number(bar.value)}</b>
          <span>{bar.label}</span>
        </li>
      ))}
    </ol>
  );
}
