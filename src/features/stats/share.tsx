// A share of answers, as it stands wherever shares are to be held beside one another.

import { percent } from '#ui/format.ts';
import styles from './page.module.css';
import type { Share } from './retention.ts';
import { t } from './words.ts';

export function ShareSaid({ recalled, of }: Share) {
  return (
    <>
      <b>{percent(recalled / of)}</b> <span className={styles.of}>{t('shareOf', { of })}</span>
    </>
  );
}

/** What is aimed for is marked in it. */
export function ShareBar({ recalled, of, aim }: Share & { aim: number }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" className={styles.track} />
      <rect width={(100 * recalled) / of} height="8" className={styles.fill} />
      <rect x={100 * aim - 0.75} width="1.5" height="8" className={styles.aim} />
    </svg>
  );
}
