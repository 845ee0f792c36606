import { type ReactNode, useId } from 'react';
import styles from './page.module.css';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One way of many: what it is, what it does, its button. */
export function Way({
  name,
  hint,
  children,
}: {
  name: string;
  hint: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.way}>
      <div>
        <p className={styles.name}>{name}</p>
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </div>
  );
}
