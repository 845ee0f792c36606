import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';

/** A card's face, as soon as it is there. */
export function useFace(card: CardId): CardFace | undefined {
  const { deck } = useServices();
  const { version } = useDeck();
  const [face, setFace] = useState(() => deck.faceNow(card));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version says it in other words
  useEffect(() => {
    let gone = false;
    deck.face(card).then(
      (loaded) => {
        if (!gone) setFace(loaded);
      },
      // Without it the line stays empty; the card itself says what is wrong when it is its turn.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [deck, card, version]);
  return face;
}
