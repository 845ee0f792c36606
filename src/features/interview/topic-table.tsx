// How ready one is in each topic: today, and on the day if the plan is kept.

import { topicKey } from '#deck/topic.ts';
import type { TopicReadiness } from '#scheduler/plan/readiness.ts';
import type { TopicReadinessNow } from '#scheduler/plan/readiness-now.ts';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import styles from './plan-page.module.css';
import { t } from './words.ts';

interface Topic extends TopicReadinessNow {
  /** Once it is known. */
  readonly ahead: TopicReadiness | 'failed' | undefined;
}

export function TopicTable({ topics }: { topics: readonly Topic[] }) {
  return (
    <table className={styles.topics}>
      <thead>
        <tr>
          <th scope="col">{t('topic')}</th>
          <th scope="col">{t('seen')}</th>
          <th scope="col">{t('ifToday')}</th>
          <th scope="col">{t('onTheDay')}</th>
        </tr>
      </thead>
      <tbody className="num">
        {topics.map((topic) => (
          <Row key={topicKey(topic.path)} topic={topic} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ topic: { path, weight, recall, cards, seen, ahead } }: { topic: Topic }) {
  const known = ahead === 'failed' ? undefined : ahead;
  const unreached = known?.unreached ?? 0;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} style={{ fontWeight: inkWeight(recall) }}>
          <bdi>{path.at(-1) ?? t('wholeDeck')}</bdi>
        </span>
        {weight > 1 ? (
          <span className={styles.note}>{t(weight > 2 ? 'weight3' : 'weight2')}</span>
        ) : null}
        {unreached > 0 ? (
          <span className={styles.note}>{t('unreached', { n: unreached })}</span>
        ) : null}
      </th>
      <td>{t('seenOf', { seen, n: cards })}</td>
      <td className={styles.share}>{percent(recall)}</td>
      <td>
        {known
          ? t('aboutShare', { share: percent(known.follow.likely) })
          : ahead === 'failed'
            ? '–'
            : '…'}
      </td>
    </tr>
  );
}
