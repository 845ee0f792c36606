// Reads the part of the journal that lies in segments, opening no more of them than are needed.

import { decodeTime } from 'ulid';
import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
import { addTo } from '#kit/groups.ts';
import type { ActionId, AnsweredEntry, DeviceId, Entry, EntryId } from '#scheduler/journal.ts';
import { isUnreadable, unlessLost } from './lost-record.ts';
import { readHead } from './read-picture.ts';
import { entryOf } from './rows.ts';
import { type Database, lostKey, transact } from './schema.ts';
import {
  answersOfActs,
  answersOfCards,
  idsOf,
  isSealable,
  type Segment,
  type SegmentHead,
  unpack,
} from './segment.ts';

export type IsWanted = (head: SegmentHead) => boolean;

async function open(db: Database, isWanted: IsWanted): Promise<readonly Segment[]> {
  const names = (await headsOf(db)).filter(isWanted).map(({ name }) => name);
  const opened: Segment[] = [];
  // A few at a time: all at once would hold up the page, and a grade waits for those under way.
  for (let from = 0; from < names.length; from += openedAtOnce)
    for (const segment of await readSegments(db, names.slice(from, from + openedAtOnce)))
      if (segment) opened.push(segment);
  return opened;
}

const openedAtOnce = 2;

export const readSegment = async (db: Database, name: string): Promise<Segment | undefined> =>
  (await readSegments(db, [name]))[0];

/** Throws `LostRecord` where the browser has lost one: once that is written down, it is no part of the journal. */
const readSegments = (db: Database, names: string[]): Promise<readonly (Segment | undefined)[]> =>
  unlessLost(`${names}`, db.segments.bulkGet(names), async () => {
    for (const name of names)
      if (await isUnreadable(db.segments.get(name))) await noteLost(db, name);
  });

const noteLost = (db: Database, name: string): Promise<void> =>
  transact(db, 'rw', async () => {
    const lost = await db.segmentHeads.get(name);
    const answers = lost ? lost.count - (await stillRows(db, lost)) : 0;
    const isSaid = answers <= 0;
    await db.meta.put({ key: lostKey(name), answers, at: lost?.lastAt ?? 0, isSaid });
    const head = await readHead(db);
    // Whoever shows what is here has to say what is not.
    if (head) await db.meta.put({ ...head, rev: head.rev + 1 });
  });

/** How many of a segment's answers are rows as well: a crash while they were sealed takes the segment, not them. */
const stillRows = (db: Database, { device, firstSeq, lastSeq, cards }: SegmentHead) =>
  db.entries
    .where('[device+seq]')
    .between([device, firstSeq], [device, lastSeq], true, true)
    .filter((row) => {
      const entry = entryOf(row);
      return isSealable(entry) && holds(cards, hash32(entry.card));
    })
    .count();

export const isLost = async (db: Database, name: string): Promise<boolean> =>
  (await db.meta.get(lostKey(name))) !== undefined;

/** A segment never changes, and a name that was lost is not given again; one that was erased may be. */
const knownHeads = new WeakMap<Database, ReadonlyMap<string, SegmentHead>>();

/** Of the segments that are part of the journal: not of those that a merge has only staged, or that are lost. */
export async function headsOf(db: Database): Promise<readonly SegmentHead[]> {
  const before = knownHeads.get(db);
  const names = await sealedNames(db);
  const known = new Map<string, SegmentHead>();
  const unknown = names.filter((name) => {
    const head = before?.get(name);
    if (head) known.set(name, head);
    return !head;
  });
  for (const head of await db.segmentHeads.bulkGet(unknown)) if (head) known.set(head.name, head);
  knownHeads.set(db, known);
  return names.map((name) => known.get(name)).filter((head) => head !== undefined);
}

/** Names and staging rows are read in one transaction: a merge may begin or end between two. */
export const sealedNames = ({ dexie, meta, segmentHeads }: Database): Promise<readonly string[]> =>
  dexie.transaction('r', meta, segmentHeads, async () => {
    const rows = meta.where('key').startsWithAnyOf(stagingKey(''), lostKey(''));
    const apart: readonly string[] = await rows.primaryKeys();
    const names = await segmentHeads.toCollection().primaryKeys();
    if (apart.length === 0) return names;
    const isApart = (name: string) =>
      apart.some((key) => key === lostKey(name) || stagingKey(name).startsWith(key));
    return names.filter((name) => !isApart(name));
  });

export const stagingKey = (prefix: string) => `staging ${prefix}` as const;

export const dropSegment = (db: Database, name: string): Promise<void> =>
  db.dexie.transaction('rw', db.segments, db.segmentHeads, async () => {
    await db.segments.delete(name);
    await db.segmentHeads.delete(name);
  });

export const allSegments = (db: Database): Promise<readonly Segment[]> => open(db, () => true);

export const allSealed = async (db: Database): Promise<readonly AnsweredEntry[]> =>
  (await allSegments(db)).flatMap(unpack);

/** Whether a segment may have answers to one of these cards. */
export function mayHold(cards: Iterable<CardId>): IsWanted {
  const hashes = [...cards].map(hash32);
  return (head) => hashes.some((hash) => holds(head.cards, hash));
}

export async function sealedOfCards(
  db: Database,
  cards: ReadonlySet<CardId>,
): Promise<readonly AnsweredEntry[]> {
  const segments = await open(db, mayHold(cards));
  return segments.flatMap((segment) => answersOfCards(segment, cards));
}

/** An act's id holds the time at which it was written, to the millisecond. */
export async function sealedOfActs(
  db: Database,
  actions: ReadonlySet<ActionId>,
): Promise<readonly AnsweredEntry[]> {
  const times = [...actions].flatMap(timeOf);
  if (times.length === 0) return [];
  const segments = await open(db, ({ firstAt, lastAt }) =>
    times.some((time) => time >= firstAt && time <= lastAt),
  );
  return segments.flatMap((segment) => answersOfActs(segment, actions));
}

function timeOf(action: ActionId): readonly number[] {
  try {
    return [decodeTime(action)];
  } catch {
    // Acts whose ids are not ULIDs are never sealed.
    return [];
  }
}

/** Ids of sealed answers: all of these entries that are sealed, and perhaps more. */
export async function sealedAmong(
  db: Database,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const seqs = seqsByDevice(entries);
  const segments = await open(db, ({ device, firstSeq, lastSeq }) => {
    const own = seqs.get(device);
    return own !== undefined && (own[firstAtLeast(own, firstSeq)] ?? lastSeq + 1) <= lastSeq;
  });
  return new Set(segments.flatMap(idsOf));
}

function seqsByDevice(entries: readonly Entry[]): ReadonlyMap<DeviceId, Float64Array> {
  const devices = new Map<DeviceId, number[]>();
  for (const { device, seq } of entries) addTo(devices, device, seq);
  return new Map([...devices].map(([device, seqs]) => [device, Float64Array.from(seqs).sort()]));
}

const holds = (ascending: Uint32Array, value: number): boolean =>
  ascending[firstAtLeast(ascending, value)] === value;

/** The index of the first number that is at least `value`, by binary search. */
function firstAtLeast(ascending: Uint32Array | Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The answers of a device with these numbers, both ends included. */
export async function sealedBetween(
  db: Database,
  device: DeviceId,
  from: number,
  to: number,
): Promise<readonly AnsweredEntry[]> {
  const segments = await open(
    db,
    (head) => head.device === device && head.firstSeq <= to && head.lastSeq >= from,
  );
  return segments.flatMap((segment) =>
    unpack(segment).filter(({ seq }) => seq >= from && seq <= to),
  );
}
