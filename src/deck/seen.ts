// The last deck of a collection as it is remembered: file by file, so that after an edit only the files that
// changed are compared, whatever the size of the deck. Cards that left without an heir are remembered as well:
// a paragraph that is cut here, saved, and pasted there is two edits.

import type { CardFace, CardId } from './card.ts';
import type { Deck } from './deck.ts';
import { type Histories, type Lineage, lineageOf } from './lineage.ts';
import { type Trace, tracesOf } from './trace.ts';

export interface SeenDeck {
  readonly collection: string;
  readonly version: string;
  /** Names of the deck's files. A file's name is a hash of its content. */
  readonly chunks: readonly string[];
}

/** What there is to remember of a deck beyond what was known before. */
export interface Sighting extends SeenDeck {
  /** The traces in those of its files that are new. */
  readonly fresh: ReadonlyMap<string, readonly Trace[]>;
  /** Cards with a history that are in no file, newest first. */
  readonly retired: readonly Trace[];
}

/** What is remembered, and what the journal knows. */
export interface Recollection {
  readonly last: SeenDeck | undefined;
  readonly tracesIn: (chunks: readonly string[]) => Promise<readonly Trace[]>;
  readonly retired: readonly Trace[];
  readonly histories: Histories;
}

export interface DeckNews {
  readonly sighting: Sighting;
  /** Nothing where the collection is seen for the first time: all of it is new, none of it descends. */
  readonly lineage: Lineage | undefined;
}

/** This many cards that left are remembered: more than anyone pastes back. */
const mostRetired = 2000;

/**
 * What an edited deck brings, or `undefined` where it is the one that was seen last. `breathe` lets others have their
 * turn: a large deck that is seen for the first time takes seconds.
 */
export async function newsOf(
  deck: Deck,
  facesIn: (chunk: string) => Promise<readonly CardFace[]>,
  { last, tracesIn, retired, histories }: Recollection,
  breathe: () => Promise<void> = async () => {},
): Promise<DeckNews | undefined> {
  const { collection, version, chunks } = deck;
  if (last?.version === version) return undefined;
  const known = new Set(last?.chunks);
  const fresh = new Map<string, readonly Trace[]>();
  for (const chunk of chunks)
    if (!known.has(chunk)) fresh.set(chunk, await traced(deck, await facesIn(chunk), breathe));
  const seen = { collection, version, chunks, fresh };
  if (!last) return { sighting: { ...seen, retired: [] }, lineage: undefined };

  const gone = await tracesIn(last.chunks.filter((chunk) => !chunks.includes(chunk)));
  const lineage = lineageOf([...gone, ...retired], [...fresh.values()].flat(), histories);
  const retiredNow = new Set(lineage.retired.filter(histories.has));
  const stillRetired = [...gone, ...retired].filter(({ id }) => retiredNow.has(id));
  return {
    sighting: { ...seen, retired: stillRetired.slice(0, mostRetired) },
    lineage: withoutEarlier(lineage, retired),
  };
}

async function traced(
  deck: Deck,
  faces: readonly CardFace[],
  breathe: () => Promise<void>,
): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  let done = 0;
  for (const each of tracesOf(deck, faces)) {
    traces.push(...each);
    done += 1;
    if (done % facesAtOnce === 0) await breathe();
  }
  return traces;
}

/** A few milliseconds' work. */
const facesAtOnce = 50;

/** A card is reported as retired once. */
function withoutEarlier(lineage: Lineage, earlier: readonly Trace[]): Lineage {
  const ids = new Set<CardId>(earlier.map(({ id }) => id));
  return { ...lineage, retired: lineage.retired.filter((id) => !ids.has(id)) };
}
