import { Fragment } from 'react';
import { altKey } from '#ui/printed-key.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useMovedKeys } from '#ui/use-keys.ts';
import { t } from './overlay-words.ts';
import styles from './overlays.module.css';
import { useRooms } from './room.tsx';
import { printed, type Shortcut, shortcutGroups } from './shortcuts.ts';
import { useSnapshot } from './snapshot.ts';

/** Every key and what it does. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { singleKeys } = useSnapshot().settings;
  const groups = shortcutGroups(useRooms());
  return (
    <Sheet title={t('keys')} look="page" closeLabel={t('close')} onClose={onClose}>
      {singleKeys === 'off' ? <p>{t('keysOff')}</p> : null}
      {singleKeys === 'alt' ? <p>{t('keysWithAlt', { alt: altKey })}</p> : null}
      {groups.map(({ name, shortcuts }) => (
        <section key={name} aria-label={name}>
          <h3 className="eyebrow">{name}</h3>
          <dl className={styles.keys}>
            {shortcuts.map((shortcut) => (
              <div key={shortcut.does}>
                <dt>
                  <Keys of={shortcut} />
                </dt>
                <dd>{shortcut.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}

/** The keys of a shortcut as they are now. */
function Keys({ of: { keys } }: { of: Shortcut }) {
  const moved = useMovedKeys();
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index === 0 ? null : t('or')}
      <kbd>{printed(moved[key] ?? key)}</kbd>
    </Fragment>
  ));
}
