import { daysBetween, type Moment, type StudyDay, studyDay } from '#kit/time.ts';
import type { KnownMemory } from '#scheduler/memory.ts';
import type { Weights } from '#scheduler/weights.ts';
import { LineChart } from '#ui/chart/line-chart.tsx';
import { dateSeenFrom, daysAhead, percent } from '#ui/format.ts';
import { type Forgetting, forgetting, isSpread } from './forgetting.ts';
import { t } from './words.ts';

/** How the card is being forgotten, from its last answer until after it is due. */
export function Curve({
  memories,
  due,
  now,
  aim,
  weights,
}: {
  memories: readonly [KnownMemory, ...KnownMemory[]];
  /** The day on which it comes back, where it is not a matter of minutes. */
  due: StudyDay | undefined;
  now: Moment;
  aim: number;
  weights: Weights;
}) {
  const curve = forgetting(memories, now.day, aim, weights);
  const past = curve.points.filter(({ day }) => day <= now.day);
  const ahead = curve.points.filter(({ day }) => day >= now.day);
  const today = { day: now.day, value: curve.now };
  return (
    <LineChart
      sentence={sentenceOf(curve, due, now, aim)}
      table={tableOf(curve, now.day)}
      days={{ from: curve.from, to: curve.to }}
      values={{ from: footOf(curve, aim), to: 1 }}
      lines={[
        { name: 'past', look: 'past', bend: 'smooth', points: [...past, today] },
        { name: 'ahead', look: 'expected', bend: 'smooth', points: [today, ...ahead] },
      ]}
      level={{ value: aim, label: t('aim', { share: percent(aim) }) }}
      marks={[{ day: now.day, label: t('todayMark') }]}
    />
  );
}

/** A tenth below the lowest value: recall falls slowly, and a curve from 0 would look like a line. */
const footOf = ({ points }: Forgetting, aim: number): number =>
  Math.max(0, Math.floor(10 * Math.min(aim, points.at(-1)?.value ?? 0) - 1) / 10);

function sentenceOf(
  curve: Forgetting,
  due: StudyDay | undefined,
  now: Moment,
  share: number,
): string {
  const { now: recall, aimDay } = curve;
  const values = { now: percent(recall), aim: percent(share) };
  if (aimDay === undefined) return t('curveFar', values);
  const days = daysBetween(now.day, aimDay);
  const said = t(days > 0 ? 'curveAhead' : 'curveBelow', { ...values, when: daysAhead(days) });
  if (due === undefined || due <= now.day || !isSpread(curve, due)) return said;
  return `${said} ${t('curveDue', { when: daysAhead(daysBetween(now.day, due)) })}`;
}

/** Rows of the table: enough to read the curve off. */
const rows = 7;

function tableOf({ points }: Forgetting, today: StudyDay) {
  const every = Math.max(1, Math.floor((points.length - 1) / (rows - 1)));
  return {
    columns: [t('columnDay'), t('columnRecall')],
    rows: points
      .filter((_, index) => index % every === 0)
      .map(({ day, value }) => [dateSeenFrom(studyDay(Math.round(day)), today), percent(value)]),
  };
}
