// The card in hand with all that belongs to it while it is studied.

import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { grades } from '#scheduler/journal.ts';
import { Button } from '#ui/button.tsx';
import type { Stroke } from '#ui/keys.ts';
import { useKeys } from '#ui/use-keys.ts';
import styles from './card-face.module.css';
import { CardFace } from './card-face.tsx';
import { GradeBar, ShowAnswer } from './grade-bar.tsx';
import { MarginNote } from './margin-note.tsx';
import { cardsLeft } from './session.ts';
import { SessionTally } from './session-bar.tsx';
import { SessionFrame } from './session-frame.tsx';
import { placeShown, type Screen, viewOf } from './shown.ts';
import type { Study } from './study.ts';
import { t } from './words.ts';

export function CardInHand({ study, onLeave }: { study: Study; onLeave: () => void }) {
  const shown = useStore(study.shown);
  const services = useServices();
  const { screen, acts } = shown;
  useSessionKeys(study, screen.kind === 'back');
  if (screen.kind !== 'front' && screen.kind !== 'back') return null;

  const { hand } = screen;
  const view = viewOf(services, acts, hand.deck);
  const place = placeShown(shown);
  // The card in hand is one of those left, even where its note is gone meanwhile.
  const left = Math.max(1, cardsLeft(place, view));
  const position = { n: place.done.length + 1, total: place.done.length + left };
  const revealed = screen.kind === 'back';
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={study.undo}
      onTap={revealed ? undefined : study.reveal}
      tally={<SessionTally place={place} left={left} pending={acts.length} />}
      side={revealed ? <MarginNote card={hand.card} view={view} /> : null}
      foot={<Foot study={study} screen={screen} />}
    >
      {typeof hand.face === 'string' ? (
        <NoFace why={hand.face} onSkip={study.skip} />
      ) : (
        <CardFace
          key={`${hand.card} ${hand.shownAt}`}
          face={hand.face}
          revealed={revealed}
          position={position}
        />
      )}
    </SessionFrame>
  );
}

/** Space and Enter show, then say Good; the digits grade. A key that is held down does nothing. */
function useSessionKeys(study: Study, revealed: boolean) {
  const once = (act: () => void) => (stroke: Stroke) => {
    if (!stroke.repeat) act();
  };
  const next = once(() => (revealed ? study.grade('good') : study.reveal()));
  const digits = grades.map((grade, index) => [index + 1, once(() => study.grade(grade))] as const);
  useKeys({ Space: next, Enter: next, ...Object.fromEntries(digits) });
}

function Foot({ study, screen }: { study: Study; screen: Screen }) {
  const services = useServices();
  const { acts, kept } = study.shown.getState();
  if (screen.kind === 'front')
    return <ShowAnswer onShow={study.reveal} disabled={typeof screen.hand.face === 'string'} />;
  if (screen.kind !== 'back') return null;
  const { settings, now } = viewOf(services, acts);
  const isTold = settings.showIntervals && kept.mode === 'review';
  return <GradeBar dues={isTold ? screen.dues : undefined} now={now} onGrade={study.grade} />;
}

/** The card's text is not here: still on its way, or it could not be read. */
function NoFace({ why, onSkip }: { why: 'loading' | 'unreadable'; onSkip: () => void }) {
  if (why === 'loading') return <p className={styles.loading}>{t('waitForCard')}</p>;
  return (
    <>
      <h1 className={styles.question}>{t('unreadable')}</h1>
      <Button look="text" onClick={onSkip}>
        {t('skip')}
      </Button>
    </>
  );
}
