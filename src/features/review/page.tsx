// Review: one card after another, to the end of what is due.

import { useState } from 'react';
import { useStore } from 'zustand';
import { useNavigate, useNumberInAddress } from '#app/router.tsx';
import { type Services, useServices } from '#app/services.ts';
import { momentOf } from '#kit/time.ts';
import { buildQueue } from '#scheduler/queue.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { CardInHand } from '#study/card-in-hand.tsx';
import { newPlace, placeToContinue } from '#study/session.ts';
import { createStudy } from '#study/study.ts';
import { useNotices } from '#ui/notices.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { SessionEnd } from './session-end.tsx';
import { Wait } from './wait.tsx';
import { t } from './words.ts';

export function ReviewPage() {
  const services = useServices();
  const notices = useNotices();
  const navigate = useNavigate();
  const minutes = useNumberInAddress('minutes');
  const extraNew = useNumberInAddress('new');
  const [study] = useState(() =>
    createStudy(services, notices, placeFor(services, { minutes, extraNew })),
  );
  const { kind } = useStore(study.shown, (state) => state.screen);
  const leave = () => {
    const { kept } = study.shown.getState();
    // Practice that is broken off is not gone on with: nothing depends on it.
    if (kept.mode === 'practice' || kind === 'end') study.close();
    // Back from Today then does not lead into a session that is over.
    navigate('/', { replace: true });
  };
  const { undo } = study;
  useKeys({ Escape: leave, u: undo, z: undo, 'mod+z': undo });

  return (
    <>
      <title>{`${t('review')} · Recto`}</title>
      {kind === 'end' ? (
        <SessionEnd study={study} onLeave={leave} />
      ) : kind === 'wait' ? (
        <Wait study={study} onLeave={leave} />
      ) : (
        <CardInHand study={study} onLeave={leave} />
      )}
    </>
  );
}

/** The session left halfway, else a new one. */
function placeFor(
  { deck, storage, clock }: Services,
  { minutes, extraNew = 0 }: { minutes: number | undefined; extraNew: number | undefined },
): SessionPlace {
  const { states, settings, params, session } = storage.current();
  const now = momentOf(clock, settings.rolloverHour);
  const view = { deck: deck.current(), states, now };
  const paused = placeToContinue(session, view);
  if (paused) return paused;
  const queue = buildQueue({
    ...view,
    settings: { ...settings, newPerDay: settings.newPerDay + extraNew },
    weights: params.weights,
    ...(minutes === undefined ? {} : { size: minutes }),
  });
  return newPlace(view, 'review', queue);
}
