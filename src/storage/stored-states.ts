// The cached states on the disk: packs, and rows for what changed since. All within the caller's transaction.

import type { CardId } from '#deck/card.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { unlessLost } from './lost-record.ts';
import {
  packAll,
  packKey,
  packStates,
  type StateOfCard,
  type StatePack,
  shardOf,
  statesIn,
} from './packed-states.ts';
import type { Database, Head, Limits, MemoryRow } from './schema.ts';
import { type StateChanges, statesOf } from './states.ts';

export async function readAllStates(db: Database, { packs }: Pick<Head, 'packs'>): Promise<States> {
  const [packed, rows] = await Promise.all([
    unlessLost('packs', packsOf(db, packs).toArray(), doWithoutPacks),
    db.memories.toArray(),
  ]);
  return statesOf(packed, changesOf(rows));
}

/** Memories that are missed are made anew. */
const doWithoutPacks = (db: Database): Promise<void> => db.packs.clear();

/** Keys without a name are numbers, which IndexedDB sorts before all texts. */
const packsOf = (db: Database, name: string | undefined) =>
  name === undefined ? db.packs.where('shard').below('') : db.packs.where('shard').startsWith(name);

export const changesSince = async (db: Database, rev: number): Promise<StateChanges> =>
  changesOf(await db.memories.where('rev').above(rev).toArray());

const changesOf = (rows: readonly MemoryRow[]): StateChanges =>
  new Map(rows.map(({ card, state }) => [card, state]));

/** A card that lost its memory keeps a row that says so, since a pack may still have the old one. */
export const rowsOf = (changes: StateChanges, rev: number): readonly MemoryRow[] =>
  [...changes].map(([card, state]) => ({ card, state, rev }));

/** All states in the shape in which they lie on the disk: making it takes longer than writing it. */
export interface ReadyStates {
  readonly packs: readonly StatePack[];
  readonly changes: StateChanges;
}

/** A few states are read and written faster as rows. */
export const makeReady = (
  states: ReadonlyMap<CardId, CardState>,
  { memories }: Limits,
  name?: string,
): ReadyStates =>
  states.size > memories
    ? { packs: packAll(states, name), changes: new Map() }
    : { packs: [], changes: states };

/** Replaces everything that is cached. */
export async function putAllStates(
  db: Database,
  { packs, changes }: ReadyStates,
  rev: number,
): Promise<States> {
  await db.memories.clear();
  await db.packs.clear();
  await db.packs.bulkPut([...packs]);
  await db.memories.bulkPut([...rowsOf(changes, rev)]);
  return statesOf(packs, changes);
}

export const nameOfPacks = ({ packs = '' }: Head): string => packs;

/** Whether all packs lie in the order of the notes, as they were when they were packed. */
export const areOrdered = (head: Head): boolean => head.ordered === nameOfPacks(head);

/** Packs what changed in one shard. `notes`: its cards in the order of the notes. */
export async function packShard(
  db: Database,
  shard: number,
  head: Head,
  notes: readonly CardId[],
): Promise<void> {
  // By key, since looking at every row would hold up a grade.
  const keys = await db.memories.toCollection().primaryKeys();
  const found = await db.memories.bulkGet(keys.filter((card) => shardOf(card) === shard));
  const rows = found.filter((row) => row !== undefined);
  if (rows.length === 0 && areOrdered(head)) return;
  const key = packKey(head.packs, shard);
  const pack = await unlessLost('packs', db.packs.get(key), doWithoutPacks);
  const states = new Map<CardId, CardState | undefined>(pack ? statesIn(pack) : []);
  for (const { card, state } of rows) states.set(card, state);
  const cards = new Set([...notes.filter((card) => states.has(card)), ...states.keys()]);
  const known = [...cards].flatMap((card): StateOfCard[] => {
    const state = states.get(card);
    return state ? [[card, state]] : [];
  });
  if (known.length === 0) await db.packs.delete(key);
  else await db.packs.put(packStates(key, known));
  await db.memories.bulkDelete(rows.map(({ card }) => card));
}
