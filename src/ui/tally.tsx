// One tick for each card of a session: done, missed (red and taller), the one in hand, still to come.

import styles from './tally.module.css';

export type Tick = 'done' | 'missed' | 'pending' | 'now' | 'ahead';

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
  const done = ticks.filter((tick) => tick !== 'now' && tick !== 'ahead').length;
  const semantics = progress
    ? ({ role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': ticks.length, 'aria-valuenow': done } as const)
    : ({ role: 'img' } as const);
  const isLong = ticks.length > tickedUpTo;
  return (
    <div className={`${styles.tally} ${isLong ? styles.long : ''}`} {...semantics} aria-label={label}>
      {ticks.map((tick, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
        <i key={index} className={styles[tick]} />
      ))}
    </div>
  );
}
