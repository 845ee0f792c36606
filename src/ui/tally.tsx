// One tick for each card of a session: done, missed (red and taller), the one in hand, still to come.

import styles from './tally.module.css';

export type Tick = 'done' | 'missed' | 'now' | 'ahead';

/** More ticks than fit become a continuous bar with notches. */
const tickedUpTo = 60;

export function Tally({
  ticks,
  label,
  progress,
}: {
  ticks: readonly Tick[];
  label: string;
  /** A progress bar while the session runs, a picture of it afterwards. */
  progress: boolean;
}) {
  const look = `${styles.tally} ${ticks.length > tickedUpTo ? styles.long : ''}`;
  const inner = ticks.map((tick, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
    <i key={index} className={styles[tick]} />
  ));
  return progress ? (
    <div
      className={look}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={ticks.length}
      aria-valuenow={ticks.filter((tick) => tick !== 'now' && tick !== 'ahead').length}
    >
      {inner}
    </div>
  ) : (
    <div className={look} role="img" aria-label={label}>
      {inner}
    </div>
  );
}
