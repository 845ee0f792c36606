// Today and the days ahead as they are known when the app is left, by whatever page: the first page of a day then
// stands before it is worked out anew.

import type { Services } from '#app/services.ts';
import { breathe } from '#kit/steps.ts';
import { dayAfter, momentOf } from '#kit/time.ts';
import { planOfDay } from '#study/plan.ts';
import { factsOn } from './use-facts.ts';
import { type KnownDays, keepDays, keptDays } from './use-remembered.ts';

/** A quarter: who stays away for longer waits for the database. A day is a kilobyte. */
const daysKept = 90;
/** Today and tomorrow, at once: a page that is left may be gone after that. What is left to do is done in turns. */
const daysAtOnce = 2;
const turnMs = 50;

/** From now on, whenever the app is left. Answers the way to stop. */
export function keepDaysAhead(services: Services): () => void {
  let known: KnownDays | undefined;

  const onLeaving = async () => {
    if (!document.hidden) return;
    const [snapshot, deck] = [services.storage.current(), services.deck.current()];
    const { rolloverHour } = snapshot.settings;
    const today = momentOf(services.clock, rolloverHour);
    const of = [services.storage.device(), snapshot.rev, deck.version, today.day].join();
    // Of a page that was only looked at, all is known since the one before.
    if (known?.of !== of) known = keptDays(of) ?? { of, days: [] };
    const here = known;
    const { days } = here;
    while (days.length <= daysKept && document.hidden && here === known) {
      const turn = performance.now();
      const isTurn = () => days.length < daysAtOnce || performance.now() - turn < turnMs;
      do {
        const now = dayAfter(today, days.length);
        const plan = planOfDay({ deck, states: snapshot.states, now }, snapshot);
        days.push(factsOn(now, deck, snapshot, plan));
      } while (days.length <= daysKept && isTurn());
      keepDays(here, rolloverHour);
      await breathe();
    }
  };
  document.addEventListener('visibilitychange', onLeaving);
  return () => document.removeEventListener('visibilitychange', onLeaving);
}
