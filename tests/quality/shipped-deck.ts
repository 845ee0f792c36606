// The shipped notes as the app gets them: compiled for real.

import { fileURLToPath } from 'node:url';
import { createCompiler } from '#compiler/compile.ts';
import { readNotes } from '#compiler/notes-folder.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { Told } from '#deck/label.ts';

export interface ShippedDeck {
  readonly deck: Deck;
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly told: readonly Told[];
}

let compiled: Promise<ShippedDeck> | undefined;

export const shippedDeck = (): Promise<ShippedDeck> => {
  compiled ??= compileShipped();
  return compiled;
};

async function compileShipped(): Promise<ShippedDeck> {
  const folder = fileURLToPath(new URL('../../notes', import.meta.url));
  const { files, collection } = await readNotes(folder);
  const { deck, chunks } = createCompiler()(files, { collection, media: new Map() });
  const faces = new Map(
    [...chunks.values()].flatMap((chunk) => chunk.faces).map((face) => [face.id, face]),
  );
  const told = deck.cards.flatMap(({ id, kind }) => {
    const face = faces.get(id);
    return face ? [{ ...face, kind }] : [];
  });
  return { deck, faces, told };
}
