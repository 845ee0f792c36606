import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { breathe } from '#kit/steps.ts';
import { useLoaded } from '#ui/use-loaded.ts';
import { type RecallThen, recallOverTime } from './recall-over-time.ts';

/** By `topicKey`; a week at a time, so that a long journal holds up nobody. `undefined` until it is read. */
export function useRecallOverTime(
  isWanted = true,
): ReadonlyMap<string, readonly RecallThen[]> | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const read = async (isOver: () => boolean) => {
    const weeks = recallOverTime(await storage.journal(), { deck, now, weights: params.weights });
    for (let week = weeks.next(); !isOver(); week = weeks.next()) {
      if (week.done) return week.value;
      await breathe();
    }
    return undefined;
  };
  // Without the journal the page still tells how things stand today.
  return useLoaded(
    (isOver) => (isWanted ? read(isOver).catch(() => undefined) : undefined),
    // Once a day, and after new answers.
    [isWanted, storage, deck, now.day, states],
  );
}
