import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { breathe } from '#kit/steps.ts';
import { type RecallThen, recallOverTime } from './recall-over-time.ts';

/** By `topicKey`; a week at a time, so that a long journal holds up nobody. `undefined` until it is read. */
export function useRecallOverTime(
  isWanted = true,
): ReadonlyMap<string, readonly RecallThen[]> | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const [points, setPoints] = useState<ReadonlyMap<string, readonly RecallThen[]>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a day, and after new answers
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const read = async () => {
      const weeks = recallOverTime(await storage.journal(), { deck, now, weights: params.weights });
      for (let week = weeks.next(); !isGone; week = weeks.next()) {
        if (week.done) return setPoints(week.value);
        await breathe();
      }
    };
    // Without the journal the page still tells how things stand today.
    read().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isWanted, storage, deck, now.day, states]);
  return points;
}
