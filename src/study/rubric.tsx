// A list as a rubric: the learner ticks the items that they had. Each item has a memory of its own.

import type { CardId, ListItem } from '#deck/card.ts';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import { Key } from '#ui/key.tsx';
import { useSpokenKeys } from '#ui/spoken-keys.ts';
import '#ui/controls.css';
import styles from './rubric.module.css';
import { t } from './words.ts';

export function Rubric({
  items,
  had,
  onTick,
  legend = t('tickItems'),
  settled = [],
  hasDigits = false,
}: {
  items: readonly ListItem[];
  had: readonly boolean[];
  onTick: (item: number) => void;
  legend?: string;
  /** Items that are not asked about now. */
  settled?: readonly CardId[];
  /** Whether digits tick the first nine: where they are no grades. */
  hasDigits?: boolean;
}) {
  const spoken = useSpokenKeys();
  return (
    <fieldset className={styles.rubric}>
      <legend>
        {legend}{' '}
        <span className="num">
          {t('itemsHad', { had: had.filter(Boolean).length, of: items.length })}
        </span>
      </legend>
      {items.map(({ id, line, content }, index) => (
        <label key={id}>
          <span className={styles.number} aria-hidden="true">
            {line === items[index - 1]?.line ? '' : number(line)}
          </span>
          {/* The box stands where its words begin, in whichever direction they are read. */}
          <span className={styles.item} dir="auto">
            <input
              type="checkbox"
              checked={had[index] ?? false}
              disabled={settled.includes(id)}
              aria-keyshortcuts={hasDigits && index < 9 ? spoken(String(index + 1)) : undefined}
              onChange={() => onTick(index)}
            />
            <span>
              <Content of={content} />
              {settled.includes(id) ? <small>{t('knownAlready')}</small> : null}
            </span>
          </span>
          {hasDigits && index < 9 ? <Key name={String(index + 1)} /> : null}
        </label>
      ))}
    </fieldset>
  );
}
