// Opens the tables through Dexie, and sets up what every request to the store goes through.

import { standAside } from '#kit/steps.ts';
import type { Watch } from './canary.ts';
import type { Current } from './current.ts';
import { onLiveConnection } from './live-connection.ts';
import { newDevice } from './new-device.ts';
import { newsOf } from './news.ts';
import type { OpenOptions } from './open-options.ts';
import { answersIn, nothingConfigured, type Picture } from './picture.ts';
import { beginEmpty, readHead, readPicture } from './read-picture.ts';
import { rebuild } from './recall.ts';
import { rememberAnew } from './remember.ts';
import { type Database, declareDatabase, guardSchema, transact, usualLimits } from './schema.ts';
import type { StorageTrouble } from './storage.ts';
import type { Tables } from './tables.ts';

/** Rejects where it cannot be opened. */
export async function openDatabase(
  { name, limits = usualLimits }: OpenOptions,
  onTrouble: (trouble: StorageTrouble) => void,
): Promise<Database> {
  const db = declareDatabase(name, limits);
  guardSchema(db, onTrouble);
  try {
    await db.dexie.open();
    return db;
  } catch (error) {
    db.dexie.close();
    throw error;
  }
}

/** With `known`, only what has changed since is read. */
export async function readOrRebuild(
  db: Database,
  { random, clock, rebuildElsewhere, onRebuild = () => {} }: OpenOptions,
  known?: Picture,
): Promise<Picture> {
  const read = () => transact(db, 'r', () => readPicture(db, known));
  const found = await read();
  if (found) return found;
  // Nothing was ever written: this one is not known to anybody else.
  const device = known?.head.rev === 0 ? known.head.device : newDevice(random);
  // Where it was emptied under this page, what begins anew is newer than what the page shows.
  const rev = (known?.head.rev ?? 0) + 1;
  const empty = await transact(db, 'rw', () => beginEmpty(db, device, rev));
  // The same object as before anything was read: whoever follows a part of it hears of no change.
  if (empty) return { ...empty, configured: nothingConfigured };
  const isLong = (await db.segmentHeads.count()) > 0;
  if (rebuildElsewhere && isLong) {
    // If that fails it is done below, on the page, which holds the page up.
    await rebuildElsewhere().catch(() => {});
    const rebuilt = await read();
    if (rebuilt) return rebuilt;
  }
  if (isLong && (await readHead(db)))
    return rememberAnew({ db, newDevice: device, now: clock.now(), onProgress: onRebuild });
  const begun = known?.head ?? { device, seq: 0, rev: 0 };
  return transact(
    db,
    'rw',
    async () => (await readPicture(db)) ?? (await rebuild(db, begun, onRebuild)),
  );
}

interface Opened {
  readonly db: Database;
  readonly current: Current;
  readonly options: OpenOptions;
  readonly canary: Watch;
  readonly stopped: () => StorageTrouble | undefined;
}

export function tablesOver({ db, current, options, canary, stopped }: Opened): Tables {
  const note = (how: 'briefly' | 'well') =>
    canary.note({ answers: answersIn(current.picture()), at: options.clock.now() }, how);
  /** What is lost is said as soon as it is missed: by the pages, where a worker missed it, which may end after this. */
  const onGivenUp = async () => {
    try {
      await catchUp();
      news.tell(current.picture().head.rev);
    } catch {
      // Said at the next write, or the next start.
    }
  };
  const safely = <Result>(work: () => Promise<Result>) =>
    onLiveConnection(db, stopped, work, onGivenUp);
  const read = () => readOrRebuild(db, options, current.picture());
  /** This page goes on first, then its note of what there is. */
  const take = (picture: Picture) => {
    const { rev } = current.picture().head;
    current.show(picture);
    // What the learner took away is not lost.
    if ((picture.head.erased ?? 0) > rev) canary.acceptLoss();
    void note('briefly');
  };
  const catchUp = async () => take(await safely(read));
  const news = newsOf(options.name, (rev) => {
    if (rev <= current.picture().head.rev) return;
    // Where this fails, the next write reads what it missed.
    catchUp().catch(() => {});
  });
  /** This page goes on first: other tabs can wait for its next card. */
  const show = (picture: Picture) => {
    take(picture);
    void standAside().then(() => news.tell(picture.head.rev));
  };
  const write = async <Result extends { readonly picture: Picture }>(
    work: (known: Picture) => Promise<Result>,
  ): Promise<Result> => {
    const result = await safely(() => transact(db, 'rw', () => work(current.picture())));
    show(result.picture);
    return result;
  };
  return {
    db,
    options,
    safely,
    read,
    show,
    write,
    picture: current.picture,
    newDevice: () => newDevice(options.random),
    alone: (work) =>
      typeof navigator !== 'undefined' && 'locks' in navigator
        ? navigator.locks.request(`${options.name} tidy`, work)
        : work(),
    catchUp,
    note,
    close: () => {
      news.close();
      db.dexie.close();
    },
  };
}
