// Topics: what the notes are about, and how much of each is known.

import { useId, useState } from 'react';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { percent } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { inkWeight } from '#ui/ink.ts';
import styles from './page.module.css';
import { isOpenAtFirst, type TopicNode, topicTree } from './tree.ts';
import { t } from './words.ts';

export function TopicsPage() {
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const memories = memoryByTopic({ deck, states, now }, params.weights);
  const nodes = topicTree(deck.topics, memories);
  return (
    <TitledPage title={t('title')}>
      {nodes.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      <div className={styles.tree}>
        <Level nodes={nodes} depth={0} topics={memories.size} />
      </div>
    </TitledPage>
  );
}

interface LevelProps {
  readonly nodes: readonly TopicNode[];
  readonly depth: number;
  /** How many topics there are in all. */
  readonly topics: number;
}

function Level({ nodes, depth, topics }: LevelProps) {
  return (
    <ul className={depth === 0 ? undefined : styles.branch}>
      {nodes.map((node) => (
        <Topic key={node.key} node={node} depth={depth} topics={topics} />
      ))}
    </ul>
  );
}

function Topic({ node, depth, topics }: Omit<LevelProps, 'nodes'> & { node: TopicNode }) {
  const [isOpen, setOpen] = useState(isOpenAtFirst(depth, topics));
  const id = useId();
  const { name, children, recall } = node;
  return (
    <li>
      <div className={styles.row}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t(isOpen ? 'close' : 'open', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="open" />
          </button>
        ) : (
          <span className={styles.leaf} />
        )}
        <span
          className={styles.name}
          style={recall === undefined ? undefined : { fontWeight: inkWeight(recall) }}
        >
          <bdi>{name}</bdi>
        </span>
        <Figures node={node} />
      </div>
      {children.length > 0 ? (
        <div id={id} hidden={!isOpen}>
          {isOpen ? <Level nodes={children} depth={depth + 1} topics={topics} /> : null}
        </div>
      ) : null}
    </li>
  );
}

/** Recall always stands beside how much was seen: the one says nothing without the other. */
function Figures({ node: { cards, seen, due, recall } }: { node: TopicNode }) {
  return (
    <>
      <span className={styles.count}>
        {seen === 0 ? t('unseen', { n: cards }) : t('seen', { seen, n: cards })}
      </span>
      <span className={styles.due}>{due > 0 ? t('due', { n: due }) : null}</span>
      <span className={styles.recall}>{recall === undefined ? null : percent(recall)}</span>
    </>
  );
}
