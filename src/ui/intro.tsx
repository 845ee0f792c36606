import type { ReactNode } from 'react';
import styles from './intro.module.css';

/** What a page is for, below its title. */
export function Intro({ children }: { children: ReactNode }) {
  return <p className={styles.intro}>{children}</p>;
}
