// A compiled collection as the files that are served: deck/index.json, its chunks, the texts of the notes, and its pictures' names.

import { type Deck, isStudied } from '#deck/deck.ts';
import { type DeckFile, lookAlikesFrom, writeDeck } from '#deck/deck-file.ts';

import { lookAlikesOf } from '#deck/look-alikes.ts';
import type { Compiled } from './compile.ts';

export interface DeckFiles {
  readonly version: string;
  /** File name below `deck/` to its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lookAlikes: LookAlikes;
}

type LookAlikes = NonNullable<Deck['lookAlikes']>;

export interface DeckFileOptions {
  /** Whether a local server tells of saved notes. */
  readonly live: boolean;
  /** Those of the last deck, where finding them anew would keep the writer of a line waiting. */
  readonly lookAlikes?: LookAlikes | undefined;
}

/** Deterministic: the same notes and options give the same bytes. */
export function deckFiles(compiled: Compiled, options: DeckFileOptions): DeckFiles {
  const { live, lookAlikes = lookAlikesIn(compiled) } = options;
  const index: DeckFile = writeDeck({ ...compiled.deck, live, lookAlikes });
  const texts = new Map([['index.json', JSON.stringify(index)]]);
  for (const [name, chunk] of compiled.chunks) texts.set(name, JSON.stringify(chunk));
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
