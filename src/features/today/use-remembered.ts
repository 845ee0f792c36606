// Today as it was seen last. It is shown until the database is open, and nothing is decided by it.

import { useEffect } from 'react';
import { keep, keptAs } from '#app/kept-beside.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { systemClock } from '#app/system-clock.ts';
import { momentOf } from '#kit/time.ts';
import type { Today } from './today.ts';

export interface TodayFacts {
  readonly today: Today;
  /** Cards left of a session that was left halfway. */
  readonly left: number | undefined;
}

interface Kept extends TodayFacts {
  readonly rolloverHour: number;
}

const name = 'today';

export function useRemember(facts: TodayFacts): void {
  const { rolloverHour } = useSnapshot().settings;
  const text = JSON.stringify({ ...facts, rolloverHour } satisfies Kept);
  useEffect(() => keep(name, text), [text]);
}

/** What was kept, if it is still of today. */
export function remembered(): TodayFacts | undefined {
  // Written by this very file, perhaps by an older version of it: one that does not fit is not shown.
  const { today, left, rolloverHour } = keptAs<Kept>(name) ?? {};
  if (!today?.week || !today.topics || rolloverHour === undefined) return undefined;
  if (today.day !== momentOf(systemClock, rolloverHour).day) return undefined;
  return { today, left };
}
