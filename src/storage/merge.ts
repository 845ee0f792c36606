// Joins another journal to this one: a union by the ids of entries. Import, restore and a copy from another device
// all come through here. Nothing is ever replaced or removed.

import { byTime, type DeviceId, type Entry } from '#scheduler/journal.ts';
import { type Picture, readHead } from './picture.ts';
import { rebuild } from './recall.ts';
import { type Database, rowOf } from './schema.ts';
import { sealedAmong } from './sealed.ts';
import { type Answer, isSealable } from './segment.ts';
import { putSegment } from './tidy.ts';

export interface Merged {
  readonly picture: Picture;
  readonly added: readonly Entry[];
}

/** Within a read-write transaction. `newDevice` is for a profile that turns out to be a copy. */
export async function mergeJournal(
  db: Database,
  known: Picture,
  entries: readonly Entry[],
  newDevice: DeviceId,
): Promise<Merged> {
  const added = await unknownOf(db, entries);
  if (added.length === 0) return { picture: known, added };
  await add(db, added);
  await leaveCloned(db, added, newDevice);
  return { picture: await rebuild(db, newDevice), added };
}

export async function unknownOf(
  db: Database,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const rows = await db.entries
    .where('id')
    .anyOf([...byId.keys()])
    .primaryKeys();
  const sealed = await sealedAmong(db, entries);
  for (const id of [...rows, ...sealed]) byId.delete(id);
  return [...byId.values()].sort(byTime);
}

/** Many answers of one device go into segments at once; the rest become rows. */
async function add(db: Database, entries: readonly Entry[]): Promise<void> {
  const rows: Entry[] = entries.filter((entry) => !isSealable(entry));
  for (const answers of answersByDevice(entries)) {
    const size = db.limits.segment;
    const whole = answers.length - (answers.length % size);
    for (let from = 0; from < whole; from += size)
      await putSegment(db, answers.slice(from, from + size));
    rows.push(...answers.slice(whole));
  }
  await db.entries.bulkAdd(rows.map(rowOf));
}

function answersByDevice(entries: readonly Entry[]): readonly (readonly Answer[])[] {
  const devices = new Map<DeviceId, Answer[]>();
  for (const entry of entries) {
    if (!isSealable(entry)) continue;
    const answers = devices.get(entry.device);
    if (answers) answers.push(entry);
    else devices.set(entry.device, [entry]);
  }
  return [...devices.values()].map((answers) => answers.sort((a, b) => a.seq - b.seq));
}

/**
 * Entries of this very device that this device does not have were written by a copy of its profile (or it is a
 * copy itself, or was set back). From now on it is another device: no number is given twice again.
 */
async function leaveCloned(
  db: Database,
  added: readonly Entry[],
  newDevice: DeviceId,
): Promise<void> {
  const head = await readHead(db);
  if (head && added.some(({ device }) => device === head.device))
    await db.meta.put({ ...head, device: newDevice, seq: 0 });
}
