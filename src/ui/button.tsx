// Buttons: the one that matters on a screen, the ones beside it, and icons that have a name.

import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Key } from './key.tsx';
import type { KeyName } from './keys.ts';
import { useSpokenKeys } from './use-keys.ts';

/** `start` is the app's one call to action, `show` is Show answer, which goes quiet at night. */
export type ButtonLook = 'start' | 'primary' | 'show' | 'second' | 'text';

/** What else does the same, by its names in `keys.ts`: said to who does not see the button. */
type Keys = readonly KeyName[];

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'>;

export function Button({
  look,
  keyName,
  keys = [],
  children,
  ...rest
}: Native & {
  look: ButtonLook;
  keys?: Keys | undefined;
  /** The key that does the same, shown where there is a keyboard. */
  keyName?: string | undefined;
}) {
  const spoken = useSpokenKeys();
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      aria-keyshortcuts={spoken(...keys)}
      {...rest}
    >
      {children}
      {keyName ? <Key name={keyName} /> : null}
    </button>
  );
}

export function IconButton({
  icon,
  label,
  keys = [],
  ...rest
}: Native & {
  icon: IconName;
  label: string;
  keys?: Keys | undefined;
}) {
  const spoken = useSpokenKeys();
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      aria-keyshortcuts={spoken(...keys)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The look of an icon button, for links. */
export const iconLook = styles.icon ?? '';
