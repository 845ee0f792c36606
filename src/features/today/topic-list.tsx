// Topics by how much of them is left: the thinner the name, the further it has faded.

import { addressOf, Link } from '#app/router.tsx';
import { pathOfKey } from '#deck/topic.ts';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import type { Today } from './today.ts';
import styles from './topic-list.module.css';
import type { TopicLine } from './topics.ts';
import { t } from './words.ts';

export function TopicList({ today }: { today: Today }) {
  if (today.topicCount === 0) return null;
  return (
    <section className={styles.topics} aria-labelledby="topics">
      <header>
        <h2 className="heading" id="topics">
          {t(today.isFirstDay ? 'inYourNotes' : 'fading')}
        </h2>
        <Link to="/topics" className="eyebrow">
          {t('allTopics', { n: today.topicCount })}
        </Link>
      </header>
      <ul>
        {today.topics.map((topic) => (
          <Topic key={topic.key} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

function Topic({ topic: { key, name, cards, seen, due, recall } }: { topic: TopicLine }) {
  return (
    <li>
      <Link to={addressOf('/topics', pathOfKey(key))} className={styles.name}>
        <bdi style={recall === undefined ? undefined : { fontWeight: inkWeight(recall) }}>
          {name}
        </bdi>
      </Link>
      {/* What is said of a few cards is not said of the topic. */}
      {recall !== undefined && seen < cards ? (
        <span className={styles.seen}>{t('seenOf', { seen, n: cards })}</span>
      ) : null}
      <span className={styles.count}>
        {recall === undefined
          ? t('cards', { n: cards })
          : due > 0
            ? t('dueInTopic', { n: due })
            : null}
      </span>
      {recall === undefined ? null : <span className={styles.recall}>{percent(recall)}</span>}
    </li>
  );
}
