import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useLoaded } from '#ui/use-loaded.ts';
import { type CardPast, pastOf } from './past.ts';

type Past = ReadonlyMap<string, CardPast>;

/** What the journal says of each card, once a filter asks for it; `undefined` until it was read. */
export function usePast(needed: boolean): Past | undefined {
  const { storage, deck } = useServices();
  const { states } = useSnapshot();
  const read = () =>
    storage.answers().then(
      (log): Past => {
        const { byId } = deck.current();
        return pastOf(log, (card) => byId.get(card)?.parent);
      },
      // Without the journal nothing is known to have been answered.
      () => new Map(),
    );
  // New states are new answers.
  return useLoaded(() => (needed ? read() : undefined), [needed, states, storage, deck]);
}
