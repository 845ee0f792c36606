// What a session is asked for in its address, and the place at which it begins.

import { useNamesIn, useNumberInAddress } from '#app/router.tsx';
import { type Services, useServices } from '#app/services.ts';
import type { CardId, TopicPath } from '#deck/card.ts';
import { isBelow, pathOfCard } from '#deck/topic.ts';
import { momentOf } from '#kit/time.ts';
import { buildQueue, buildQueueAhead } from '#scheduler/build-queue.ts';
import { dueCards } from '#scheduler/forecast.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { keptPace } from '#study/kept-pace.ts';
import { planFor } from '#study/plan.ts';
import { newPlace } from '#study/session.ts';
import { placeToContinue } from '#study/session-left.ts';

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

/** Answers how to build the place at which it begins, now or on a later day. */
export function usePlace(): () => SessionPlace {
  const services = useServices();
  const wish = {
    minutes: useNumberInAddress('minutes'),
    most: useNumberInAddress('cards'),
    extraNew: useNumberInAddress('new'),
    extraMinutes: useNumberInAddress('extra'),
    isBeside: useNumberInAddress('beside') !== undefined,
    isAhead: useNumberInAddress('ahead') !== undefined,
    topic: useNamesIn('topic'),
  };
  return () => placeFor(services, wish);
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
