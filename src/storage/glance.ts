// Reads the picture as a page is opened, in one bare IndexedDB transaction. Dexie takes longer to be compiled, opened and
// asked than all of this, and nothing is written before Today stands.

import type { StudyDay } from '#kit/time.ts';
import type { DeviceId, Entry } from '#scheduler/journal.ts';
import { allShards, packKey, type StatePack } from './packed-states.ts';
import {
  believed,
  configure,
  emptyPicture,
  nothingConfigured,
  type Picture,
  placesIn,
} from './picture.ts';
import { aboutAct, aboutConfiguring, backendVersion, type EntryRow, entryOf } from './rows.ts';
import type { DayRow, MemoryRow, MetaRow } from './schema.ts';
import { statesOf } from './states.ts';
import type { StorageTrouble } from './storage.ts';

export interface Glance {
  readonly picture: Picture;
  /** Until the store is opened, this holds others off from changing the tables unheard. */
  readonly close: () => void;
}

/**
 * `undefined` where more is to be done than to read: memories that cannot be believed, tables of another version, a
 * browser that gives none. `onTrouble`: another tab wants the tables for itself.
 */
export async function glanceAt(
  name: string,
  newDevice: () => DeviceId,
  onTrouble: (trouble: StorageTrouble) => void,
): Promise<Glance | undefined> {
  try {
    const db = await connect(name);
    if (!db) return { picture: emptyPicture(newDevice()), close: () => {} };
    db.onversionchange = ({ newVersion }) => {
      db.close();
      onTrouble({ trouble: newVersion === null ? 'deleted' : 'closed-by-other-tab' });
    };
    const picture = db.version === backendVersion ? pictureOf(await read(db)) : undefined;
    if (picture) return { picture, close: () => db.close() };
    db.close();
    return undefined;
  } catch {
    // Whoever opens the store after this finds the same trouble, and says it.
    return undefined;
  }
}

/** Nothing where there is no database: none is made. */
const connect = (name: string): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(undefined);
      else reject(request.error);
    };
  });

/** All is asked for at once, but for the packs, whose names the head tells. */
const read = (db: IDBDatabase): Promise<Found> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction(['meta', 'memories', 'packs', 'days', 'entries']);
    const table = (name: string) => transaction.objectStore(name);
    const about = table('entries').index('about');
    const [meta, memories, days]: Asked[] = [
      table('meta').getAll(),
      table('memories').getAll(),
      table('days').getAll(),
    ];
    const entries = aboutConfiguring.map((each) => about.getAll(beginningWith(each)));
    const retractions = about.getAll(beginningWith(aboutAct('' as Entry['action'])));
    const packs: StatePack[] = [];
    if (meta)
      meta.onsuccess = () => {
        const name = headIn(meta.result as MetaRow[])?.packs;
        // One by one: each is taken apart while the next is read.
        for (const shard of allShards) {
          const pack = table('packs').get(packKey(name, shard));
          pack.onsuccess = () => pack.result && packs.push(pack.result);
        }
      };
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () =>
      resolve({
        meta: meta?.result as MetaRow[],
        memories: memories?.result as MemoryRow[],
        days: days?.result as DayRow[],
        packs,
        entries: entries.flatMap(({ result }) => result as EntryRow[]),
        retractions: retractions.result as EntryRow[],
      });
  });

type Asked = IDBRequest<unknown[]>;

const beginningWith = (prefix: string): IDBKeyRange =>
  IDBKeyRange.bound(prefix, `${prefix}\uffff`, false, true);

interface Found {
  readonly meta: readonly MetaRow[];
  readonly memories: readonly MemoryRow[];
  readonly days: readonly DayRow[];
  readonly packs: readonly StatePack[];
  readonly entries: readonly EntryRow[];
  readonly retractions: readonly EntryRow[];
}

const headIn = (meta: readonly MetaRow[]) => meta.find((row) => row.key === 'head');

function pictureOf({ meta, ...found }: Found): Picture | undefined {
  const head = headIn(meta);
  // One that is about two things is found twice.
  const rows = new Map([...found.entries, ...found.retractions].map((row) => [row.id, row]));
  const configured = configure(nothingConfigured, [...rows.values()].map(entryOf));
  const states = statesOf(
    found.packs,
    new Map(found.memories.map(({ card, state }) => [card, state])),
  );
  return (
    head &&
    believed({
      head,
      states,
      configured,
      days: new Map<StudyDay, number>(found.days.map(({ day, answers }) => [day, answers])),
      ...placesIn(meta),
    })
  );
}
