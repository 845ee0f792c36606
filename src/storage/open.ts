// Opens the store. What it shows is one picture, which changes only once a transaction is on the disk.

import { invariant } from '#kit/invariant.ts';
import { type Watch, watch } from './canary.ts';
import { type Current, currentFrom } from './current.ts';
import { type Glance, glanceAt } from './glance.ts';
import type { Later } from './later.ts';
import { newDevice } from './new-device.ts';
import type { OpenOptions } from './open-options.ts';
import { answersIn } from './picture.ts';
import type { Storage, StorageTrouble } from './storage.ts';
import type { Tables } from './tables.ts';
import { StorageFailure, troubleOf } from './trouble.ts';

/** All that is not needed to show what is known already. */
type Work = typeof import('./work.ts');
let work: Work | undefined;
/** Kept: importing even a loaded module takes a turn of the event loop, and every grade asks for it. */
const workPart = async (): Promise<Work> => {
  if (!work) {
    work = await import('./work.ts');
    for (const act of onceHere.splice(0)) act();
  }
  return work;
};
/** What is done as soon as anyone has asked for it. */
const onceHere: (() => void)[] = [];

/** Once it resolves, a write begins the moment it is asked for: pages on which something can change wait for it. */
export const readyToWrite = async (): Promise<void> => {
  await workPart();
};

export async function openStorage(options: OpenOptions): Promise<Storage | StorageTrouble> {
  const { name, random, onTrouble } = options;
  let trouble: StorageTrouble | undefined;
  const guard: Guard = {
    stopped: () => trouble,
    stop: (why) => {
      trouble = why;
      onTrouble?.(why);
    },
  };
  const glance = await glanceAt(name, () => newDevice(random), guard.stop);
  if (trouble) return trouble;
  if (glance) return openLater(options, glance, guard);
  try {
    return await openNow(options, guard);
  } catch (error) {
    return trouble ?? troubleOf(error);
  }
}

/** Why the store must not be used any more. */
interface Guard {
  readonly stopped: () => StorageTrouble | undefined;
  readonly stop: (why: StorageTrouble) => void;
}

/** What is to be shown has been read: the tables are opened once what writes is here. */
async function openLater(options: OpenOptions, glance: Glance, guard: Guard): Promise<Storage> {
  const { stopped, stop } = guard;
  const current = currentFrom(glance.picture);
  const canary = await watch(options.name, answersIn(glance.picture));
  let isClosed = false;
  let opening: Promise<Tables> | undefined;
  const open = async () => {
    const { openDatabase, tablesOver } = await workPart();
    try {
      const why = stopped();
      if (why) throw new StorageFailure(why, undefined);
      if (isClosed) throw new DOMException('The store is closed.', 'InvalidStateError');
      const db = await openDatabase(options, stop);
      glance.close();
      const tables = tablesOver({ db, current, options, canary, stopped });
      try {
        // What other tabs wrote since the glance, and nobody has told.
        await tables.catchUp();
      } catch (error) {
        tables.close();
        throw error;
      }
      if (isClosed) tables.close();
      return tables;
    } catch (error) {
      throw new StorageFailure(stopped() ?? troubleOf(error), error);
    }
  };
  const opened = () => {
    opening ??= open();
    // Asked again, it tries again.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const soon = () => void opened().catch(() => {});
  if (work) soon();
  else onceHere.push(soon);
  const close = () => {
    isClosed = true;
    glance.close();
    void opening?.then((tables) => tables.close()).catch(() => {});
  };
  return storageOver({ options, current, canary, opened, close });
}

/** There is more to be done than to read. */
async function openNow(options: OpenOptions, { stop, stopped }: Guard): Promise<Storage> {
  const { onLiveConnection, openDatabase, readOrRebuild, tablesOver } = await workPart();
  const db = await openDatabase(options, stop);
  try {
    const read = () => readOrRebuild(db, options);
    const current = currentFrom(await onLiveConnection(db, stopped, read));
    const canary = await watch(options.name, answersIn(current.picture()));
    const tables = tablesOver({ db, current, options, canary, stopped });
    const { close } = tables;
    return storageOver({ options, current, canary, opened: async () => tables, close });
  } catch (error) {
    db.dexie.close();
    throw error;
  }
}

interface Shown {
  readonly options: OpenOptions;
  readonly current: Current;
  readonly canary: Watch;
  readonly opened: () => Promise<Tables>;
  readonly close: () => void;
}

function storageOver({ options, current, canary, opened, close }: Shown): Storage {
  const note = async () => (await opened()).note('well');
  const catchUp = async () => (await opened()).catchUp();
  const later =
    <Given extends readonly unknown[], Result>(
      actOf: (part: Later) => (...given: Given) => Promise<Result>,
    ) =>
    async (...given: Given): Promise<Result> =>
      actOf((await workPart()).later(await opened()))(...given);
  return {
    current: current.snapshot,
    device: () => current.picture().head.device,
    latest: () => current.picture().head.tick,
    subscribe: current.subscribe,
    catchUp,
    record: async (drafts, { session, quiz, isStillDue, onProgress } = {}) => {
      const { prepare, recordAnew, writeAtOnce, writeAct } = await workPart();
      const tables = await opened();
      const { db, safely, show, write } = tables;
      const act = prepare(drafts, options);
      const places = {
        place: session ? session(act.action) : session,
        quiz: quiz && ((stored: unknown) => quiz(act.action, stored)),
      };
      const written = await safely(() => writeAtOnce(db, current.picture(), act, places));
      if (written) show(written.picture);
      const { entries } =
        written ?? (await write((known) => writeAct(db, known, act, places, isStillDue)));
      if (entries) return { action: act.action, entries };
      invariant(!session && !quiz, 'parameters are put in force beside a session, not in one');
      return recordAnew(tables, act, onProgress);
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
      const { db, safely } = await opened();
      yield* (await workPart()).journalInBatches(db, safely, onProgress);
    },
    seen: async function* () {
      const { db, safely } = await opened();
      yield* (await workPart()).seenCards(db, safely);
    },
    addSeen: later((part) => part.addSeen),
    unknownOf: later((part) => part.unknownOf),
    merge: later((part) => part.merge),
    waiting: later((part) => part.waiting),
    notYetWaiting: later((part) => part.notYetWaiting),
    addWaiting: later((part) => part.addWaiting),
    bind: later((part) => part.bind),
    markCopy: later((part) => part.markCopy),
    copyFolder: later((part) => part.copyFolder),
    setCopyFolder: later((part) => part.setCopyFolder),
    loss: () => canary.loss() ?? current.picture().lost,
    acceptLoss: () => {
      canary.acceptLoss();
      // Where the cache cannot be written, the learner is told once more.
      note().catch(() => {});
      if (current.picture().lost) later((part) => part.acceptLost)().catch(() => {});
    },
    erase: async (copy) => {
      const isErased = await later((part) => part.erase)(copy);
      await note().catch(() => {});
      return isErased;
    },
    tidy: async (notes) => {
      await later((part) => part.tidy)(notes);
      await catchUp();
      await note();
    },
    close,
  };
}
