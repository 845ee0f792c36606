// Tomorrow as it is known when the page is left: the first page of a day then stands before it is worked out anew.

import type { Services } from '#app/services.ts';
import { dayAfter, momentOf } from '#kit/time.ts';
import { foldInterviews, minutesOn } from '#scheduler/interview.ts';
import { factsOn } from './use-facts.ts';
import { remember } from './use-remembered.ts';

let services: Services | undefined;

/** From now on, whenever the page is left. */
export function keepTomorrow(opened: Services): void {
  if (!services) document.addEventListener('visibilitychange', onLeaving);
  services = opened;
}

/** What the last one was made of. */
let madeOf: readonly unknown[] = [];

function onLeaving(): void {
  if (!services || !document.hidden) return;
  const [snapshot, deck] = [services.storage.current(), services.deck.current()];
  const { rolloverHour } = snapshot.settings;
  const tomorrow = dayAfter(momentOf(services.clock, rolloverHour));
  const of = [snapshot, deck, tomorrow.day];
  if (of.every((part, place) => part === madeOf[place])) return;
  madeOf = of;
  // A plan takes longer to make than a page has that is left.
  const isPlanned = minutesOn(foldInterviews(snapshot.configured), tomorrow.day) > 0;
  remember('tomorrow', isPlanned ? undefined : factsOn(tomorrow, deck, snapshot), rolloverHour);
}
