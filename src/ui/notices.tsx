// What the app says outside of its pages: what is said to a screen reader, one polite status and one alert for the
// whole app.

import { createContext, useContext, useSyncExternalStore } from 'react';
import { invariant } from '#kit/invariant.ts';
import { listeners } from '#kit/listeners.ts';
import { Button, IconButton } from './button.tsx';
import type { KeyMap } from './keys.ts';
import styles from './notices.module.css';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
  /** What does it by keyboard as long as it is shown, also on a page that was gone to meanwhile. */
  readonly keys?: KeyMap;
}

interface Notice {
  readonly text: string;
  readonly action?: NoticeAction | undefined;
}

export interface Notices {
  /** Said to a screen reader: what everyone else sees on the page. */
  readonly say: (text: string) => void;
  /** Shown for a few seconds, and said: the answer to what the learner did, which takes the place of any other. */
  readonly show: (text: string, action?: NoticeAction) => void;
  /** The same of what nobody has asked for: it waits for what is shown, and a newer report takes its place. */
  readonly report: (text: string, action?: NoticeAction) => void;
  /** Stays until it is put away, or taken back by what this answers, which leaves any later alarm alone. */
  readonly alarm: (text: string, action?: NoticeAction) => () => void;
  readonly putAway: () => void;
  /** What is shown stays while the pointer or the focus is on it. */
  readonly hold: (isHeld: boolean) => void;
  readonly current: () => Shown;
  readonly subscribe: (changed: () => void) => () => void;
}

interface Shown {
  readonly said: string;
  readonly status: Notice | undefined;
  readonly alert: Notice | undefined;
}

const shownForMs = 6000;
/** What can still be taken back stays longer, and what comes unasked. */
const shownLongerMs = 10_000;

export function createNotices(): Notices {
  let shown: Shown = { said: '', status: undefined, alert: undefined };
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The report on screen, and the one that waits. */
  let reported: Notice | undefined;
  let waiting: Notice | undefined;
  const { subscribe, tell } = listeners();
  const change = (next: Partial<Shown>) => {
    shown = { ...shown, ...next };
    tell();
  };
  const runOut = (ms: number) => {
    clearTimeout(timer);
    if (!isHeld) timer = setTimeout(goOn, ms);
  };
  const goOn = () => {
    change({ status: undefined });
    reported = waiting;
    waiting = undefined;
    if (!reported) return;
    runOut(shownLongerMs);
    change({ status: reported });
  };
  return {
    say: (text) => change({ said: afresh(text, shown.said) }),
    show: (text, action) => {
      // With its button goes the focus, and nothing tells of that.
      isHeld &&= action !== undefined;
      // A report that is in the way comes again.
      waiting ??= reported;
      reported = undefined;
      runOut(action ? shownLongerMs : shownForMs);
      change({ status: { text: afresh(text, shown.status?.text), action } });
    },
    report: (text, action) => {
      waiting = { text, action };
      if (!shown.status) goOn();
    },
    alarm: (text, action) => {
      const alert = { text, action };
      change({ alert });
      return () => {
        if (shown.alert === alert) change({ alert: undefined });
      };
    },
    putAway: () => change({ alert: undefined }),
    hold: (held) => {
      isHeld = held;
      runOut(shownForMs);
    },
    current: () => shown,
    subscribe,
  };
}

/** The same words again are news only where the text differs. */
const afresh = (text: string, before: string | undefined): string =>
  text === before ? `${text}\u00a0` : text;

const NoticesContext = createContext<Notices | undefined>(undefined);
export const NoticesProvider = NoticesContext.Provider;

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  invariant(notices, 'a page outside of <NoticesProvider>');
  return notices;
}

export function useShownNotices(): Shown {
  const notices = useNotices();
  return useSyncExternalStore(notices.subscribe, notices.current);
}

/** The three live regions. They stand in the page before anything is said. */
export function LiveRegions({ closeLabel }: { closeLabel: string }) {
  const notices = useNotices();
  const { said, status, alert } = useShownNotices();
  const hold = () => notices.hold(true);
  const letGo = () => notices.hold(false);
  return (
    <div className={styles.regions}>
      <div role="status" className="unseen">
        {said}
      </div>
      <div
        role="status"
        className={styles.status}
        onPointerEnter={hold}
        onFocus={hold}
        onPointerLeave={letGo}
        onBlur={letGo}
      >
        {status ? <Line {...status} /> : null}
      </div>
      <div role="alert" className={styles.alert}>
        {alert ? (
          <>
            <Line {...alert} />
            <IconButton icon="close" label={closeLabel} onClick={notices.putAway} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Line({ text, action }: Notice) {
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
