// Review: one card after another, to the end of what is due.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useNamesIn, useNavigate, useNumberInAddress } from '#app/router.tsx';
import { type Services, useServices } from '#app/services.ts';
import { PageTitle } from '#app/shell.tsx';
import { useNow } from '#app/snapshot.ts';
import type { CardId, TopicPath } from '#deck/card.ts';
import { isBelow, pathOfCard } from '#deck/topic.ts';
import { momentOf } from '#kit/time.ts';
import { buildQueue, buildQueueAhead } from '#scheduler/build-queue.ts';
import { dueCards } from '#scheduler/forecast.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { readyToWrite } from '#storage/open.ts';
import { CardInHand } from '#study/card-in-hand.tsx';
import { keptPace } from '#study/kept-pace.ts';
import { learnPace } from '#study/learn-pace.ts';
import { planFor } from '#study/plan.ts';
import { newPlace } from '#study/session.ts';
import { placeToContinue } from '#study/session-left.ts';
import { useCardSheets } from '#study/sheets/use-card-sheets.tsx';
import { createStudy, type Study } from '#study/study.ts';
import { onUndo } from '#study/undo-keys.ts';
import { useActKeys } from '#study/use-act-keys.ts';
import { useAwake } from '#study/use-awake.ts';
import { useNotices } from '#ui/notices.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { useKeys } from '#ui/use-keys.ts';
import { SessionEnd } from './session-end.tsx';
import { Wait } from './wait.tsx';
import { t } from './words.ts';

export function ReviewPage() {
  const services = useServices();
  const notices = useNotices();
  const navigate = useNavigate();
  const minutes = useNumberInAddress('minutes');
  const most = useNumberInAddress('cards');
  const extraNew = useNumberInAddress('new');
  const extraMinutes = useNumberInAddress('extra');
  const isBeside = useNumberInAddress('beside') !== undefined;
  const isAhead = useNumberInAddress('ahead') !== undefined;
  const topic = useNamesIn('topic');
  const [study] = useState(() => {
    const place = () =>
      placeFor(services, { minutes, most, extraNew, extraMinutes, isBeside, isAhead, topic });
    return createStudy(services, notices, place(), place);
  });
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
    // Back from Today then does not lead into a session that is over.
    navigate('/', { replace: true });
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

/** What the address asks for. */
interface Wish {
  readonly minutes: number | undefined;
  /** So many cards, after a break. */
  readonly most: number | undefined;
  readonly extraNew: number | undefined;
  /** Beyond what is planned for an interview. */
  readonly extraMinutes: number | undefined;
  /** What is due by date, whatever is planned. */
  readonly isBeside: boolean;
  /** With nothing due: what is due on the next day of study, without its new cards. */
  readonly isAhead: boolean;
  /** Only what is due in this topic, all of it: who asks for one topic asks for no day's limit. */
  readonly topic: TopicPath | undefined;
}

/** The session left halfway, else a new one. */
function placeFor(
  { deck, storage, clock }: Services,
  { minutes, most, extraNew = 0, extraMinutes = 0, isBeside, isAhead, topic }: Wish,
): SessionPlace {
  const snapshot = storage.current();
  const { states, settings, params, session } = snapshot;
  const now = momentOf(clock, settings.rolloverHour);
  const view = { deck: deck.current(), states, now };
  const paused = placeToContinue(session, view);
  if (topic) {
    const isOfTopic = (card: CardId) => isBelow(pathOfCard(view.deck, card), topic);
    // Loaded again in the middle of it, it goes on; a session over all topics gives way.
    const cards = paused ? [...paused.ahead, ...paused.returning] : [];
    if (paused && cards.every(isOfTopic)) return paused;
    const due = dueCards(view).filter(isOfTopic);
    return { ...newPlace(view, 'review', due), isPart: true };
  }
  if (paused) return paused;
  const build = isAhead ? buildQueueAhead : buildQueue;
  const queue = build({
    ...view,
    // New cards have no date.
    settings: isBeside ? { ...settings, newPerDay: 0 } : settings,
    extraNew,
    weights: params.weights,
    secondsFor: keptPace(),
    plan: isBeside ? undefined : planFor(view, snapshot, extraMinutes),
    ...(minutes === undefined ? {} : { size: minutes }),
    ...(most === undefined ? {} : { most }),
  });
  const isPart = minutes !== undefined || most !== undefined;
  return { ...newPlace(view, 'review', queue), ...(isPart && { isPart }) };
}
