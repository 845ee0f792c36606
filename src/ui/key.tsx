import styles from './key.module.css';

/** The key that does what a button does: a reminder for the eye, `aria-keyshortcuts` tells the rest. */
export function Key({ name }: { name: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {name}
    </span>
  );
}
