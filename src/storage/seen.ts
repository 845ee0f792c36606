// The last deck of each collection, as lineage compares it: hashes, no text of the notes.

import type { Gist } from '#deck/gist.ts';
import type { Recollection, SeenDeck, Sighting } from '#deck/seen.ts';
import type { Trace } from '#deck/trace.ts';
import { unlessLost } from './lost-record.ts';
import type { Configured } from './picture.ts';
import type { Database, SeenRow } from './schema.ts';
import type { SeenCards } from './seen-lines.ts';
import type { Tables } from './tables.ts';

/** Cards that left lie in a file of their own, whose name is no hash. */
const retiredChunk = 'retired';

/** Cards of a file that the browser has lost are new ones when the deck is next compared. */
const readSeen = (db: Database, key: [string, string]): Promise<SeenRow | undefined> =>
  unlessLost(`seen ${key}`, db.seen.get(key), () => db.seen.delete(key));

const deckKey = (collection: string) => `seen ${collection}` as const;

export async function recall(
  { db, picture, safely }: Pick<Tables, 'db' | 'picture' | 'safely'>,
  collection: string,
): Promise<Recollection> {
  const tracesIn = (chunks: readonly string[]) =>
    safely(async () => {
      const rows = await Promise.all(chunks.map((chunk) => readSeen(db, [collection, chunk])));
      return rows.flatMap((row) => (row ? unpack(row) : []));
    });
  return {
    last: await safely(() => lastSeen(db, collection)),
    tracesIn,
    retired: await tracesIn([retiredChunk]),
    histories: {
      has: (card) => picture().states.has(card) || picture().configured.verdicts.has(card),
      areKin: (a, b) => picture().configured.descents.areKin(a, b),
    },
  };
}

export async function lastSeen(db: Database, collection: string): Promise<SeenDeck | undefined> {
  const key = deckKey(collection);
  // A large deck's is a large row. Without it, the next deck counts as the first one seen.
  const row = await unlessLost(key, db.meta.get(key), () => db.meta.delete(key));
  return row?.key === key ? row : undefined;
}

/**
 * Puts the new files of a deck one by one, so that no grade waits for a large deck. A file counts only once a sighting
 * names it, and any tab would write the same.
 */
export async function putFresh(db: Database, { collection, fresh }: Sighting): Promise<void> {
  for (const [chunk, traces] of fresh) await db.seen.put(pack(collection, chunk, traces));
}

/** Within a read-write transaction. Files that are no longer in the deck are forgotten. */
export async function putSighting(db: Database, sighting: Sighting): Promise<void> {
  const { collection, version, chunks, retired } = sighting;
  const wanted = new Set(chunks);
  const known = await db.seen.where('collection').equals(collection).primaryKeys();
  await db.seen.bulkDelete(known.filter(([, chunk]) => !wanted.has(chunk)));
  await db.seen.put(pack(collection, retiredChunk, retired));
  await db.meta.put({ key: deckKey(collection), collection, version, chunks });
}

/** What is remembered of all collections, a file at a time. */
export async function* seenCards(
  db: Database,
  safely: <Result>(work: () => Promise<Result>) => Promise<Result>,
): AsyncGenerator<SeenCards> {
  for (const key of await safely(() => db.seen.toCollection().primaryKeys())) {
    const row = await safely(() => readSeen(db, key));
    if (row) yield { collection: row.collection, traces: unpack(row) };
  }
}

/**
 * Takes another device's last decks for the last ones seen here: what became of their cards is found when the deck is
 * next compared. The deck here is in step with its notes already, but for the cards that left it with a history.
 * Within a read-write transaction.
 */
export async function addSeen(
  db: Database,
  seen: readonly SeenCards[],
  { descended }: Pick<Configured, 'descended'>,
): Promise<void> {
  const followed = new Set(descended.map((entry) => ('from' in entry ? entry.from : undefined)));
  for (const collection of new Set(seen.map((cards) => cards.collection))) {
    const keys = await db.seen.where('collection').equals(collection).primaryKeys();
    const rows = await Promise.all(keys.map((key) => readSeen(db, key)));
    const own = rows.filter((row) => row !== undefined);
    const known = new Set(own.flatMap(({ cards }) => cards.map(({ id }) => id)));
    const traces = seen.flatMap((cards) => (cards.collection === collection ? cards.traces : []));
    const news = traces.filter(({ id }) => !followed.has(id));
    if (news.every(({ id }) => known.has(id))) continue;
    const retired = own.filter(({ chunk }) => chunk === retiredChunk);
    await db.seen.where('collection').equals(collection).delete();
    // No file of a deck has this name, so that the whole deck is compared next time.
    await db.seen.bulkPut([...retired, pack(collection, elsewhere, news)]);
    const version = `${elsewhere} ${(await lastSeen(db, collection))?.version ?? ''}`;
    await db.meta.put({ key: deckKey(collection), collection, version, chunks: [elsewhere] });
  }
}

const elsewhere = 'elsewhere';

export function pack(collection: string, chunk: string, traces: readonly Trace[]): SeenRow {
  const gists = traces.flatMap(({ place, prompt, answer }) => [place, prompt, answer]);
  const lengths = Uint32Array.from(gists, ({ length }) => length);
  const hashes = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const gist of gists) {
    hashes.set(gist, at);
    at += gist.length;
  }
  const cards = traces.map(({ id, kind, topic, parent }) => ({ id, kind, topic, parent }));
  return { collection, chunk, cards, hashes, lengths };
}

export function unpack({ cards, hashes, lengths }: SeenRow): readonly Trace[] {
  let [at, gist] = [0, 0];
  const next = (): Gist => {
    const from = at;
    at += lengths[gist++] ?? 0;
    return hashes.subarray(from, at);
  };
  return cards.map((card) => ({ ...card, place: next(), prompt: next(), answer: next() }));
}
