import { type ReactNode, useId } from 'react';
import { HintProvider } from './hint.ts';
import styles from './row.module.css';

/** What can be set or done: its name, what it does, and the field or button for it. */
export function Row({
  name,
  hint,
  isLabel = false,
  children,
}: {
  name: ReactNode;
  hint?: ReactNode;
  /** A tap on its words is one on its field. */
  isLabel?: boolean;
  children?: ReactNode;
}) {
  const id = useId();
  const Element = isLabel ? 'label' : 'div';
  return (
    <Element className={styles.row} data-row>
      <span className={styles.said}>
        <span className={styles.name}>{name}</span>
        {hint ? (
          <span id={id} className={styles.hint}>
            {hint}
          </span>
        ) : null}
      </span>
      <HintProvider value={hint ? id : undefined}>{children}</HintProvider>
    </Element>
  );
}
