import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { addDays, momentOf } from '#kit/time.ts';
import { useLoaded } from '#ui/use-loaded.ts';
import { missedSince } from '../questions/select.ts';

/** The cards missed in the last seven study days, once they are asked for; `undefined` until the answers were read. */
export function useMissed(needed: boolean): ReadonlySet<CardId> | undefined {
  const { storage, clock } = useServices();
  const { states, settings } = useSnapshot();
  const since = addDays(momentOf(clock, settings.rolloverHour).day, -6);
  const read = () =>
    storage.answers().then(
      (log) => missedSince(log, since),
      // Without the journal nothing is known to be missed.
      (): ReadonlySet<CardId> => new Set(),
    );
  // New states are new answers.
  return useLoaded(() => (needed ? read() : undefined), [needed, states, storage, since]);
}
