// A card with the note that it stands in, as they are now: both change when the note is saved.

import { useEffect, useState } from 'react';
import { type NoteText, useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';

export interface Noted {
  readonly face: CardFace;
  /** Not there where the deck does not bring it, or where it could not be loaded. */
  readonly source: NoteText | undefined;
}

/** `undefined` while it is on its way, `gone` where the notes have no such card any more. */
export function useNoted(card: CardId): Noted | 'gone' | undefined {
  const { deck } = useServices();
  const { version } = useDeck();
  const [noted, setNoted] = useState<Noted | 'gone'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other texts
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const face = await deck.face(card).catch(() => undefined);
      const source = face && (await deck.source(face.note).catch(() => undefined));
      if (!isOver) setNoted(face ? { face, source } : 'gone');
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [deck, card, version]);
  return noted;
}
