// The days ahead as they are known when the page is left: the first page of a day then stands before it is worked out
// anew.

import type { Services } from '#app/services.ts';
import { breathe } from '#kit/steps.ts';
import { dayAfter, momentOf } from '#kit/time.ts';
import { planOfDay } from '#study/plan.ts';
import { factsOn, type TodayFacts } from './use-facts.ts';
import { remember } from './use-remembered.ts';

/** A month: who stays away for longer waits for the database. A day is a kilobyte. */
const daysKept = 30;
/** A page that is left may be gone after this: what is left to do is done in turns. */
const turnMs = 50;

let services: Services | undefined;

/** From now on, whenever the page is left. */
export function keepDaysAhead(opened: Services): void {
  if (!services) document.addEventListener('visibilitychange', onLeaving);
  services = opened;
}

/** What was made last, of what. */
let made: { readonly of: readonly unknown[]; readonly days: TodayFacts[] } = { of: [], days: [] };

async function onLeaving(): Promise<void> {
  if (!services || !document.hidden) return;
  const [snapshot, deck] = [services.storage.current(), services.deck.current()];
  const { rolloverHour } = snapshot.settings;
  const today = momentOf(services.clock, rolloverHour);
  const of = [snapshot, deck, today.day];
  if (of.some((part, place) => part !== made.of[place])) made = { of, days: [] };
  const { days } = made;
  while (days.length < daysKept && document.hidden && days === made.days) {
    const turn = performance.now();
    do {
      const now = dayAfter(today, days.length + 1);
      const plan = planOfDay({ deck, states: snapshot.states, now }, snapshot);
      days.push(factsOn(now, deck, snapshot, plan));
    } while (days.length < daysKept && performance.now() - turn < turnMs);
    remember('ahead', days, rolloverHour);
    await breathe();
  }
}
