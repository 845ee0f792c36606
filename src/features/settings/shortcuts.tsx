// Every key of the app, and a way to put another in its place.

import { type KeyboardEvent, useContext, useRef, useState } from 'react';
import { t as word } from '#app/overlay-words.ts';
import { useRooms } from '#app/room.tsx';
import { keysInUse, printed, type Shortcut, shortcutGroups } from '#app/shortcuts.ts';
import { Button } from '#ui/button.tsx';
import { keyNameOf } from '#ui/keys.ts';
import { useNotices } from '#ui/notices.tsx';
import { closeWords } from './close-words.ts';
import styles from './page.module.css';
import { SectionContext, useQuery } from './search.tsx';
import { isSought } from './sought.ts';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

export function Shortcuts() {
  const { settings, set } = useSettings();
  const groups = shortcutGroups(useRooms());
  const taken = keysInUse(groups);
  const query = useQuery();
  const title = useContext(SectionContext);
  const wordsOf = (group: string, { does, keys }: Shortcut) =>
    [title, t('singleKeys'), closeWords.keys, group, does, ...keys.map(printed)].join(' ');
  return (
    <>
      <p className={`${styles.hint} ${styles.group}`}>{t('keysHint')}</p>
      {groups.map(({ name, shortcuts }) => (
        <section key={name} className={styles.group} aria-label={name}>
          <h3 className="eyebrow">{name}</h3>
          <dl className={styles.keys}>
            {shortcuts
              .filter((shortcut) => isSought(query, wordsOf(name, shortcut)))
              .map((shortcut) => (
                <div key={shortcut.does}>
                  <dt>
                    <Keys of={shortcut} taken={taken} />
                  </dt>
                  <dd>{shortcut.does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {Object.keys(settings.keys).length > 0 ? (
        <Button look="text" onClick={() => set('keys', {})}>
          {word('keysBack')}
        </Button>
      ) : null}
    </>
  );
}

/** The first of them can be moved; the others go on doing the same. */
function Keys({
  of: { keys, does, isMovable },
  taken,
}: {
  of: Shortcut;
  taken: ReadonlySet<string>;
}) {
  const [first = '', ...others] = keys;
  return (
    <>
      {isMovable ? (
        <MovableKey name={first} does={does} taken={taken} />
      ) : (
        <kbd>{printed(first)}</kbd>
      )}
      {others.map((key) => (
        <span key={key}>
          {word('or')}
          <kbd>{printed(key)}</kbd>
        </span>
      ))}
    </>
  );
}

function MovableKey({
  name,
  does,
  taken,
}: {
  name: string;
  does: string;
  taken: ReadonlySet<string>;
}) {
  const { settings, set } = useSettings();
  const notices = useNotices();
  const [isAsking, setAsking] = useState(false);
  const endAlarm = useRef<() => void>(undefined);
  const stopAsking = () => {
    setAsking(false);
    endAlarm.current?.();
  };
  const { keys } = settings;
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab and Escape lead away, and the button itself is pressed with Space and Enter.
    if (!isAsking) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      stopAsking();
    }
    if (event.key.length > 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const pressed = keyNameOf(event.nativeEvent);
    const { [name]: _, ...others } = keys;
    const isTaken = taken.has(pressed) || Object.values(others).includes(pressed);
    if (isTaken && pressed !== name) {
      endAlarm.current = notices.alarm(word('keyTaken', { key: printed(pressed) }));
      return;
    }
    set('keys', pressed === name ? others : { ...others, [name]: pressed });
    stopAsking();
  };
  return (
    <button
      type="button"
      className={styles.movable}
      onClick={() => (isAsking ? stopAsking() : setAsking(true))}
      onKeyDown={onKeyDown}
      onBlur={stopAsking}
    >
      {isAsking ? word('pressKey') : <kbd>{printed(keys[name] ?? name)}</kbd>}
      <span className="unseen">{word('changeKey', { name: does })}</span>
    </button>
  );
}
