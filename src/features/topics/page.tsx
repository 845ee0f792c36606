// Topics: what the notes are about, and how much of each is known.

import { useState } from 'react';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useMedia } from '#ui/use-media.ts';
import styles from './page.module.css';
import { TopicLevel } from './topic-tree.tsx';
import { topicsPast } from './topics-past.ts';
import { sortedTree, type TopicOrder, topicOrders, topicTree } from './tree.ts';
import { useRecallOverTime } from './use-recall-over-time.ts';
import { t } from './words.ts';

/** Where there is room for lines beside the numbers. */
const wide = '(min-width: 60em)';

export function TopicsPage() {
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const [order, setOrder] = useState<TopicOrder>('notes');
  const memories = memoryByTopic({ deck, states, now }, params.weights);
  const nodes = sortedTree(topicTree(deck.topics, memories), order);
  const recalls = useRecallOverTime(useMedia(wide));
  const past = recalls && topicsPast(recalls, now.day);
  return (
    <TitledPage title={t('title')}>
      {nodes.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <Segmented
          label={t('sort')}
          choices={topicOrders.map((value) => ({ value, label: t(value) }))}
          value={order}
          onChange={setOrder}
        />
      )}
      <div className={styles.tree}>
        <TopicLevel nodes={nodes} depth={0} topics={memories.size} past={past} />
      </div>
    </TitledPage>
  );
}
