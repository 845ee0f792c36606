// Buttons: the one that matters on a screen, the ones beside it, and icons that have a name.

import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Key } from './key.tsx';

/** `start` is the app's one call to action, `show` is Show answer, which goes quiet at night. */
type ButtonLook = 'start' | 'primary' | 'show' | 'second' | 'text';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;

export function Button({
  look,
  keyName,
  children,
  ...rest
}: Native & {
  look: ButtonLook;
  /** The one that Enter in a field of its form stands for. */
  type?: 'submit';
  /** The key that does the same, shown where there is a keyboard. */
  keyName?: string | undefined;
}) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]}`} {...rest}>
      {children}
      {keyName ? <Key name={keyName} /> : null}
    </button>
  );
}

export function IconButton({
  icon,
  label,
  ...rest
}: Native & {
  icon: IconName;
  label: string;
}) {
  return (
    <button type="button" className={styles.icon} aria-label={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

/** The look of an icon button, for links. */
export const iconLook = styles.icon ?? '';
