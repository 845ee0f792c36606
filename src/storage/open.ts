// Opens the store over Dexie. What it shows is one picture, which changes only once a transaction is on the disk.

import { ulid } from 'ulid';
import { type LineageLine, linesOf } from '#deck/lineage-report.ts';
import type { Random } from '#kit/chance.ts';
import type { Clock } from '#kit/time.ts';
import type { ActionId, DeviceId, EntryDraft, EntryId } from '#scheduler/journal.ts';
import { answerLog } from './answers.ts';
import { type Watch, watch } from './canary.ts';
import { type Current, currentFrom } from './current.ts';
import { writeFollowing } from './follow.ts';
import { mergeJournal, unknownOf } from './merge.ts';
import { newsOf } from './news.ts';
import { answersIn, lastCopy, type Picture, readHead, readPicture } from './picture.ts';
import { historyOf, journalInBatches, newestAct, wholeJournal } from './read-journal.ts';
import { rebuild } from './recall.ts';
import {
  type Database,
  declareDatabase,
  guardSchema,
  type Limits,
  transact,
  usualLimits,
} from './schema.ts';
import { recall } from './seen.ts';
import type { Storage, StorageTrouble } from './storage.ts';
import { tidy } from './tidy.ts';
import { onLiveConnection, troubleOf } from './trouble.ts';
import { type Act, writeAct, writePlace, writeQuiz } from './write.ts';

export interface OpenOptions {
  /** Many apps share an origin: the name holds the path that this one lives under. */
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Called when the store stops working later: another tab has moved it to a newer version. */
  readonly onTrouble?: (trouble: StorageTrouble) => void;
  /** Small ones let a test see what thousands of answers do. */
  readonly limits?: Limits;
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
  { clock, random }: OpenOptions,
  known?: Picture,
): Promise<Picture> {
  const found = await transact(db, 'r', () => readPicture(db, known));
  if (found) return found;
  const newDevice = ulid(clock.now(), random) as DeviceId;
  return transact(db, 'rw', async () => (await readPicture(db)) ?? (await rebuild(db, newDevice)));
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
  const news = newsOf(options.name, (rev) => {
    if (rev <= current.picture().head.rev) return;
    // Where this fails, the next write reads what it missed.
    safely(() => readOrRebuild(db, options, current.picture())).then(current.show, () => {});
  });
  const write = async <Result extends { readonly picture: Picture }>(
    work: (known: Picture) => Promise<Result>,
  ): Promise<Result> => {
    const run = () => transact(db, 'rw', () => work(current.picture()));
    const result = await safely(run);
    current.show(result.picture);
    news.tell(result.picture.head.rev);
    void note('briefly');
    return result;
  };
  const newDevice = () => ulid(options.clock.now(), options.random) as DeviceId;
  const note = (how: 'briefly' | 'well') =>
    canary.note({ answers: answersIn(current.picture()), at: options.clock.now() }, how);
  return {
    current: current.snapshot,
    subscribe: current.subscribe,
    record: async (drafts, place, quiz) => {
      const act = prepare(drafts, options);
      const places = {
        place: place ? place(act.action) : place,
        quiz: quiz ? quiz(act.action) : quiz,
      };
      const { entries } = await write((known) => writeAct(db, known, act, places));
      return { action: act.action, entries };
    },
    keepPlace: async (place) => {
      await write((known) => writePlace(db, known, place));
    },
    keepQuiz: async (quiz) => {
      await write((known) => writeQuiz(db, known, quiz));
    },
    recall: (collection) => safely(() => recall(db, collection, current.picture)),
    follow: async (last, news) => {
      const lines = news.lineage ? linesOf(news.lineage) : [];
      const acts = lines.map((line) => prepare(descended(line), options));
      await write((known) => writeFollowing(db, known, { acts, last, sighting: news.sighting }));
    },
    lastAct: () => safely(() => newestAct(db, current.picture().head)),
    history: (card) => safely(() => historyOf(db, card, current.picture().configured.descents)),
    answers: () => safely(() => answerLog(db)),
    journal: () => safely(() => wholeJournal(db)),
    batches: () => journalInBatches(db, safely),
    unknownOf: (entries) => safely(() => unknownOf(db, entries)),
    merge: async (entries) => {
      const { added } = await write((known) => mergeJournal(db, known, entries, newDevice()));
      return { added: added.length };
    },
    waiting: () => safely(() => db.waiting.toArray()),
    addWaiting: async (histories) => {
      await safely(() => db.waiting.bulkPut([...histories]));
    },
    bind: async ({ entries, anchors }) => {
      await write(async (known) => {
        const merged = await mergeJournal(db, known, entries, newDevice());
        await db.waiting.bulkDelete([...anchors]);
        return merged;
      });
    },
    lastCopy: () => safely(() => lastCopy(db)),
    markCopy: async (mark) => {
      await safely(() => db.meta.put({ key: 'copy', ...mark }));
    },
    loss: canary.loss,
    acceptLoss: () => {
      canary.acceptLoss();
      // Where the cache cannot be written, the learner is told once more.
      note('well').catch(() => {});
    },
    tidy: async () => {
      await alone(`${options.name} tidy`, () => safely(() => tidy(db)));
      if ((await readHead(db))?.rev !== current.picture().head.rev)
        current.show(await safely(() => readOrRebuild(db, options)));
      await note('well');
    },
    close: () => {
      news.close();
      db.dexie.close();
    },
  };
}

/** One tab tidies at a time; another one leaves it at that. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

const descended = ({ descents }: LineageLine): readonly EntryDraft[] =>
  descents.map((descent) => ({ kind: 'descended', ...descent }));

/** Gives an act its ids and its moment, before any attempt to write it. */
function prepare(drafts: readonly EntryDraft[], { clock, random }: OpenOptions): Act {
  const at = clock.now();
  return {
    action: ulid(at, random) as ActionId,
    ids: drafts.map(() => ulid(at, random) as EntryId),
    at,
    offset: clock.offsetAt(at),
    drafts,
  };
}
