// The frame of every page: a rail on the left of a wide page, tabs at the thumb of a phone. Sessions have neither.

import { type ReactNode, useEffect, useRef } from 'react';
import { iconLook } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { KeyMap } from '#ui/keys.ts';
import { useKeys } from '#ui/use-keys.ts';
import { useInstallation } from './installation.tsx';
import { isAt, type Room, useRooms } from './room.tsx';
import { useRoomHere } from './room-here.ts';
import { Link, useBack, useNavigate, usePath } from './router.tsx';
import styles from './shell.module.css';
import { useDeckIsKept } from './snapshot.ts';
import { t } from './words.ts';

export function Shell({ children }: { children: ReactNode }) {
  const rooms = useRooms();
  const path = usePath();
  const isSession = useRoomHere()?.isSession;
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

/**
 * A new page starts at its top, and is read from its heading. One that was come back to is where it was left, and
 * keeps the focus where it has put it.
 */
function useFocusOnArrival(path: string) {
  const before = useRef(path);
  const shown = useRef(location.pathname);
  const isReturn = useRef(false);
  useEffect(() => {
    // A step back within one page, from one search to another, leaves it.
    const cameBack = () => {
      isReturn.current = location.pathname !== shown.current;
    };
    // Before the router hears of it, and the page changes.
    addEventListener('popstate', cameBack, { capture: true });
    return () => removeEventListener('popstate', cameBack, { capture: true });
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    shown.current = location.pathname;
    const wasReturn = isReturn.current;
    isReturn.current = false;
    if (wasReturn && document.activeElement?.closest('main')) return;
    if (!wasReturn) scrollTo(0, 0);
    if (focusHeading()) return;
    // The part of the page is not loaded yet.
    const arrival = new MutationObserver(() => focusHeading() && arrival.disconnect());
    arrival.observe(document.body, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [path]);
}

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main :is(h1, [aria-level="1"])');
  heading?.focus({ preventScroll: true });
  return heading !== null;
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
  const at = usePath();
  // A single topic is a page of Topics; every page would be one of Today.
  const here = isAt(path, at) || (path !== '/' && isAt(`${path}/*`, at));
  if (!entry) return null;
  return (
    <li className={entry.isApart ? styles.apart : undefined}>
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

/** What the browser calls a page; Today is the app itself. */
export const PageTitle = ({ children }: { children?: string }) => (
  <title>{children ? `${children} · ${t('product')}` : t('product')}</title>
);

/** A plain page with a title: what is not Today and not a session. */
export function TitledPage({
  title,
  parent,
  children,
}: {
  title: string;
  parent?: string;
  children: ReactNode;
}) {
  return (
    <PlainPage title={title} parent={parent}>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </PlainPage>
  );
}

/** The same where the page has a heading of its own. Escape goes back, or to the page above. */
export function PlainPage({
  title,
  parent,
  width = 'text',
  children,
}: {
  title: string;
  /** The page above this one; a page of the navigation has none but Today. */
  parent?: string | undefined;
  /** `whole` fills the window, and scrolls by itself. */
  width?: 'text' | 'whole';
  children: ReactNode;
}) {
  const navigate = useNavigate();
  const back = useBack(parent ?? '/');
  useKeys({ Escape: parent === undefined ? () => navigate('/') : back });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PhoneTop>
        {parent === undefined ? null : (
          <button type="button" className={styles.back} onClick={back}>
            <Icon name="back" />
            {t('back')}
          </button>
        )}
      </PhoneTop>
      <main className={width === 'whole' ? styles.whole : styles.page}>{children}</main>
      <Dock />
    </>
  );
}
