// Today as it was seen last. It is shown until the database is open, and nothing is decided by it.

import { useEffect } from 'react';
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

const key = `recto:${import.meta.env.BASE_URL}:today`;

export function useRemember(facts: TodayFacts): void {
  const { rolloverHour } = useSnapshot().settings;
  const text = JSON.stringify({ ...facts, rolloverHour } satisfies Kept);
  useEffect(() => localStorage.setItem(key, text), [text]);
}

/** What was kept, if it is still of today. */
export function remembered(): TodayFacts | undefined {
  const text = localStorage.getItem(key);
  if (!text) return undefined;
  try {
    // Written by this very file, perhaps by an older version of it: one that does not fit is not shown.
    const kept = JSON.parse(text) as Partial<Kept>;
    const { today, left, rolloverHour } = kept;
    if (!today?.week || !today.topics || rolloverHour === undefined) return undefined;
    if (today.day !== momentOf(systemClock, rolloverHour).day) return undefined;
    return { today, left };
  } catch {
    return undefined;
  }
}
