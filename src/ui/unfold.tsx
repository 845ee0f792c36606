// The arrow that opens and closes what lies below a row.

import { Icon } from './icon.tsx';
import styles from './unfold.module.css';

export function Unfold({
  isOpen,
  controls,
  label,
  onToggle,
}: {
  isOpen: boolean;
  /** The id of what is opened. */
  controls: string;
  /** The same whether it is open or not: that is told beside it. */
  label: string;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.unfold}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={label}
      onClick={onToggle}
    >
      <Icon name="open" />
    </button>
  );
}
