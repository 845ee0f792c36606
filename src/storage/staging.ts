// What a merge takes in, where nobody looks yet: whole segments under the merge's own name, which become part of the
// journal with its last transaction, or are cleared away.

import { addTo } from '#kit/groups.ts';
import { dayMs, type Instant } from '#kit/time.ts';
import type { AnsweredEntry, DeviceId, Entry, EntryId } from '#scheduler/journal.ts';
import { unknownOf } from './read-journal.ts';
import type { Database } from './schema.ts';
import { dropSegment, stagingKey } from './sealed.ts';
import { isSealable, pack, type SegmentHead } from './segment.ts';
import { dropOtherPacks } from './staged-packs.ts';
import type { Batches } from './storage.ts';

export interface Staged {
  /** What the names of its segments begin with. */
  readonly prefix: string;
  readonly heads: readonly SegmentHead[];
  /** Entries that fill no whole segment, or are of a kind that is not sealed. */
  readonly rows: readonly Entry[];
  readonly entries: number;
  readonly devices: ReadonlySet<DeviceId>;
  /** The latest logical time. */
  readonly tick: number;
}

export const nothingStaged: Omit<Staged, 'prefix'> = {
  heads: [],
  rows: [],
  entries: 0,
  devices: new Set(),
  tick: 0,
};

/**
 * What is new of the batches. Many answers of one device go into segments, which are no part of the journal as long as
 * a row says that they are staged.
 */
export async function stage(db: Database, batches: Batches, prefix: string): Promise<Staged> {
  const told = new Set<EntryId>();
  const devices = new Set<DeviceId>();
  const answers = new Map<DeviceId, AnsweredEntry[]>();
  const rows: Entry[] = [];
  const heads: SegmentHead[] = [];
  const { segment: size } = db.limits;
  let tick = 0;
  /** Puts whole segments on the disk, sorted by the numbers of their answers, and answers what is left over. */
  const seal = async (some: AnsweredEntry[]): Promise<AnsweredEntry[]> => {
    some.sort((a, b) => a.seq - b.seq);
    const whole = some.length - (some.length % size);
    for (let from = 0; from < whole; from += size) {
      const { head, segment } = pack(some.slice(from, from + size));
      const name = prefix + head.name;
      await db.segments.put({ ...segment, name });
      await db.segmentHeads.put({ ...head, name });
      heads.push({ ...head, name });
    }
    return some.slice(whole);
  };
  for await (const batch of batches) {
    for (const entry of await unknownOf(db, batch)) {
      if (told.has(entry.id)) continue;
      told.add(entry.id);
      devices.add(entry.device);
      tick = Math.max(tick, entry.tick);
      if (isSealable(entry)) addTo(answers, entry.device, entry);
      else rows.push(entry);
    }
    for (const [device, some] of answers)
      if (some.length >= segmentsInOrder * size) answers.set(device, await seal(some));
  }
  for (const some of answers.values()) rows.push(...(await seal(some)));
  return { prefix, heads, rows, entries: told.size, devices, tick };
}

/** This many segments' worth of answers are sorted together: a backup has the newest answers first, and then segments in no order of time. */
const segmentsInOrder = 10;

/** Clears it away, unless it has become part of the journal. */
export async function dropStaged(db: Database, prefix: string): Promise<void> {
  const key = stagingKey(prefix);
  if (!(await db.meta.get(key))) return;
  for (const name of await namesOf(db, prefix)) await dropSegment(db, name);
  await db.meta.delete(key);
}

/** The segments that are staged under this prefix. */
export const namesOf = (db: Database, prefix: string): Promise<string[]> =>
  db.segments.where('name').startsWith(prefix).primaryKeys();

/** Earlier versions wrote this after the name of a segment, and staged segments without heads. */
const isStaged = /(?:^| )staged (\d+) /;

/**
 * Clears away what an unfinished merge has left behind, its tab closed or its browser killed. No merge takes a day, and
 * one that began a day ahead had another clock.
 */
export async function dropAbandoned(db: Database, now: Instant): Promise<void> {
  const isOld = (name: string) => Math.abs(now - Number(isStaged.exec(name)?.[1] ?? now)) > dayMs;
  for (const key of await db.meta.where('key').startsWith(stagingKey('')).primaryKeys())
    if (isOld(key)) await dropStaged(db, key.slice(stagingKey('').length));
  const names = (await db.segments.toCollection().primaryKeys()).filter(isOld);
  const heads = await db.segmentHeads.bulkGet(names);
  await db.segments.bulkDelete(names.filter((_, index) => !heads[index]));
  await dropOtherPacks(db);
}
