// All topics to choose from, each with its recall: folders, and the notes below them.

import { useId, useState } from 'react';
import type { TopicPath } from '#deck/card.ts';
import { isBelow, topicKey } from '#deck/topic.ts';
import type { TopicMemory } from '#scheduler/forecast.ts';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import { Unfold } from '#ui/unfold.tsx';
import '#ui/controls.css';
import styles from './topic-chooser.module.css';
import { t } from './words.ts';

interface TopicChooserProps {
  readonly memories: ReadonlyMap<string, TopicMemory>;
  readonly chosen: readonly TopicPath[];
  readonly onToggle: (path: TopicPath) => void;
}

export function TopicChooser(props: TopicChooserProps) {
  return (
    <details className={styles.topics}>
      <summary>{t('chooseTopics')}</summary>
      <TopicList {...props} parent={[]} />
    </details>
  );
}

/** Folders and their notes: a finer choice is made by words. */
const deepest = 2;

interface TopicListProps extends TopicChooserProps {
  readonly parent: TopicPath;
}

function TopicList(props: TopicListProps) {
  return (
    <ul>
      {childrenOf(props.memories, props.parent).map((topic) => (
        <TopicItem key={topicKey(topic.path)} topic={topic} {...props} />
      ))}
    </ul>
  );
}

const childrenOf = (memories: ReadonlyMap<string, TopicMemory>, parent: TopicPath) =>
  [...memories.values()].filter(
    ({ path }) => path.length === parent.length + 1 && isBelow(path, parent),
  );

function TopicItem({ topic, ...props }: TopicListProps & { topic: TopicMemory }) {
  const { path, cards, recall } = topic;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = path.at(-1) ?? '';
  const hasMore = path.length < deepest && childrenOf(props.memories, path).length > 0;
  return (
    <li>
      <div className={styles.topic}>
        <label>
          <input
            type="checkbox"
            checked={props.chosen.some((each) => topicKey(each) === topicKey(path))}
            onChange={() => props.onToggle(path)}
          />
          <span
            className={styles.name}
            style={recall === undefined ? undefined : { fontWeight: inkWeight(recall) }}
          >
            <bdi>{name}</bdi>
          </span>
          <span className={styles.count}>{t('cards', { n: cards })}</span>
          <span className={styles.count}>{recall === undefined ? '' : percent(recall)}</span>
        </label>
        {hasMore ? (
          <Unfold
            isOpen={isOpen}
            controls={id}
            label={t('notesOf', { name })}
            onToggle={() => setOpen(!isOpen)}
          />
        ) : null}
      </div>
      {hasMore ? (
        <div id={id} hidden={!isOpen}>
          {isOpen ? <TopicList {...props} parent={path} /> : null}
        </div>
      ) : null}
    </li>
  );
}
