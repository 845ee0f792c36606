// The topics of a quiz: those that are chosen, and a list to choose from.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { TopicChooser } from '#study/topic-chooser.tsx';
import { IconButton } from '#ui/button.tsx';
import { percent } from '#ui/format.ts';
import type { Pool } from '../questions/select.ts';
import type { Scope } from '../setup.ts';
import { t } from '../words.ts';
import styles from './page.module.css';

export interface ScopeProps {
  readonly pool: Pool;
  readonly scope: Scope;
  readonly onChange: (change: Partial<Scope>) => void;
}

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
      <TopicChooser memories={memories} chosen={scope.topics} onToggle={toggle} />
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
      <IconButton icon="close" label={t('removeTopic', { name })} onClick={onRemove} />
    </li>
  );
}
