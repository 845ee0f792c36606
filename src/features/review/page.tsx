// Review: one card after another, to the end of what is due.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useNavigate } from '#app/router.tsx';
import { type Services, useServices } from '#app/services.ts';
import { PageTitle } from '#app/shell.tsx';
import { useNow } from '#app/snapshot.ts';
import { readyToWrite } from '#storage/open.ts';
import { CardInHand } from '#study/card-in-hand.tsx';
import { learnPace } from '#study/learn-pace.ts';
import { useCardSheets } from '#study/sheets/use-card-sheets.tsx';
import { createStudy, type Study } from '#study/study.ts';
import { onUndo } from '#study/undo-keys.ts';
import { useActKeys } from '#study/use-act-keys.ts';
import { useAwake } from '#study/use-awake.ts';
import { useNotices } from '#ui/notices.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { useKeys } from '#ui/use-keys.ts';
import { SessionEnd } from './session-end.tsx';
import { usePlace } from './use-place.ts';
import { Wait } from './wait.tsx';
import { t } from './words.ts';

export function ReviewPage() {
  const services = useServices();
  const notices = useNotices();
  const navigate = useNavigate();
  const place = usePlace();
  const [study] = useState(() => createStudy(services, notices, place(), place));
  // Back from Today then does not lead into a session that is over.
  return <Session study={study} onLeft={() => navigate('/', { replace: true })} />;
}

/** Apart from the page: what asks the address is not drawn again for each card. */
function Session({ study, onLeft }: { study: Study; onLeft: () => void }) {
  const services = useServices();
  const screen = useStore(study.shown, (state) => state.screen);
  const { kind } = screen;
  const inHand = 'hand' in screen ? screen.hand.card : undefined;
  const sheets = useCardSheets(study, inHand);
  const deed = (what: 'skip' | 'stop') => () => {
    if (inHand) study.act({ kind: what }, inHand);
  };
  useActKeys({
    flag: () => {
      if (inHand) sheets.open('flag', inHand);
    },
    skip: deed('skip'),
    stop: deed('stop'),
  });
  const { keepAwake } = services.storage.current().settings;
  useAwake(keepAwake && kind !== 'end');
  useNewDay(study);
  useReadyToGrade('hand' in screen && typeof screen.hand.face !== 'string');
  useEffect(() => () => void learnPaceOf(study, services), [study, services]);
  useEffect(() => services.deck.subscribe(study.hear), [services, study]);
  useEffect(() => services.storage.subscribe(study.hear), [services, study]);
  const leave = () => {
    const { kept } = study.shown.getState();
    // Practice that is broken off is not gone on with: nothing depends on it.
    if (kept.mode === 'practice' || kind === 'end') study.close();
    onLeft();
  };
  useKeys({ Escape: leave, ...onUndo(study.undo) });

  return (
    <>
      <PageTitle>{t('review')}</PageTitle>
      {kind === 'end' ? (
        <SessionEnd study={study} sheets={sheets} onLeave={leave} />
      ) : kind === 'wait' ? (
        <Wait study={study} sheets={sheets} onLeave={leave} />
      ) : (
        <CardInHand study={study} sheets={sheets} onLeave={leave} />
      )}
      {sheets.sheet}
    </>
  );
}

/** What writes comes while the first question is read. Where it does not, a grade asks for it again. */
function useReadyToGrade(isAsked: boolean) {
  useEffect(
    () => (isAsked ? oncePainted(() => void readyToWrite().catch(() => {})) : undefined),
    [isAsked],
  );
}

/** A session that is left before its end has told as much; its end has learned it already. */
async function learnPaceOf({ shown }: Study, services: Services): Promise<void> {
  const { screen, kept } = shown.getState();
  if (screen.kind !== 'end' && kept.done.length > 0) await learnPace(services);
}

/** A page that was left open overnight asks what is due today. */
function useNewDay(study: Study) {
  const { day } = useNow();
  useEffect(() => {
    if (study.shown.getState().kept.day !== day) study.lookAgain();
  }, [study, day]);
}
