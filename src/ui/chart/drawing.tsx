// The drawing of a chart: as wide as its place, so that its text keeps the reader's size, and one picture to a reader.

import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { sizeOf, useWidth } from './use-width.ts';

export function Drawing({
  said,
  height,
  widest = Number.POSITIVE_INFINITY,
  children,
}: {
  /** What it shows, for a screen reader that comes to it. */
  said: string;
  /** Pixels, as are the others. */
  height: number;
  widest?: number;
  children: (width: number) => ReactNode;
}) {
  const [element, room] = useWidth<HTMLDivElement>();
  const width = Math.min(room, widest);
  return (
    <div ref={element} className={styles.drawing}>
      {width > 0 ? (
        <svg {...sizeOf(width, height)} role="img" aria-label={said}>
          {children(width)}
        </svg>
      ) : null}
    </div>
  );
}
