import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { addDays, momentOf } from '#kit/time.ts';
import { missedSince } from './select.ts';

const none: ReadonlySet<CardId> = new Set();

/** The cards missed in the last seven study days, once they are asked for: the journal is read for them. */
export function useMissed(needed: boolean): ReadonlySet<CardId> {
  const { storage, clock } = useServices();
  const { states, settings } = useSnapshot();
  const [missed, setMissed] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    let gone = false;
    const since = addDays(momentOf(clock, settings.rolloverHour).day, -6);
    if (needed)
      storage.journal().then(
        (entries) => {
          if (!gone) setMissed(missedSince(entries, since));
        },
        // Without the journal nothing is known to be missed.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [needed, states, storage, clock, settings]);
  return missed;
}
