// A button that asks for files. The native field is what is pressed: it has its keys, its focus and its name.

import { useId } from 'react';
import styles from './page.module.css';

export function FileButton({
  label,
  name = label,
  accept,
  disabled = false,
  onFiles,
}: {
  label: string;
  /** What a screen reader calls it, where several buttons say the same. */
  name?: string;
  accept: string;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <span className={styles.file} data-disabled={disabled || undefined}>
      <input
        id={id}
        type="file"
        aria-label={name}
        {...{ accept, disabled }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} aria-hidden="true">
        {label}
      </label>
    </span>
  );
}
