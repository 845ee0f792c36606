import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { type CardPast, pastOf } from './past.ts';

type Past = ReadonlyMap<string, CardPast>;

/** What the journal says of each card, once a filter asks for it; `undefined` until it was read. */
export function usePast(needed: boolean): Past | undefined {
  const { storage, deck } = useServices();
  const { states } = useSnapshot();
  const [past, setPast] = useState<Past>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    let gone = false;
    if (needed)
      storage.answers().then(
        (log) => {
          if (gone) return;
          const { byId } = deck.current();
          setPast(pastOf(log, (card) => byId.get(card)?.parent));
        },
        // Without the journal nothing is known to have been answered.
        () => {
          if (!gone) setPast(new Map());
        },
      );
    return () => {
      gone = true;
    };
  }, [needed, states, storage, deck]);
  return past;
}
