import styles from './key.module.css';
import { useKeyHint } from './use-keys.ts';

/** The key that does what a button does: a reminder for the eye, `keys` of the button tells the rest. */
export function Key({ name }: { name: string }) {
  const hint = useKeyHint(name);
  return hint ? (
    <span className={styles.key} aria-hidden="true">
      {hint}
    </span>
  ) : null;
}
