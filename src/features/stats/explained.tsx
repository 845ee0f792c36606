// What a chart shows, and below it how to read it.

import type { ReactNode } from 'react';
import styles from './page.module.css';

export const Explained = ({ hint, children }: { hint: string; children: ReactNode }) => (
  <>
    {children}
    <small className={styles.hint}>{hint}</small>
  </>
);
