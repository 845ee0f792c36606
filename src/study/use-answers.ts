import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { membersOf } from '#deck/deck.ts';
import { type Answered, answersOfCard } from '#scheduler/answers-of-card.ts';

/** What a card was answered in its life; `undefined` until the journal was read. */
export function useAnswers(card: CardId): readonly Answered[] | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const { states } = useSnapshot();
  const [answers, setAnswers] = useState<readonly Answered[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    let isOver = false;
    Promise.all(membersOf(deck, card).map(storage.history)).then(
      (histories) => {
        if (!isOver) setAnswers(answersOfCard(histories.flat()));
      },
      // Without the journal a card still shows what it says, and what is remembered of it.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [card, deck, states, storage]);
  return answers;
}
