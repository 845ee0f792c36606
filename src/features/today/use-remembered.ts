// Today as it was seen last, or was known to become. It is shown until the database is open, and nothing is decided
// by it.

import { useEffect } from 'react';
import { keep, keptAs } from '#app/kept-beside.ts';
import { usePartOfSnapshot } from '#app/snapshot.ts';
import { systemClock } from '#app/system-clock.ts';
import { momentOf } from '#kit/time.ts';
import type { TodayFacts } from './use-facts.ts';

interface Kept {
  readonly rolloverHour: number;
  readonly days: readonly TodayFacts[];
}

/** The day that was seen last, and the days after it as they will be. */
type Name = 'today' | 'ahead';

/** Replaces what was kept by this name. */
export const remember = (name: Name, days: Kept['days'], rolloverHour: number): void =>
  keep(name, JSON.stringify({ days, rolloverHour } satisfies Kept));

/** Keeps what the page shows. */
export function useRemember(facts: TodayFacts): void {
  const rolloverHour = usePartOfSnapshot(({ settings }) => settings.rolloverHour);
  useEffect(() => remember('today', [facts], rolloverHour));
}

/** What was kept of this day. */
export const remembered = (): TodayFacts | undefined =>
  keptOfToday('today') ?? keptOfToday('ahead');

function keptOfToday(name: Name): TodayFacts | undefined {
  const { days, rolloverHour } = keptAs<Kept>(name) ?? {};
  if (!Array.isArray(days) || rolloverHour === undefined) return undefined;
  const { day } = momentOf(systemClock, rolloverHour);
  // Written by this very file, perhaps by an older version of it: one that does not fit is not shown.
  return days.find((facts) => facts?.today?.day === day && facts.today.week && facts.today.topics);
}
