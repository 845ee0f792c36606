// Opens the store over Dexie. What it shows is one picture, which changes only once a transaction is on the disk.

import type { LineageLine } from '#deck/lineage-report.ts';
import type { Random } from '#kit/chance.ts';
import { breathe } from '#kit/steps.ts';
import type { Clock } from '#kit/time.ts';
import type { DeviceId, EntryDraft } from '#scheduler/journal.ts';
import { type Watch, watch } from './canary.ts';
import { type Current, currentFrom } from './current.ts';
import { newsOf } from './news.ts';
import {
  answersIn,
  beginEmpty,
  copyFolder,
  type Picture,
  readHead,
  readPicture,
} from './picture.ts';
import {
  type Database,
  declareDatabase,
  guardSchema,
  type Limits,
  transact,
  usualLimits,
} from './schema.ts';
import type { Batches, Storage, StorageTrouble } from './storage.ts';
import { onLiveConnection, troubleOf } from './trouble.ts';

/** All that is not needed to show what is known already. */
type Work = typeof import('./work.ts');
let work: Work | undefined;
/** Kept, since a browser takes a turn to hand out even what is loaded, and every grade asks for it. */
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
   * Where all memories of a long journal have to be made anew (a newer version remembers otherwise), opens the store
   * somewhere else first, so that they are made there.
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

/** `known` spares reading what has not changed since. */
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
    // Where that fails it is done here, which takes longer and shows nothing.
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

function storageOver({ db, current, options, canary, stopped }: Opened): Storage {
  const safely = <Result>(work: () => Promise<Result>) => onLiveConnection(db, stopped, work);
  const ask = async <Result>(work: (part: Work) => Promise<Result>): Promise<Result> => {
    const part = await workPart();
    return safely(() => work(part));
  };
  const catchUp = async () =>
    current.show(await safely(() => readOrRebuild(db, options, current.picture())));
  const news = newsOf(options.name, (rev) => {
    if (rev <= current.picture().head.rev) return;
    // Where this fails, the next write reads what it missed.
    catchUp().catch(() => {});
  });
  /** This page goes on first: other tabs can wait for its next card. */
  const shown = (picture: Picture) => {
    current.show(picture);
    void note('briefly');
    void breathe().then(() => news.tell(picture.head.rev));
  };
  const write = async <Result extends { readonly picture: Picture }>(
    work: (part: Work, known: Picture) => Promise<Result>,
  ): Promise<Result> => {
    const part = await workPart();
    const run = () => transact(db, 'rw', () => work(part, current.picture()));
    const result = await safely(run);
    shown(result.picture);
    return result;
  };
  const merge = async (
    batches: Batches,
    onProgress: (share: number) => void = () => {},
  ): Promise<{ readonly added: number }> => {
    const { mergeJournal } = await workPart();
    const device = newDevice(options.random);
    const read = () => readOrRebuild(db, options, current.picture());
    const merging = { db, read, newDevice: device, now: options.clock.now(), onProgress };
    const { picture, added } = await alone(() => safely(() => mergeJournal(merging, batches)));
    shown(picture);
    return { added };
  };
  /** One at a time, over all tabs: a merge begins again where memories were packed meanwhile. */
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
    typeof navigator !== 'undefined' && 'locks' in navigator
      ? navigator.locks.request(`${options.name} tidy`, work)
      : work();
  const note = (how: 'briefly' | 'well') =>
    canary.note({ answers: answersIn(current.picture()), at: options.clock.now() }, how);
  return {
    current: current.snapshot,
    device: () => current.picture().head.device,
    subscribe: current.subscribe,
    catchUp,
    record: async (drafts, { session, quiz, isStillDue } = {}) => {
      const { prepare, writeAtOnce } = await workPart();
      const act = prepare(drafts, options);
      const places = {
        place: session ? session(act.action) : session,
        quiz: quiz ? quiz(act.action) : quiz,
      };
      const written = await safely(() => writeAtOnce(db, current.picture(), act, places));
      if (written) shown(written.picture);
      const { entries } =
        written ??
        (await write((part, known) => part.writeAct(db, known, act, places, isStillDue)));
      return { action: act.action, entries };
    },
    keepPlace: async (place) => {
      await write((part, known) => part.writePlaces(db, known, { place }));
    },
    keepQuiz: async (quiz) => {
      await write((part, known) => part.writePlaces(db, known, { quiz }));
    },
    recall: (collection) => ask((part) => part.recall(db, collection, current.picture)),
    follow: async (last, news) => {
      const { linesOf, prepare } = await workPart();
      const lines = news.lineage ? linesOf(news.lineage) : [];
      const acts = lines.map((line) => prepare(descended(line), options));
      const following = { acts, last, sighting: news.sighting };
      await ask((part) => part.putFresh(db, news.sighting));
      await write((part, known) => part.writeFollowing(db, known, following));
    },
    lastAct: () => ask((part) => part.newestAct(db, current.picture().head)),
    history: (card) =>
      ask((part) => part.historyOf(db, card, current.picture().configured.descents)),
    answers: () => ask((part) => part.answerLog(db)),
    journal: () => ask((part) => part.wholeJournal(db)),
    batches: async function* (onProgress) {
      yield* (await workPart()).journalInBatches(db, safely, onProgress);
    },
    seen: async function* () {
      yield* (await workPart()).seenCards(db, safely);
    },
    addSeen: (seen) =>
      ask((part) => transact(db, 'rw', () => part.addSeen(db, seen, current.picture().configured))),
    unknownOf: (entries) => ask((part) => part.unknownOf(db, entries)),
    merge,
    waiting: () => safely(() => db.waiting.toArray()),
    addWaiting: async (histories) => {
      await safely(() => db.waiting.bulkPut([...histories]));
    },
    bind: async ({ entries, anchors }) => {
      await merge([entries]);
      // Where this is not reached, they are bound once more, which adds nothing.
      await safely(() => db.waiting.bulkDelete([...anchors]));
    },
    latest: () => current.picture().head.tick,
    markCopy: async (copy) => {
      await write((part, known) => part.writePlaces(db, known, { copy }));
    },
    copyFolder: () => safely(() => copyFolder(db)),
    setCopyFolder: async (folder) => {
      await safely(async () => {
        if (folder) await db.meta.put({ key: 'folder', folder });
        else await db.meta.delete('folder');
      });
    },
    loss: canary.loss,
    acceptLoss: () => {
      canary.acceptLoss();
      // Where the cache cannot be written, the learner is told once more.
      note('well').catch(() => {});
    },
    erase: async () => {
      const device = newDevice(options.random);
      canary.acceptLoss();
      await write((part) => part.erase(db, device));
      await note('well').catch(() => {});
    },
    tidy: async () => {
      await alone(() => ask((part) => part.tidy(db, options.clock.now())));
      await catchUp();
      await note('well');
    },
    close: () => {
      news.close();
      db.dexie.close();
    },
  };
}

/** As good as unique: 124 bits of chance. */
const newDevice = (random: Random): DeviceId =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 31)
      .toString(36)
      .padStart(6, '0'),
  ).join('') as DeviceId;

const descended = ({ descents }: LineageLine): readonly EntryDraft[] =>
  descents.map((descent) => ({ kind: 'descended', ...descent }));
