// The frame of every page: a rail on the left of a wide page, tabs at the thumb of a phone. Sessions have neither.

import { type ReactNode, useEffect, useRef } from 'react';
import { iconLook } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { KeyMap } from '#ui/keys.ts';
import { useKeys } from '#ui/use-keys.ts';
import { useInstallation } from './installation.tsx';
import { type Room, useRooms } from './room.tsx';
import { Link, useNavigate, usePath } from './router.tsx';
import styles from './shell.module.css';
import { useDeckIsKept } from './snapshot.ts';
import { t } from './words.ts';

export function Shell({ children }: { children: ReactNode }) {
  const rooms = useRooms();
  const path = usePath();
  const isSession = rooms.some((room) => room.path === path && room.isSession);
  useRoomKeys(rooms);
  useFocusOnArrival(path);
  if (isSession) return children;
  return (
    <div className={styles.frame}>
      <Rail />
      {children}
    </div>
  );
}

function useRoomKeys(rooms: readonly Room[]) {
  const navigate = useNavigate();
  const keys: KeyMap = Object.fromEntries(
    rooms.flatMap(({ entry, path }) => (entry ? [[entry.key, () => navigate(path)] as const] : [])),
  );
  useKeys(keys);
}

/** A new page starts at its top, and is read from its heading. */
function useFocusOnArrival(path: string) {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [path]);
}

function Rail() {
  const rooms = useRooms();
  const { offlineReady } = useInstallation();
  const deckIsKept = useDeckIsKept();
  return (
    <aside className={styles.rail} aria-label={t('product')}>
      <p className={styles.logo}>{t('product')}</p>
      <nav aria-label={t('mainNavigation')}>
        <ul>
          {rooms.map((room) => (
            <Entry key={room.path} room={room} />
          ))}
        </ul>
      </nav>
      <p className={styles.state}>
        {t('savedHere')}
        <br />
        {offlineReady && deckIsKept ? t('readyOffline') : null}
      </p>
    </aside>
  );
}

function Entry({ room: { path, entry } }: { room: Room }) {
  const here = usePath() === path;
  if (!entry) return null;
  return (
    <li className={entry.onPhone === 'icon' ? styles.apart : undefined}>
      <Link to={path} aria-current={here ? 'page' : undefined}>
        <Icon name={entry.icon} />
        {entry.name}
      </Link>
    </li>
  );
}

/** What a phone has above its page: a line of text, and icons for the rooms that are no tabs. */
export function PhoneTop({ children }: { children?: ReactNode }) {
  const icons = useRooms().filter(({ entry }) => entry?.onPhone === 'icon');
  return (
    <header className={styles.top}>
      <div className="eyebrow">{children}</div>
      {icons.map(({ path, entry }) =>
        entry ? (
          <Link key={path} to={path} className={iconLook} aria-label={entry.name}>
            <Icon name={entry.icon} />
          </Link>
        ) : null,
      )}
    </header>
  );
}

/** The lower edge of a phone: what there is to do on this page, above the tabs. On a wide page only the former. */
export function Dock({ children }: { children?: ReactNode }) {
  const tabs = useRooms().filter(({ entry }) => entry?.onPhone === 'tab');
  return (
    <div className={styles.dock}>
      {children}
      <nav className={styles.tabs} aria-label={t('mainNavigation')}>
        <ul>
          {tabs.map((room) => (
            <Entry key={room.path} room={room} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** A plain page with a title: what is not Today and not a session. */
export function TitledPage({ title, children }: { title: string; children: ReactNode }) {
  const navigate = useNavigate();
  const back = () => navigate('/');
  useKeys({ Escape: back });
  return (
    <>
      <title>{`${title} · ${t('product')}`}</title>
      <PhoneTop />
      <main className={styles.page}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <Dock />
    </>
  );
}
