// Keeps the database small and quick to read: old answers go from rows into segments, changed memories from rows
// into packs. Each step is a transaction of a few milliseconds, and the store is whole between any two of them.

import { Dexie } from 'dexie';
import type { CardId } from '#deck/card.ts';
import { groupedBy } from '#kit/groups.ts';
import { invariant } from '#kit/invariant.ts';
import type { Instant } from '#kit/time.ts';
import type { AnsweredEntry, DeviceId } from '#scheduler/journal.ts';
import { allShards, shardOf } from './packed-states.ts';
import { readHead } from './read-picture.ts';
import { entryOf } from './rows.ts';
import { type Database, type Head, transact } from './schema.ts';
import { dropSegment, isLost, sealedAmong } from './sealed.ts';
import { isSealable, pack } from './segment.ts';
import { dropAbandoned } from './staging.ts';
import type { InNoteOrder } from './storage.ts';
import { areOrdered, nameOfPacks, packShard } from './stored-states.ts';

/** Rows read, and deleted, at a time: a grade waits no longer than for these. Each has four indexes. */
const batch = 20;

export async function tidy(db: Database, now: Instant, notes: InNoteOrder): Promise<void> {
  for (const device of await devicesOf(db)) while (await sealSome(db, device)) {}
  if (await isToPack(db)) await packMemories(db, notes());
  await dropAbandoned(db, now);
}

/** Every device that has rows, found by leaping from one to the next along the index. */
async function devicesOf(db: Database): Promise<readonly DeviceId[]> {
  const devices: DeviceId[] = [];
  const after = (device: string) =>
    db.entries.where('[device+seq]').above([device, Dexie.maxKey]).first();
  for (let row = await after(''); row; row = await after(row.device)) devices.push(row.device);
  return devices;
}

/** Seals the oldest answers of a device, if there are enough. Answers whether it did. */
async function sealSome(db: Database, device: DeviceId): Promise<boolean> {
  const head = await readHead(db);
  const answers = await oldest(db, device, head);
  const enough = answers.slice(0, db.limits.segment);
  if (enough.length < db.limits.segment) return false;
  const name = await seal(db, enough);
  if (name && (await readHead(db))?.erased !== head?.erased) {
    // What the learner took away meanwhile would come back in it.
    await dropSegment(db, name);
    return false;
  }
  // Between here and the last batch an answer is in a segment and a row. Readers take it once.
  for (let from = 0; from < enough.length; from += batch)
    await db.entries.bulkDelete(enough.slice(from, from + batch).map(({ id }) => id));
  return true;
}

async function oldest(
  db: Database,
  device: DeviceId,
  head: Head | undefined,
): Promise<readonly AnsweredEntry[]> {
  const to = device === head?.device ? head.seq - db.limits.answers : Dexie.maxKey;
  const answers: AnsweredEntry[] = [];
  for (let from = 0; answers.length < db.limits.segment; ) {
    const rows = await db.entries
      .where('[device+seq]')
      .between([device, from], [device, to], true, true)
      .limit(batch)
      .toArray();
    answers.push(...rows.map(entryOf).filter(isSealable));
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    from = last.seq + 1;
  }
  return answers;
}

/** Names the new segment. An answer that was sealed before, when the page was closed between two steps, is in none. */
async function seal(db: Database, answers: readonly AnsweredEntry[]): Promise<string | undefined> {
  const done = await sealedAmong(db, answers);
  const fresh = answers.filter(({ id }) => !done.has(id));
  if (fresh.length === 0) return undefined;
  const { head, segment } = pack(fresh);
  let { name } = head;
  // Some of a lost segment's answers may be back, or never have left the rows: under its name they would be lost with it.
  while (await isLost(db, name)) name += '+';
  // Over these tables alone, into which no grade writes. Whoever seals the same meanwhile puts the same there.
  await db.dexie.transaction('rw', db.segments, db.segmentHeads, async () => {
    await db.segments.put({ ...segment, name });
    await db.segmentHeads.put({ ...head, name });
  });
  return name;
}

async function isToPack(db: Database): Promise<boolean> {
  if ((await db.memories.count()) > db.limits.memories) return true;
  const head = await readHead(db);
  return head !== undefined && !areOrdered(head) && (await db.packs.count()) > 0;
}

async function packMemories(db: Database, notes: readonly CardId[]): Promise<void> {
  const byShard = groupedBy(notes, shardOf);
  for (const shard of allShards)
    await transact(db, 'rw', async () => {
      const head = await readHead(db);
      invariant(head, 'memories without a head');
      await packShard(db, shard, head, byShard.get(shard) ?? []);
      const rev = head.rev + 1;
      const ordered = shard === allShards.at(-1) ? { ordered: nameOfPacks(head) } : {};
      await db.meta.put({ ...head, rev, packed: rev, ...ordered });
    });
}
