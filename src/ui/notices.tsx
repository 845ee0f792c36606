// What the app says outside of its pages: one polite status and one alert for the whole app.

import { createContext, useContext, useSyncExternalStore } from 'react';
import { invariant } from '#kit/invariant.ts';
import { listeners } from '#kit/listeners.ts';
import { Button } from './button.tsx';
import styles from './notices.module.css';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

interface Notice {
  readonly text: string;
  /** Said to a screen reader only: what everyone else can see already. */
  readonly unseen?: boolean;
  readonly action?: NoticeAction;
}

export interface Notices {
  /** Said to a screen reader: what everyone else sees on the page. */
  readonly say: (text: string) => void;
  /** Shown for a few seconds, and said. */
  readonly show: (text: string, action?: NoticeAction) => void;
  /** Stays until it is taken back or put away. */
  readonly alarm: (text: string, action?: NoticeAction) => void;
  readonly calm: () => void;
  /** What is shown stays while the pointer or the focus is on it. */
  readonly hold: (isHeld: boolean) => void;
  readonly current: () => Shown;
  readonly subscribe: (changed: () => void) => () => void;
}

interface Shown {
  readonly status: Notice | undefined;
  readonly alert: Notice | undefined;
}

const shownForMs = 6000;
/** What can still be taken back stays longer. */
const offeredForMs = 10_000;

export function createNotices(): Notices {
  let shown: Shown = { status: undefined, alert: undefined };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { subscribe, tell } = listeners();
  const change = (next: Partial<Shown>) => {
    shown = { ...shown, ...next };
    tell();
  };
  const runOut = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => change({ status: undefined }), ms);
  };
  const status = (notice: Notice) => {
    runOut(notice.action ? offeredForMs : shownForMs);
    // The same words again are news only where the text differs.
    const isRepeat = shown.status?.text === notice.text;
    change({ status: isRepeat ? { ...notice, text: `${notice.text}\u00a0` } : notice });
  };
  return {
    say: (text) => status({ text, unseen: true }),
    show: (text, action) => status(action ? { text, action } : { text }),
    alarm: (text, action) => change({ alert: action ? { text, action } : { text } }),
    calm: () => {
      if (shown.alert) change({ alert: undefined });
    },
    hold: (isHeld) => {
      if (isHeld) clearTimeout(timer);
      else if (shown.status) runOut(shownForMs);
    },
    current: () => shown,
    subscribe,
  };
}

const NoticesContext = createContext<Notices | undefined>(undefined);
export const NoticesProvider = NoticesContext.Provider;

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  invariant(notices, 'a page outside of <NoticesProvider>');
  return notices;
}

/** The two live regions. They stand in the page before anything is said. */
export function LiveRegions() {
  const notices = useNotices();
  const { status, alert } = useSyncExternalStore(notices.subscribe, notices.current);
  const hold = () => notices.hold(true);
  const letGo = () => notices.hold(false);
  return (
    <div className={styles.regions}>
      <div
        role="status"
        className={status?.unseen ? 'unseen' : styles.status}
        onPointerEnter={hold}
        onFocus={hold}
        onPointerLeave={letGo}
        onBlur={letGo}
      >
        <Line notice={status} />
      </div>
      <div role="alert" className={styles.alert}>
        <Line notice={alert} />
      </div>
    </div>
  );
}

function Line({ notice }: { notice: Notice | undefined }) {
  if (!notice) return null;
  const { text, action } = notice;
  return (
    <>
      <span>{text}</span>
      {action ? (
        <Button look="text" onClick={action.run}>
          {action.label}
        </Button>
      ) : null}
    </>
  );
}
