// The last cards of a session come back in minutes. Nobody is made to wait for them.

import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { useNow } from '#app/snapshot.ts';
import type { Instant } from '#kit/time.ts';
import { interval } from '#study/interval.ts';
import { LeechStrip } from '#study/leech-strip.tsx';
import { SessionTally } from '#study/session-bar.tsx';
import { SessionFrame } from '#study/session-frame.tsx';
import type { CardSheets } from '#study/sheets/use-card-sheets.tsx';
import type { Study } from '#study/study.ts';
import { Button } from '#ui/button.tsx';
import { Pair } from '#ui/pair.tsx';
import { useKeys } from '#ui/use-keys.ts';
import styles from './page.module.css';
import { t } from './words.ts';

/** A timer may fire a little early, and the card would not be due yet. */
const slackMs = 50;

export function Wait({
  study,
  sheets,
  onLeave,
}: {
  study: Study;
  sheets: CardSheets;
  onLeave: () => void;
}) {
  const { screen, kept } = useStore(study.shown);
  const now = useNow();
  const { clock } = useServices();
  const until = screen.kind === 'wait' ? screen.until : undefined;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(study.lookAgain, Math.max(0, until - clock.now()) + slackMs);
    return () => clearTimeout(timer);
  }, [study, until, clock]);
  useKeys({ Space: study.reviewAhead, Enter: study.reviewAhead });
  if (screen.kind !== 'wait') return null;

  const n = screen.cards.length;
  const spanTo = (at: Instant) => interval({ at }, now, 'short');
  const span = spanTo(screen.until);
  const isAtOnce = span === spanTo(screen.last);
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={study.undo}
      tally={<SessionTally place={kept} left={n} />}
      foot={
        <>
          <LeechStrip study={study} sheets={sheets} />
          <Pair>
            <Button look="second" onClick={study.endNow}>
              {t('endNow')}
            </Button>
            <Button look="primary" keyName={t('space')} onClick={study.reviewAhead}>
              {t('reviewAhead')}
            </Button>
          </Pair>
        </>
      }
    >
      <div className={styles.end}>
        <h1 ref={title} tabIndex={-1}>
          {t('comingBack')}
        </h1>
        <p className={styles.lead}>{t(isAtOnce ? 'comeBack' : 'comeBackInTurn', { n, span })}</p>
      </div>
    </SessionFrame>
  );
}
