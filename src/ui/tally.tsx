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
  const isLong = ticks.length > tickedUpTo;
  const look = `${styles.tally} ${isLong ? styles.long : ''}`;
  const inner = (isLong ? runsOf(ticks) : ticks.map((tick) => ({ tick, count: 1 }))).map(
    ({ tick, count }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
      <i key={index} className={styles[tick]} style={isLong ? { flexGrow: count } : undefined} />
    ),
  );
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

/** Ticks of a kind that follow one another, drawn as one: a long session would draw hundreds at each grade. */
function runsOf(
  ticks: readonly Tick[],
): readonly { readonly tick: Tick; readonly count: number }[] {
  const runs: { tick: Tick; count: number }[] = [];
  for (const tick of ticks) {
    const last = runs.at(-1);
    if (last?.tick === tick) last.count++;
    else runs.push({ tick, count: 1 });
  }
  return runs;
}
