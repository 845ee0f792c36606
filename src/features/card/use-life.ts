import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { type Answered, answersIn } from './life.ts';

/** What a card, or the items of a list, were answered; `undefined` until the journal was read. */
export function useLife(members: readonly CardId[]): readonly Answered[] | undefined {
  const { storage } = useServices();
  const { states } = useSnapshot();
  const [life, setLife] = useState<readonly Answered[]>();
  const key = members.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    let gone = false;
    Promise.all(members.map((card) => storage.history(card))).then(
      (histories) => {
        if (!gone) setLife(answersIn(histories.flat()));
      },
      // Without the journal the card still shows what it says, and what is remembered of it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [key, states, storage]);
  return life;
}
