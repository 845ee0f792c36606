import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { addDays, momentOf } from '#kit/time.ts';
import { missedSince } from './select.ts';

/** The cards missed in the last seven study days, once they are asked for; `undefined` until the answers were read. */
export function useMissed(needed: boolean): ReadonlySet<CardId> | undefined {
  const { storage, clock } = useServices();
  const { states, settings } = useSnapshot();
  const [missed, setMissed] = useState<ReadonlySet<CardId>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    let gone = false;
    const since = addDays(momentOf(clock, settings.rolloverHour).day, -6);
    if (needed)
      storage.answers().then(
        (log) => {
          if (!gone) setMissed(missedSince(log, since));
        },
        // Without the journal nothing is known to be missed.
        () => {
          if (!gone) setMissed(new Set());
        },
      );
    return () => {
      gone = true;
    };
  }, [needed, states, storage, clock, settings]);
  return missed;
}
