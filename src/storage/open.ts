// Opens the store over Dexie. What it shows is one picture, which changes only once a transaction is on the disk.

import type { Random } from '#kit/chance.ts';
import { breathe } from '#kit/steps.ts';
import type { Clock } from '#kit/time.ts';
import type { DeviceId } from '#scheduler/journal.ts';
import { type Watch, watch } from './canary.ts';
import { type Current, currentFrom } from './current.ts';
import type { Desk } from './desk.ts';
import type { Later } from './later.ts';
import { newsOf } from './news.ts';
import { answersIn, beginEmpty, type Picture, readHead, readPicture } from './picture.ts';
import {
  type Database,
  declareDatabase,
  guardSchema,
  type Limits,
  transact,
  usualLimits,
} from './schema.ts';
import type { Storage, StorageTrouble } from './storage.ts';
import { onLiveConnection, troubleOf } from './trouble.ts';

/** All that is not needed to show what is known already. */
type Work = typeof import('./work.ts');
let work: Work | undefined;
/** Kept: importing even a loaded module takes a turn of the event loop, and every grade asks for it. */
const workPart = async (): Promise<Work> => {
  work ??= await import('./work.ts');
  return work;
};

/** Once it resolves, a write begins the moment it is asked for: pages on which something can change wait for it. */
export const readyToWrite = async (): Promise<void> => {
  await workPart();
};

export interface OpenOptions {
  /** Many apps share an origin: the name holds the path that this one lives under. */
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Called when the store stops working later: another tab has moved it to a newer version. */
  readonly onTrouble?: (trouble: StorageTrouble) => void;
  /** Small ones let a test see what thousands of answers do. */
  readonly limits?: Limits;
  /**
   * Called if all memories of a long journal have to be made anew, since a newer version computes them differently:
   * opens the store in a worker first, so that they are made there.
   */
  readonly rebuildElsewhere?: () => Promise<void>;
  /** Told the share that is done, 0 to 1, while memories are made anew here. */
  readonly onRebuild?: (share: number) => void;
}

export async function openStorage(options: OpenOptions): Promise<Storage | StorageTrouble> {
  const db = declareDatabase(options.name, options.limits ?? usualLimits);
  let stopped: StorageTrouble | undefined;
  guardSchema(db, (trouble) => {
    stopped = trouble;
    options.onTrouble?.(trouble);
  });
  try {
    await db.dexie.open();
    const current = currentFrom(await readOrRebuild(db, options));
    const canary = await watch(options.name, answersIn(current.picture()));
    return storageOver({ db, current, options, canary, stopped: () => stopped });
  } catch (error) {
    db.dexie.close();
    return stopped ?? troubleOf(error);
  }
}

/** With `known`, only what has changed since is read. */
async function readOrRebuild(
  db: Database,
  { random, clock, rebuildElsewhere, onRebuild = () => {} }: OpenOptions,
  known?: Picture,
): Promise<Picture> {
  const read = () => transact(db, 'r', () => readPicture(db, known));
  const found = await read();
  if (found) return found;
  const device = newDevice(random);
  const empty = await transact(db, 'rw', () => beginEmpty(db, device));
  if (empty) return empty;
  const isLong = (await db.segmentHeads.count()) > 0;
  if (rebuildElsewhere && isLong) {
    // If that fails it is done below, on the page, which holds the page up.
    await rebuildElsewhere().catch(() => {});
    const rebuilt = await read();
    if (rebuilt) return rebuilt;
  }
  const { rebuild, rememberAnew } = await workPart();
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

/** The desk, and what stays with the store itself. */
function deskOver({ db, current, options, canary, stopped }: Opened) {
  const note = (how: 'briefly' | 'well') =>
    canary.note({ answers: answersIn(current.picture()), at: options.clock.now() }, how);
  const safely = <Result>(work: () => Promise<Result>) => onLiveConnection(db, stopped, work);
  const read = () => readOrRebuild(db, options, current.picture());
  const take = (picture: Picture) => {
    // Erasing makes this another device, in all tabs: what the learner took away is not lost.
    if (picture.head.device !== current.picture().head.device) canary.acceptLoss();
    current.show(picture);
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
    void note('briefly');
    void breathe().then(() => news.tell(picture.head.rev));
  };
  const write = async <Result extends { readonly picture: Picture }>(
    work: (known: Picture) => Promise<Result>,
  ): Promise<Result> => {
    const result = await safely(() => transact(db, 'rw', () => work(current.picture())));
    show(result.picture);
    return result;
  };
  const desk: Desk = {
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
  };
  const close = () => {
    news.close();
    db.dexie.close();
  };
  return { desk, catchUp, note, close };
}

function storageOver(opened: Opened): Storage {
  const { db, current, options, canary } = opened;
  const { desk, catchUp, note, close } = deskOver(opened);
  const { safely, show, write } = desk;
  const later =
    <Given extends readonly unknown[], Result>(
      actOf: (part: Later) => (...given: Given) => Promise<Result>,
    ) =>
    async (...given: Given): Promise<Result> =>
      actOf((await workPart()).later(desk))(...given);
  return {
    current: current.snapshot,
    device: () => current.picture().head.device,
    latest: () => current.picture().head.tick,
    subscribe: current.subscribe,
    catchUp,
    record: async (drafts, { session, quiz, isStillDue } = {}) => {
      const { prepare, writeAtOnce, writeAct } = await workPart();
      const act = prepare(drafts, options);
      const places = {
        place: session ? session(act.action) : session,
        quiz: quiz ? quiz(act.action) : quiz,
      };
      const written = await safely(() => writeAtOnce(db, current.picture(), act, places));
      if (written) show(written.picture);
      const { entries } =
        written ?? (await write((known) => writeAct(db, known, act, places, isStillDue)));
      return { action: act.action, entries };
    },
    keepPlace: later((part) => part.keepPlace),
    keepQuiz: later((part) => part.keepQuiz),
    recall: later((part) => part.recall),
    follow: later((part) => part.follow),
    lastAct: later((part) => part.lastAct),
    history: later((part) => part.history),
    answers: later((part) => part.answers),
    journal: later((part) => part.journal),
    batches: async function* (onProgress) {
      yield* (await workPart()).journalInBatches(db, safely, onProgress);
    },
    seen: async function* () {
      yield* (await workPart()).seenCards(db, safely);
    },
    addSeen: later((part) => part.addSeen),
    unknownOf: later((part) => part.unknownOf),
    merge: later((part) => part.merge),
    waiting: later((part) => part.waiting),
    addWaiting: later((part) => part.addWaiting),
    bind: later((part) => part.bind),
    markCopy: later((part) => part.markCopy),
    copyFolder: later((part) => part.copyFolder),
    setCopyFolder: later((part) => part.setCopyFolder),
    loss: canary.loss,
    acceptLoss: () => {
      canary.acceptLoss();
      // Where the cache cannot be written, the learner is told once more.
      note('well').catch(() => {});
    },
    erase: async () => {
      await later((part) => part.erase)();
      await note('well').catch(() => {});
    },
    tidy: async () => {
      await later((part) => part.tidy)();
      await catchUp();
      await note('well');
    },
    close,
  };
}

/** As good as unique: 124 bits of chance. */
const newDevice = (random: Random): DeviceId =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 31)
      .toString(36)
      .padStart(6, '0'),
  ).join('') as DeviceId;
