import styles from './key.module.css';
import { useMovedKeys } from './use-keys.ts';

/** The key that does what a button does: a reminder for the eye, `aria-keyshortcuts` tells the rest. */
export function Key({ name }: { name: string }) {
  const moved = useMovedKeys()[name.toLowerCase()];
  return (
    <span className={styles.key} aria-hidden="true">
      {moved ? moved.toUpperCase() : name}
    </span>
  );
}
