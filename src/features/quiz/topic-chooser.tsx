// The topics of a quiz: those that are chosen, and a list to choose from, each with its recall.

import { useId, useState } from 'react';
import type { TopicPath } from '#deck/card.ts';
import { memoryByTopic, type TopicMemory, topicKey } from '#scheduler/forecast.ts';
import { percent } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { inkWeight } from '#ui/ink.ts';
import styles from './page.module.css';
import type { Scope } from './setup.ts';
import type { ScopeProps } from './what-section.tsx';
import { t } from './words.ts';

export function Topics({ pool, scope, onChange }: ScopeProps) {
  const memories = memoryByTopic(pool, pool.weights);
  const toggle = (path: TopicPath) => {
    const key = topicKey(path);
    const without = scope.topics.filter((topic) => topicKey(topic) !== key);
    const isChosen = without.length < scope.topics.length;
    onChange({ topics: isChosen ? without : [...scope.topics, path] });
  };
  return (
    <>
      {scope.topics.length > 0 ? (
        <ul className={styles.chosen} aria-label={t('topics')}>
          {scope.topics.map((path) => (
            <Chosen
              key={topicKey(path)}
              path={path}
              recall={memories.get(topicKey(path))?.recall}
              onRemove={() => toggle(path)}
            />
          ))}
        </ul>
      ) : null}
      <details className={styles.topics}>
        <summary>{t('chooseTopics')}</summary>
        <TopicList memories={memories} parent={[]} scope={scope} onToggle={toggle} />
      </details>
    </>
  );
}

function Chosen({
  path,
  recall,
  onRemove,
}: {
  path: TopicPath;
  recall: number | undefined;
  onRemove: () => void;
}) {
  const name = path.at(-1) ?? '';
  return (
    <li>
      <bdi>{name}</bdi>
      {recall === undefined ? null : <span className="num">{percent(recall)}</span>}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('removeTopic', { name })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Folders and their notes: a finer choice is made by words. */
const deepest = 2;

interface TopicListProps {
  readonly memories: ReadonlyMap<string, TopicMemory>;
  readonly parent: TopicPath;
  readonly scope: Scope;
  readonly onToggle: (path: TopicPath) => void;
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
    ({ path }) => path.length === parent.length + 1 && parent.every((name, i) => path[i] === name),
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
            checked={props.scope.topics.some((chosen) => topicKey(chosen) === topicKey(path))}
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
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('notesOf', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="open" />
          </button>
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
