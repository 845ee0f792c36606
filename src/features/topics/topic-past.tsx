import { LineChart } from '#ui/chart/line-chart.tsx';
import { number, percent, shortDate } from '#ui/format.ts';
import styles from './page.module.css';
import type { RecallThen } from './recall-over-time.ts';
import { t } from './words.ts';

/** Recall of a topic over the last twelve weeks. `cards`: how many it has. */
export function TopicPast({ points, cards }: { points: readonly RecallThen[]; cards: number }) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last) return <p className={styles.none}>{t('overTimeNeeds')}</p>;
  const said = t('overTimeSays', {
    before: percent(first.recall),
    day: shortDate(first.day),
    now: percent(last.recall),
    seen: last.seen,
    n: cards,
  });
  return (
    <LineChart
      sentence={said}
      said={said}
      table={{
        columns: [t('columnDay'), t('columnRecall'), t('columnSeen')],
        rows: points.map(({ day, recall, seen }) => [
          shortDate(day),
          percent(recall),
          number(seen),
        ]),
      }}
      lines={[
        {
          name: 'recall',
          look: 'past',
          points: points.map(({ day, recall }) => ({ day, value: recall })),
        },
      ]}
      days={{ from: first.day, to: last.day }}
    />
  );
}
