import { useServices } from '#app/services.ts';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { membersOf } from '#deck/deck.ts';
import { type Answered, answersOfCard } from '#scheduler/answers-of-card.ts';
import { useLoaded } from '#ui/use-loaded.ts';

/** What a card was answered in its life; `undefined` until the journal was read. */
export function useAnswers(card: CardId): readonly Answered[] | 'unreadable' | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const { states } = useSnapshot();
  // Without the journal a card still shows what it says, and what is remembered of it.
  return useLoaded(
    () =>
      Promise.all(membersOf(deck, card).map(storage.history)).then(
        (histories) => answersOfCard(histories.flat()),
        () => 'unreadable' as const,
      ),
    // New states are new answers.
    [card, deck, states, storage],
  );
}
