// A card with the note that it stands in, as they are now: both change when the note is saved.

import { type NoteText, useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import { useLoaded } from '#ui/use-loaded.ts';

export interface Noted {
  readonly face: CardFace;
  /** Not there where the deck does not bring it, or where it could not be loaded. */
  readonly source: NoteText | undefined;
}

/** `undefined` while it is on its way, `gone` where the notes have no such card any more. */
export function useNoted(card: CardId): Noted | 'gone' | undefined {
  const { deck } = useServices();
  const { version } = useDeck();
  const read = async (): Promise<Noted | 'gone'> => {
    const face = await deck.face(card).catch(() => undefined);
    if (!face) return 'gone';
    return { face, source: await deck.source(face.note).catch(() => undefined) };
  };
  // Another version has other texts.
  return useLoaded(read, [deck, card, version]);
}
