// A list as a rubric: the learner ticks the items that they had. Each item has a memory of its own.

import type { ListItem } from '#deck/card.ts';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import styles from './rubric.module.css';
import { t } from './words.ts';

export function Rubric({
  items,
  had,
  onTick,
}: {
  items: readonly ListItem[];
  had: readonly boolean[];
  onTick: (item: number) => void;
}) {
  return (
    <fieldset className={styles.rubric}>
      <legend>
        {t('tickItems')}{' '}
        <span className="num">
          {t('itemsHad', { had: had.filter(Boolean).length, of: items.length })}
        </span>
      </legend>
      {items.map(({ id, line, content }, index) => (
        <label key={id}>
          <span className={styles.number} aria-hidden="true">
            {number(line)}
          </span>
          <input type="checkbox" checked={had[index] ?? false} onChange={() => onTick(index)} />
          <span dir="auto">
            <Content of={content} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
