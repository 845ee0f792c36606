// The tree of topics: each with its name in the weight of what is remembered of it, and the numbers beside it.

import { useId, useState } from 'react';
import { addressOf, Link } from '#app/router.tsx';
import { Sparkline } from '#ui/chart/sparkline.tsx';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import { Unfold } from '#ui/unfold.tsx';
import styles from './page.module.css';
import type { TopicsPast } from './topics-past.ts';
import { isOpenAtFirst, type TopicNode } from './tree.ts';
import { t } from './words.ts';

interface LevelProps {
  readonly nodes: readonly TopicNode[];
  readonly depth: number;
  /** How many topics hold the whole tree. */
  readonly above?: number;
  /** How many topics there are in all of it. */
  readonly topics: number;
  /** How each came to its recall, once that is known. */
  readonly past?: TopicsPast | undefined;
}

export function TopicLevel({ nodes, depth, ...props }: LevelProps) {
  return (
    <ul className={depth > 0 ? styles.branch : nodes.some(unfolds) ? undefined : styles.flat}>
      {nodes.map((node) => (
        <Topic key={node.key} node={node} depth={depth} {...props} />
      ))}
    </ul>
  );
}

const unfolds = ({ children }: TopicNode): boolean => children.length > 0;

function Topic({ node, depth, ...props }: Omit<LevelProps, 'nodes'> & { node: TopicNode }) {
  const [isOpen, setOpen] = useState(isOpenAtFirst((props.above ?? 0) + depth, props.topics));
  const id = useId();
  const { name, children, recall } = node;
  return (
    <li>
      <div className={styles.row}>
        {children.length > 0 ? (
          <span className={styles.unfold}>
            <Unfold
              isOpen={isOpen}
              controls={id}
              label={t('topicsIn', { name })}
              onToggle={() => setOpen(!isOpen)}
            />
          </span>
        ) : (
          <span className={styles.leaf} />
        )}
        <Link to={addressOf('/topics', node.path)} className={styles.name}>
          <bdi style={recall === undefined ? undefined : { fontWeight: inkWeight(recall) }}>
            {name}
          </bdi>
        </Link>
        <span className={styles.past}>
          {props.past ? (
            <Sparkline {...props.past.frame} points={props.past.of(node.path)} />
          ) : null}
        </span>
        <Figures node={node} />
      </div>
      {children.length > 0 ? (
        <div id={id} hidden={!isOpen}>
          {isOpen ? <TopicLevel nodes={children} depth={depth + 1} {...props} /> : null}
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
