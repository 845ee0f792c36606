// Today as it was seen last, or was known to become. It is shown until the database is open, and nothing is decided
// by it.

import { keep, keptAs } from '#app/kept-beside.ts';
import { systemClock } from '#app/system-clock.ts';
import { momentOf } from '#kit/time.ts';
import type { TodayFacts } from './use-facts.ts';

interface Kept extends TodayFacts {
  readonly rolloverHour: number;
}

type Name = 'today' | 'tomorrow';

/** Without facts: nothing is known of that day. */
export const remember = (name: Name, facts: TodayFacts | undefined, rolloverHour: number): void =>
  keep(name, JSON.stringify({ ...facts, rolloverHour }));

/** What was kept of this day. */
export const remembered = (): TodayFacts | undefined =>
  keptAsToday('today') ?? keptAsToday('tomorrow');

function keptAsToday(name: Name): TodayFacts | undefined {
  // Written by this very file, perhaps by an older version of it: one that does not fit is not shown.
  const { today, left, rolloverHour } = keptAs<Kept>(name) ?? {};
  if (!today?.week || !today.topics || rolloverHour === undefined) return undefined;
  if (today.day !== momentOf(systemClock, rolloverHour).day) return undefined;
  return { today, left };
}
