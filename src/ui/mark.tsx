import type { ReactNode } from 'react';
import styles from './mark.module.css';

/** A stroke of the highlighter. One on each screen. */
export function Mark({ children }: { children: ReactNode }) {
  return <span className={`${styles.mark} num`}>{children}</span>;
}
