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

/** The day that was seen last; and the days as they were known when the app was left, that one the first. */
type Name = 'today' | 'ahead';

const remember = (name: Name, kept: Kept & { readonly of?: string }): void =>
  keep(name, JSON.stringify(kept));

/** Keeps what the page shows. */
export function useRemember(facts: TodayFacts): void {
  const rolloverHour = usePartOfSnapshot(({ settings }) => settings.rolloverHour);
  useEffect(() => remember('today', { days: [facts], rolloverHour }));
}

/** Days as they are known, the present one first. `of` names all that they were worked out from. */
export interface KnownDays {
  readonly of: string;
  readonly days: TodayFacts[];
}

export function keepDays({ of, days }: KnownDays, rolloverHour: number): void {
  remember('today', { days: days.slice(0, 1), rolloverHour });
  remember('ahead', { of, days, rolloverHour });
}

/** The days that were kept last, where they were worked out from the same. */
export function keptDays(of: string): KnownDays | undefined {
  const kept = keptAs<Kept & KnownDays>('ahead');
  return kept?.of === of && Array.isArray(kept.days) ? { of, days: kept.days } : undefined;
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
