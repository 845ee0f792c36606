// Makes all memories anew: with what a merge takes in, under parameters that were put in force, or where those on the
// disk cannot be believed.
//
// A journal may hold a million answers, more than fit into memory, and someone may be grading in the meantime. So
// what comes in is staged (`staging.ts`), all memories are concluded a part of the cards at a time, and one short
// transaction then makes both the truth, with whatever was done since (`commit.ts`).

import { invariant } from '#kit/invariant.ts';
import { breathe } from '#kit/steps.ts';
import type { Instant } from '#kit/time.ts';
import type { DeviceId, Entry } from '#scheduler/journal.ts';
import { foldParams } from '#scheduler/params.ts';
import { type Act, stamp } from './change.ts';
import {
  commit,
  type News,
  nothingOwn,
  type Prepared,
  readStanding,
  type Standing,
  touchedSince,
} from './commit.ts';
import { conclude, concludeAgain, type Journal } from './conclude.ts';
import type { Picture } from './picture.ts';
import { entriesSince } from './read-journal.ts';
import { readHead, readPicture } from './read-picture.ts';
import { entryOf } from './rows.ts';
import { type Database, transact } from './schema.ts';
import { headsOf, readSegment, stagingKey } from './sealed.ts';
import { answersOfCards } from './segment.ts';
import { dropOtherPacks, stagePacks } from './staged-packs.ts';
import { dropStaged, nothingStaged } from './staging.ts';
import { type StateChanges, statesOf } from './states.ts';
import { makeReady } from './stored-states.ts';
import { entriesOfAct, type Written } from './write.ts';

export interface Remembering {
  readonly db: Database;
  /** Reads what is on the disk, in a transaction of its own. */
  readonly read: () => Promise<Picture>;
  /** The new name of this device, if its profile turns out to be a copy. Each time has one of its own. */
  readonly newDevice: DeviceId;
  readonly now: Instant;
  /** A share, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Where nothing has come in. Another tab may have done so meanwhile. */
export const rememberAnew = (remembering: Omit<Remembering, 'read'>): Promise<Picture> =>
  untilDone(remembering, async (prefix) => {
    const { db } = remembering;
    const picture = await transact(db, 'r', () => readPicture(db));
    const before = await readStanding(db);
    invariant(before, 'memories without a head');
    if (picture) return picture;
    return (await rememberWith(remembering, before, { staged: { ...nothingStaged, prefix } }))
      ?.picture;
  });

/** With an act after which every memory is another one: parameters are put in force, or taken back. */
export const rememberAct = (remembering: Remembering, act: Act): Promise<Written> =>
  untilDone(remembering, async (prefix) => {
    const { db, read } = remembering;
    const before = await read();
    const entries = await entriesOfAct(db, act.action);
    if (entries.length > 0) return { entries, picture: before };
    const { configured } = before;
    return rememberWith(remembering, before, {
      staged: { ...nothingStaged, prefix },
      own: (head) => stamp([act], { head, configured }),
    });
  });

/** `work` is told a name for what it stages. It answers `undefined` if it has to begin again. */
export async function untilDone<Result>(
  { db, now, newDevice }: Omit<Remembering, 'read'>,
  work: (prefix: string) => Promise<Result | undefined>,
): Promise<Result> {
  // Another tab may be merging some of the same: no two write one segment.
  const prefix = `staged ${now} ${newDevice} `;
  const hide = () => db.meta.put({ key: stagingKey(prefix) });
  for (;;) {
    let done: Result | undefined;
    try {
      await hide();
      done = await work(prefix);
      if (done) return done;
    } finally {
      // Where another tab took it for abandoned, what was staged after that is hidden again: it is no part of the journal.
      if (!done) await hide().catch(() => {});
      // Frees the space of what came to nothing, and of the memories that were replaced.
      await dropStaged(db, prefix).catch(() => {});
      await dropOtherPacks(db).catch(() => {});
    }
  }
}

export async function rememberWith(
  remembering: Omit<Remembering, 'read'>,
  before: Standing,
  news: News,
): Promise<Written | undefined> {
  const prepared = await prepare(remembering, before, news);
  return transact(remembering.db, 'rw', () => commit(remembering, prepared));
}

/** Everything that takes long. Of what is graded meanwhile, only the very last is left for `commit` to replay. */
async function prepare(
  { db, onProgress }: Omit<Remembering, 'read'>,
  before: Standing,
  news: News,
): Promise<Prepared> {
  const journal = await together(db, before, news);
  const { states, days } = await conclude(journal, breathe, onProgress);
  let latest = before.head;
  /** What was written since the last time. */
  const again = async (): Promise<StateChanges> => {
    const head = await readHead(db);
    const touched = await touchedSince(db, latest);
    if (head) latest = head;
    if (touched.length === 0) return new Map();
    const rows = (await entriesSince(db, before.head)).filter(({ seq }) => seq <= latest.seq);
    return concludeAgain(touched, { ...journal, rows: [...journal.rows, ...rows] });
  };
  for (const [card, state] of await again())
    if (state) states.set(card, state);
    else states.delete(card);
  const { packs, changes } = makeReady(states, db.limits, news.staged.prefix);
  await stagePacks(db, packs);
  const since = new Map(changes);
  for (let times = 0; times < mostTimes; times++) {
    const more = await again();
    if (more.size === 0) break;
    for (const [card, state] of more) since.set(card, state);
  }
  const shown = statesOf(packs, since);
  const { version } = foldParams(journal.rows);
  return { before, latest, news, states: { packs, changes: since }, shown, days, version };
}

/** After so many rounds, what is still being graded is replayed in the last transaction. */
const mostTimes = 5;

/** What was here before, and what is added. What is written meanwhile comes later (`again`). */
async function together(
  db: Database,
  { head }: Standing,
  { staged, own = nothingOwn }: News,
): Promise<Journal> {
  const isBefore = ({ device, seq }: Entry) => device !== head.device || seq <= head.seq;
  const here = (await db.entries.toArray()).map(entryOf).filter(isBefore);
  const rows = [...here, ...staged.rows, ...own(head)];
  // Rows are read first: an answer that is sealed meanwhile is then in both, and counted once.
  const isRow = new Set(rows.map(({ id }) => id));
  const heads = [...(await headsOf(db)), ...staged.heads];
  // What comes in counts, whatever its numbers: a copy of this profile may have written it.
  const isIn = new Set(staged.heads.map(({ name }) => name));
  return {
    rows,
    sealed: heads.reduce((sum, { count }) => sum + count, 0),
    async *answersOf(cards, isWanted = () => true) {
      for (const { name } of heads.filter(isWanted)) {
        const segment = await readSegment(db, name);
        const answers = segment ? answersOfCards(segment, cards) : [];
        yield isIn.has(name)
          ? answers
          : answers.filter((answer) => isBefore(answer) && !isRow.has(answer.id));
      }
    },
  };
}
