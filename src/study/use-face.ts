import { useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import { useLoaded } from '#ui/use-loaded.ts';

/** A card's face, as soon as it is there. */
export function useFace(card: CardId): CardFace | undefined {
  const { deck } = useServices();
  const { version } = useDeck();
  // Without it the line stays empty; the card itself says what is wrong when it is its turn.
  const read = () => deck.face(card).catch(() => undefined);
  // Another version says it in other words.
  const face = useLoaded(read, [deck, card, version]);
  return face?.id === card ? face : deck.faceNow(card);
}
