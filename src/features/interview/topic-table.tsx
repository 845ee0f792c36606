// How ready one is in each topic: today, and on the day if the plan is kept.

import type { ReactNode } from 'react';
import { topicKey } from '#deck/topic.ts';
import type { Interview } from '#scheduler/interview.ts';
import type { TopicReadiness } from '#scheduler/plan/readiness.ts';
import type { TopicReadinessNow } from '#scheduler/plan/readiness-now.ts';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import { useOnTheDay } from './goal.tsx';
import styles from './plan-page.module.css';
import { t } from './words.ts';

interface Topic extends TopicReadinessNow {
  /** Once it is known. */
  readonly ahead: TopicReadiness | 'failed' | undefined;
}

export function TopicTable({ topics }: { topics: readonly Topic[] }) {
  return (
    <Table columns={[t('seen'), t('ifToday'), t('onTheDay')]}>
      {topics.map((topic) => (
        <AheadRow key={topicKey(topic.path)} topic={topic} />
      ))}
    </Table>
  );
}

/** On the day itself, without a forecast. */
export function TopicsOnTheDay({
  interview,
  topics,
}: {
  interview: Interview;
  topics: readonly TopicReadinessNow[];
}) {
  const counts = useOnTheDay(interview);
  return (
    <Table columns={[t('ready'), t('lastLook'), t('ifToday')]}>
      {topics.map((topic, place) => (
        <tr key={topicKey(topic.path)}>
          <Name of={topic} />
          <td>{t('seenOf', { seen: counts[place]?.ready ?? 0, n: topic.cards })}</td>
          <td>{counts[place]?.lastLook.length || '–'}</td>
          <td className={styles.share}>{percent(topic.recall)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table({ columns, children }: { columns: readonly string[]; children: ReactNode }) {
  return (
    <table className={styles.topics}>
      <thead>
        <tr>
          {[t('topic'), ...columns].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="num">{children}</tbody>
    </table>
  );
}

function Name({
  of: { path, weight, recall },
  children,
}: {
  of: TopicReadinessNow;
  children?: ReactNode;
}) {
  return (
    <th scope="row">
      <span className={styles.name} style={{ fontWeight: inkWeight(recall) }}>
        <bdi>{path.at(-1) ?? t('wholeDeck')}</bdi>
      </span>
      {weight > 1 ? (
        <span className={styles.note}>{t(weight > 2 ? 'weight3' : 'weight2')}</span>
      ) : null}
      {children}
    </th>
  );
}

function AheadRow({ topic }: { topic: Topic }) {
  const { recall, cards, seen, ahead } = topic;
  const known = ahead === 'failed' ? undefined : ahead;
  const unreached = known?.unreached ?? 0;
  return (
    <tr>
      <Name of={topic}>
        {unreached > 0 ? (
          <span className={styles.note}>{t('unreached', { n: unreached })}</span>
        ) : null}
      </Name>
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
