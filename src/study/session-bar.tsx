// The bar above a card: leave, the tally, undo.

import type { ReactNode } from 'react';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { IconButton } from '#ui/button.tsx';
import { useSpokenKeys } from '#ui/spoken-keys.ts';
import { Tally, type Tick } from '#ui/tally.tsx';
import styles from './session-bar.module.css';
import { undoKeys } from './undo-keys.ts';
import { t } from './words.ts';

export function SessionBar({
  onLeave,
  onUndo,
  onMore,
  children,
}: {
  onLeave: () => void;
  onUndo?: (() => void) | undefined;
  /** Opens what else can be done with the card, where there is one. */
  onMore?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const spoken = useSpokenKeys();
  return (
    <header className={styles.bar}>
      <IconButton
        icon="close"
        label={t('endSession')}
        aria-keyshortcuts="Escape"
        onClick={onLeave}
      />
      <div className={styles.middle}>{children}</div>
      <div className={styles.end}>
        {onUndo ? (
          <IconButton
            icon="undo"
            label={t('undo')}
            aria-keyshortcuts={spoken(...undoKeys)}
            onClick={onUndo}
          />
        ) : null}
        {onMore ? (
          <IconButton
            icon="more"
            label={t('more')}
            aria-keyshortcuts={spoken('m', '.')}
            aria-haspopup="dialog"
            onClick={onMore}
          />
        ) : null}
      </div>
    </header>
  );
}

/** The ticks of a running session. */
export function SessionTally({ place, left }: { place: SessionPlace; left: number }) {
  const done = place.done.length;
  const ticks = [
    ...ticksOf(place),
    ...Array.from({ length: left }, (_, index): Tick => (index === 0 ? 'now' : 'ahead')),
  ];
  return <Tally ticks={ticks} progress label={t('progress', { done, total: done + left })} />;
}

export const ticksOf = ({ done }: SessionPlace): Tick[] =>
  done.map(({ grade }) => (grade === 'again' ? 'missed' : 'done'));
