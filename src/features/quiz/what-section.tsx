// What is asked: an order, and filters that narrow it down.

import { type ReactNode, useId, useState } from 'react';
import type { TopicPath } from '#deck/card.ts';
import { memoryByTopic, type TopicMemory, topicKey } from '#scheduler/forecast.ts';
import { Button } from '#ui/button.tsx';
import { percent } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { inkWeight } from '#ui/ink.ts';
import styles from './page.module.css';
import type { Pool } from './select.ts';
import { everything, type Only, type Order, orders, type QuizSetup, type Scope } from './setup.ts';
import { t } from './words.ts';

interface Props {
  readonly setup: QuizSetup;
  readonly pool: Pool;
  /** How many cards match; unknown while they are being read. */
  readonly matching: number | undefined;
  readonly onChange: (setup: QuizSetup) => void;
}

export function WhatSection({ setup, pool, matching, onChange }: Props) {
  const { scope, order } = setup;
  const setScope = (change: Partial<Scope>) =>
    onChange({ ...setup, scope: { ...scope, ...change } });
  return (
    <section className={styles.section} aria-labelledby="quiz-what">
      <h2 id="quiz-what" className="heading">
        {t('what')}
      </h2>
      <div className={styles.chips}>
        <select
          aria-label={t('order')}
          value={order}
          onChange={(event) => onChange({ ...setup, order: event.target.value as Order })}
        >
          {orders.map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </select>
        <Interviews pool={pool} scope={scope} onChange={setScope} />
        {(['flagged', 'missed', 'new'] as const).map((only) => (
          <Chip
            key={only}
            pressed={scope.only.includes(only)}
            onPress={() => setScope(toggled(scope, only))}
          >
            {t(only)}
          </Chip>
        ))}
      </div>
      <input
        type="search"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        value={scope.words}
        onChange={(event) => setScope({ words: event.target.value })}
      />
      <Topics pool={pool} scope={scope} onChange={setScope} />
      <p className={styles.match}>
        {matching === undefined ? (
          t('searching')
        ) : matching > 0 ? (
          t('match', { n: matching })
        ) : (
          <>
            {t('noMatch')}
            <Button look="text" onClick={() => setScope(everything)}>
              {t('clear')}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}

const toggled = ({ only }: Scope, value: Only): Partial<Scope> => ({
  only: only.includes(value) ? only.filter((one) => one !== value) : [...only, value],
});

export function Chip({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

interface ScopeProps {
  readonly pool: Pool;
  readonly scope: Scope;
  readonly onChange: (change: Partial<Scope>) => void;
}

function Interviews({ pool, scope, onChange }: ScopeProps) {
  return pool.interviews
    .filter(({ date }) => date >= pool.now.day)
    .map(({ id, name }) => (
      <Chip
        key={id}
        pressed={scope.interview === id}
        onPress={() => onChange({ interview: scope.interview === id ? undefined : id })}
      >
        <bdi>{name}</bdi>
      </Chip>
    ));
}

/** The chosen topics with their recall, and a list to choose from. */
function Topics({ pool, scope, onChange }: ScopeProps) {
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
