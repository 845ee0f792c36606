import { useDeck } from '#app/snapshot.ts';
import type { Deck } from '#deck/deck.ts';
import { breathe } from '#kit/steps.ts';
import { type Faces, useFaces } from '#study/use-faces.ts';
import { useLoaded } from '#ui/use-loaded.ts';
import { isBrowsed, type Row, rowOf } from './row.ts';

/** Cards of which rows are made at a time: a few milliseconds, so that what is typed is painted in between. */
const slice = 500;

/** The rows of the whole deck in note order; `undefined` until their texts are here. */
export function useRows(): readonly Row[] | undefined {
  const deck = useDeck();
  const faces = useFaces(true);
  return useLoaded((isOver) => faces && rowsOf(deck, faces, isOver), [deck, faces]);
}

async function rowsOf(deck: Deck, faces: Faces, isOver: () => boolean): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < deck.cards.length && !isOver(); from += slice) {
    for (const card of deck.cards.slice(from, from + slice)) {
      const face = faces.get(card.id);
      if (face && isBrowsed(card)) rows.push(rowOf(deck, card, face));
    }
    await breathe();
  }
  return rows;
}
