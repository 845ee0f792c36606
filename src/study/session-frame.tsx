// The page of a session: a bar above, one card, what can be done below. Nothing else.

import type { MouseEvent, ReactNode, RefObject } from 'react';
import { SessionBar } from './session-bar.tsx';
import styles from './session-frame.module.css';
import { takesTouch } from './takes-touch.ts';
import { useFootHeight } from './use-foot-height.ts';

export function SessionFrame({
  onLeave,
  onUndo,
  onMore,
  onTap,
  touch,
  tally,
  side,
  foot,
  children,
}: {
  onLeave: () => void;
  /** Nothing can be undone where there is none. */
  onUndo?: (() => void) | undefined;
  onMore?: (() => void) | undefined;
  /** A tap on the page itself, not on a link or button in it. */
  onTap?: (() => void) | undefined;
  /** What fingers do on the page. */
  touch?: RefObject<HTMLElement | null> | undefined;
  tally?: ReactNode;
  side?: ReactNode;
  foot: ReactNode;
  children: ReactNode;
}) {
  const tap = ({ target }: MouseEvent) => {
    const marksText = getSelection()?.isCollapsed === false;
    if (!takesTouch(target) && !marksText) onTap?.();
  };
  const footHeight = useFootHeight();
  return (
    <div className={styles.session}>
      <SessionBar onLeave={onLeave} onUndo={onUndo} onMore={onMore}>
        {tally}
      </SessionBar>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button and the keys do the same */}
      <main ref={touch} className={styles.page} onClick={tap}>
        {children}
      </main>
      <div className={styles.side}>{side}</div>
      <footer ref={footHeight} className={styles.foot}>
        <div className={styles.inner}>{foot}</div>
      </footer>
    </div>
  );
}
