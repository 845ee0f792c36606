// The interviews as they are kept, and what is kept beside them.

import { useMemo } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { foldInterviews, type Interview, interviewKey } from '#scheduler/interview.ts';
import type { Entry } from '#scheduler/journal.ts';
import type { Beside } from '#storage/storage.ts';

/** Another date is another plan: a session that was left halfway is not gone on with, the day is planned anew. */
export const planAnew: Beside = { session: null };

/** The key of the `configured` entry that keeps the questions of an interview, as they were pasted. */
export const askedKey = (id: string): string => `debrief:${id}`;

/** What a feature keeps under a key of its own, or nothing. */
export function keptIn(configured: readonly Entry[], key: string): unknown {
  const entry = configured.findLast((each) => each.kind === 'configured' && each.key === key);
  return entry?.kind === 'configured' ? entry.value : undefined;
}

export function useInterviews() {
  const { configured } = useSnapshot();
  const { storage, random, clock } = useServices();
  const attempt = useAttempt();
  const interviews = useMemo(() => foldInterviews(configured), [configured]);
  /** Whether it is on the disk. */
  const keep = (key: string, value: unknown, beside?: Beside): Promise<boolean> =>
    attempt(() => storage.record([{ kind: 'configured', key, value }], beside));
  return {
    interviews,
    newId: () => `${clock.now().toString(36)}${Math.floor(random() * 1e6).toString(36)}`,
    save: (interview: Interview) => keep(interviewKey(interview.id), interview, planAnew),
    kept: (key: string): unknown => keptIn(configured, key),
    keep,
  };
}
