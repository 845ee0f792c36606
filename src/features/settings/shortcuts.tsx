import { Fragment, type ReactNode } from 'react';
import styles from './page.module.css';
import { t } from './words.ts';

/** Every key of the app, in the order in which a session needs them. */
export function Shortcuts() {
  return (
    <dl className={styles.keys} aria-label={t('shortcuts')}>
      {shortcuts.map(({ keys, joined, does }) => (
        <div key={does}>
          <dt>{keys.map((key, index) => joinedKey(key, index === 0 ? '' : joined))}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

const joinedKey = (key: string, before: string): ReactNode => (
  <Fragment key={key}>
    {before}
    <kbd>{key}</kbd>
  </Fragment>
);

const or = t('or');
const then = t('followedBy');

const shortcuts = [
  { keys: ['Space', 'Enter'], joined: or, does: t('keySpace') },
  { keys: ['1', '2', '3', '4'], joined: ' ', does: t('keyAgain') },
  { keys: ['U', 'Z', 'Ctrl+Z'], joined: or, does: t('keyUndo') },
  { keys: ['R'], joined: '', does: t('keyRead') },
  { keys: ['Esc'], joined: '', does: t('keyBack') },
  { keys: ['G', 'T / O'], joined: then, does: t('keyGoTo') },
  { keys: [','], joined: '', does: t('keyComma') },
];
