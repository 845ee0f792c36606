// Today and the days ahead as they are known when the app is left, by whatever page: the first page of a day then
// stands before it is worked out anew.

import type { Services } from '#app/services.ts';
import { breathe } from '#kit/steps.ts';
import { dayAfter, momentOf } from '#kit/time.ts';
import { planOfDay } from '#study/plan.ts';
import { factsOn, type TodayFacts } from './use-facts.ts';
import { remember } from './use-remembered.ts';

/** A quarter: who stays away for longer waits for the database. A day is a kilobyte. */
const daysKept = 90;
/** Today and tomorrow, at once: a page that is left may be gone after that. What is left to do is done in turns. */
const daysAtOnce = 2;
const turnMs = 50;

/** From now on, whenever the app is left. Answers the way to stop. */
export function keepDays(services: Services): () => void {
  /** What was worked out last, of what. */
  let known: { readonly of: readonly unknown[]; readonly days: TodayFacts[] } = {
    of: [],
    days: [],
  };

  const onLeaving = async () => {
    if (!document.hidden) return;
    const [snapshot, deck] = [services.storage.current(), services.deck.current()];
    const { rolloverHour } = snapshot.settings;
    const today = momentOf(services.clock, rolloverHour);
    const of = [snapshot, deck, today.day];
    if (of.some((part, place) => part !== known.of[place])) known = { of, days: [] };
    const { days } = known;
    while (days.length <= daysKept && document.hidden && days === known.days) {
      const turn = performance.now();
      const isTurn = () => days.length < daysAtOnce || performance.now() - turn < turnMs;
      do {
        const now = dayAfter(today, days.length);
        const plan = planOfDay({ deck, states: snapshot.states, now }, snapshot);
        days.push(factsOn(now, deck, snapshot, plan));
      } while (days.length <= daysKept && isTurn());
      remember('today', days.slice(0, 1), rolloverHour);
      remember('ahead', days.slice(1), rolloverHour);
      await breathe();
    }
  };
  document.addEventListener('visibilitychange', onLeaving);
  return () => document.removeEventListener('visibilitychange', onLeaving);
}
