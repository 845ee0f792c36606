// A compiled collection as the files that are served: deck/index.json, its chunks, the texts of the notes, and its pictures' names.

import { type Deck, isStudied, lookAlikesFrom } from '#deck/deck.ts';
import type { DeckFile } from '#deck/deck-file.ts';
import { lookAlikesOf } from '#deck/look-alikes.ts';
import { writeDeck } from '#deck/write-deck.ts';
import type { Compiled } from './compile.ts';

export interface DeckFiles {
  readonly version: string;
  /** File name below `deck/` to its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lookAlikes: LookAlikes;
}

type LookAlikes = NonNullable<Deck['lookAlikes']>;

interface DeckFileOptions {
  /** Whether a local server tells of saved notes. */
  readonly live: boolean;
  /** The last deck's: what has not changed is not written anew, and look-alikes are not found anew. */
  readonly last?: DeckFiles | undefined;
}

/** Deterministic: the same notes and options give the same bytes. */
export function deckFiles(compiled: Compiled, { live, last }: DeckFileOptions): DeckFiles {
  // Finding them takes longer than the writer of a line waits.
  const lookAlikes = last?.lookAlikes ?? lookAlikesIn(compiled);
  const index: DeckFile = writeDeck({ ...compiled.deck, live, lookAlikes });
  const texts = new Map([['index.json', JSON.stringify(index)]]);
  // Names are hashes of what they hold.
  for (const [name, chunk] of compiled.chunks)
    texts.set(name, last?.texts.get(name) ?? JSON.stringify(chunk));
  for (const [name, text] of compiled.sources) texts.set(name, text);
  return { version: compiled.deck.version, texts, lookAlikes };
}

function lookAlikesIn({ deck, chunks }: Compiled): LookAlikes {
  const faces = [...chunks.values()].flatMap((chunk) => chunk.faces);
  const told = faces.flatMap((face) => {
    const card = deck.byId.get(face.id);
    return card && isStudied(card) ? [{ ...face, kind: card.kind, family: card.family }] : [];
  });
  return lookAlikesFrom(lookAlikesOf(told));
}
