// The faces of all cards: a search reads them, and multiple choice draws from them.

import { useMemo } from 'react';
import { type DeckShelf, useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { Told } from '#deck/label.ts';
import { useLoaded } from '#ui/use-loaded.ts';

export type Faces = ReadonlyMap<CardId, CardFace>;

/** Loads every chunk of a deck, each once. A chunk that does not come leaves its cards out. */
export async function loadFaces(shelf: DeckShelf, deck: Deck): Promise<Faces> {
  const firstOfChunk = new Map(deck.cards.map((card) => [card.chunk, card.id]));
  await Promise.allSettled([...firstOfChunk.values()].map((card) => shelf.face(card)));
  return new Map(
    deck.cards.flatMap(({ id }) => {
      const face = shelf.faceNow(id);
      return face ? [[id, face] as const] : [];
    }),
  );
}

/** The faces, once something needs them; `undefined` until they are here. */
export function useFaces(needed: boolean): Faces | undefined {
  const shelf = useServices().deck;
  const deck = useDeck();
  const read = async () => ({ deck, faces: await loadFaces(shelf, deck) });
  const loaded = useLoaded(() => (needed ? read() : undefined), [needed, shelf, deck]);
  return loaded?.deck === deck ? loaded.faces : undefined;
}

/** The cards of a deck with their texts. */
export const toldOf = (deck: Deck, faces: Faces): readonly Told[] =>
  deck.cards.flatMap(({ id, kind }) => {
    const face = faces.get(id);
    return face ? [{ ...face, kind }] : [];
  });

/** The text of each card, as far as it is loaded. */
export const useTexts = (faces: Faces | undefined) =>
  useMemo(
    () => (card: CardId) => {
      const face = faces?.get(card);
      return face && `${face.frontText}\n${face.backText}`;
    },
    [faces],
  );
