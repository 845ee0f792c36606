// A compiled collection as the files that are served: deck/index.json, its chunks, the texts of the notes, and its pictures' names.

import { type DeckFile, writeDeck } from '#deck/deck-file.ts';
import type { Compiled } from './compile.ts';

export interface DeckFiles {
  readonly version: string;
  /** File name below `deck/` to its text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Deterministic: the same notes give the same bytes, but for `live`, which says who serves them. */
export function deckFiles(compiled: Compiled, { live }: { live: boolean }): DeckFiles {
  const index: DeckFile = writeDeck({ ...compiled.deck, live });
  const texts = new Map([['index.json', JSON.stringify(index)]]);
  for (const [name, chunk] of compiled.chunks) texts.set(name, JSON.stringify(chunk));
  for (const [name, text] of compiled.sources) texts.set(name, text);
  return { version: compiled.deck.version, texts };
}
