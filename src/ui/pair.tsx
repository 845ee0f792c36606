// Two buttons side by side, each as wide as the other; one below the other where there is no room.

import type { ReactNode } from 'react';
import styles from './pair.module.css';

export const Pair = ({ children }: { children: ReactNode }) => (
  <div className={styles.pair}>{children}</div>
);
