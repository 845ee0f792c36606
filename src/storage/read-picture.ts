// Reads the picture through Dexie, within a transaction: whole, or what was written since it was read last.

import type { DeviceId, Entry } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { unlessLost } from './lost-record.ts';
import {
  believed,
  type Configured,
  configuredBy,
  emptyHead,
  isConfiguring,
  type KeptPlaces,
  type Picture,
  placesIn,
} from './picture.ts';
import { withRetractions } from './retractions.ts';
import { aboutConfiguring, entryOf } from './rows.ts';
import { type Database, type Head, lostKey } from './schema.ts';
import { withChanges } from './states.ts';
import { changesSince, readAllStates } from './stored-states.ts';

/** Within a transaction. `undefined` where there is no journal yet, or no memory that can be believed. */
export async function readPicture(db: Database, known?: Picture): Promise<Picture | undefined> {
  const head = await readHead(db);
  if (!head) return undefined;
  if (known?.head.rev === head.rev) return known;
  // All at once: waiting for one after another would slow the start noticeably.
  const [configured, states, days, places] = await Promise.all([
    readConfigured(db),
    readStates(db, head, known),
    db.days.toArray(),
    readPlaces(db),
  ]);
  return believed({
    head,
    states,
    configured,
    ...places,
    days: new Map(days.map(({ day, answers }) => [day, answers])),
  });
}

/** Begins a journal in a database that has none; `undefined` if there is one. Within a transaction. */
export async function beginEmpty(
  db: Database,
  device: DeviceId,
  rev: number,
): Promise<Picture | undefined> {
  const known = [
    await readHead(db),
    await db.entries.limit(1).count(),
    await db.segmentHeads.limit(1).count(),
  ];
  if (known.some(Boolean)) return undefined;
  await db.meta.put(emptyHead(device, rev));
  return readPicture(db);
}

async function readStates(db: Database, head: Head, known: Picture | undefined): Promise<States> {
  // If rows were packed since, none tells any more what another tab has written: everything is read again.
  const base = known && head.packed <= known.head.rev ? known : undefined;
  return base
    ? withChanges(base.states, await changesSince(db, base.head.rev))
    : readAllStates(db, head);
}

export async function readHead(db: Database): Promise<Head | undefined> {
  const row = await db.meta.get('head');
  return row?.key === 'head' ? row : undefined;
}

export async function readPlaces(db: Database): Promise<KeptPlaces> {
  // A long session's place is a large row.
  const kept = (['session', 'quiz', 'copy'] as const).map((key) =>
    unlessLost(key, db.meta.get(key), () => db.meta.delete(key)),
  );
  const lost = db.meta.where('key').startsWith(lostKey('')).toArray();
  return placesIn([...(await Promise.all(kept)), ...(await lost)]);
}

export async function copyFolder(db: Database): Promise<FileSystemDirectoryHandle | undefined> {
  const row = await db.meta.get('folder');
  return row?.key === 'folder' ? row.folder : undefined;
}

/** Within a transaction. */
export const readConfigured = async (db: Database): Promise<Configured> =>
  configuredBy(await readConfiguring(db));

const readConfiguring = async (db: Database): Promise<readonly Entry[]> =>
  withRetractions(
    db,
    (await db.entries.where('about').startsWithAnyOf(aboutConfiguring).distinct().toArray())
      .map(entryOf)
      .filter(isConfiguring),
  );
