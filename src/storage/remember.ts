// Makes all memories anew: with what a merge takes in, under parameters that were put in force, or where those on the
// disk cannot be believed.
//
// A journal may hold a million answers, more than fit into memory, and someone may be grading in the meantime. So
// what comes in is staged (`staging.ts`), all memories are concluded a part of the cards at a time, and one short
// transaction then makes both the truth, with whatever was done since.

import type { CardId } from '#deck/card.ts';
import { invariant } from '#kit/invariant.ts';
import { breathe } from '#kit/steps.ts';
import type { Instant, StudyDay } from '#kit/time.ts';
import { type DeviceId, type Entry, retractedActs } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { foldParams, type Params } from '#scheduler/params.ts';
import { type Act, stamp } from './change.ts';
import { conclude, concludeAgain, type Journal } from './conclude.ts';
import { configure, isConfiguring, type Picture } from './picture.ts';
import { cardsOf, entriesOfActs, entriesSince } from './read-journal.ts';
import { readConfigured, readHead, readPicture, readPlaces } from './read-picture.ts';
import { putConclusions, replayCards } from './recall.ts';
import { withRetractions } from './retractions.ts';
import { entryOf, rowOf } from './rows.ts';
import { type Database, type Head, transact } from './schema.ts';
import { headsOf, readSegment, stagingKey } from './sealed.ts';
import { answersOfCards } from './segment.ts';
import { areStaged, dropOtherPacks, stagePacks } from './staged-packs.ts';
import { dropStaged, namesOf, nothingStaged, type Staged } from './staging.ts';
import { type StateChanges, statesOf, withChanges } from './states.ts';
import { makeReady, type ReadyStates, rowsOf } from './stored-states.ts';
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

/** What is new to the journal. */
interface News {
  readonly staged: Staged;
  /** What was done here and is not written yet: the newest of all, numbered from this head on. */
  readonly own?: (head: Head) => readonly Entry[];
}

export async function rememberWith(
  remembering: Omit<Remembering, 'read'>,
  before: Standing,
  news: News,
): Promise<Written | undefined> {
  const prepared = await prepare(remembering, before, news);
  return transact(remembering.db, 'rw', () => commit(remembering, prepared));
}

/** As much of a picture as this has to know. */
type Standing = Pick<Picture, 'head' | 'days'>;

async function readStanding(db: Database): Promise<Standing | undefined> {
  const [head, days] = await Promise.all([readHead(db), db.days.toArray()]);
  return head && { head, days: new Map(days.map(({ day, answers }) => [day, answers])) };
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

const nothingOwn = () => [];

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

interface Prepared {
  readonly before: Standing;
  /** The states hold all that was written up to this head. */
  readonly latest: Head;
  readonly news: News;
  readonly states: ReadyStates;
  /** The same states, to look cards up in. */
  readonly shown: States;
  readonly days: ReadonlyMap<StudyDay, number>;
  /** Of the parameters by which they were made. */
  readonly version: string;
}

/**
 * Makes it the truth; `undefined` where memories were packed or merged meanwhile, so that no row tells what changed
 * since, where other parameters are in force, or where an act was taken back that has come in as one that was: then all
 * has to be concluded again.
 */
async function commit(
  { db, newDevice }: Omit<Remembering, 'read'>,
  { before, latest, news, states, shown, days: concluded, version }: Prepared,
): Promise<Written | undefined> {
  const { staged, own = nothingOwn } = news;
  const now = await readStanding(db);
  if (!now || now.head.packed !== before.head.packed) return undefined;
  // A tab that slept for a day may find its segments cleared away as abandoned, or staged them where all could read them.
  if (!(await db.meta.get(stagingKey(staged.prefix)))) return undefined;
  if ((await namesOf(db, staged.prefix)).length < staged.heads.length) return undefined;
  if (!(await areStaged(db, states.packs))) return undefined;
  const entries = own(now.head);
  if ((await paramsWith(db, [...staged.rows, ...entries])).version !== version) return undefined;
  // Its days would go without it twice (`shifted`).
  if (await isTakenBackByBoth(db, before.head, staged)) return undefined;
  // Before what comes in is beside it, some of which may bear this device's name.
  const touched = await touchedSince(db, latest);
  await db.meta.delete(stagingKey(staged.prefix));
  await db.entries.bulkAdd([...staged.rows, ...entries].map(rowOf));
  const configured = await readConfigured(db);
  const rev = now.head.rev + 1;
  const meanwhile = await replayCards(db, touched, configured.params.weights);
  const changes = new Map([...meanwhile.cards].map((card) => [card, meanwhile.states.get(card)]));
  await db.memories.clear();
  await db.memories.bulkPut([...rowsOf(new Map([...states.changes, ...changes]), rev)]);
  const all = withChanges(shown, changes);
  const days = shifted(concluded, before.days, now.days);
  const head: Head = {
    ...(isCloned(now.head, staged) ? { ...now.head, device: newDevice, seq: 0 } : now.head),
    ...entries.slice(-1).map(({ seq }) => ({ seq }))[0],
    // Also where all that came in is older: a copy from before does not hold it.
    tick: Math.max(
      now.head.tick + (staged.entries > 0 ? 1 : 0),
      staged.tick,
      ...entries.map(({ tick }) => tick),
    ),
    rev,
    folded: configured.folded,
    cards: all.size,
    packed: rev,
    packs: staged.prefix,
  };
  await putConclusions(db, head, days);
  const picture = { head, states: all, days, configured, ...(await readPlaces(db)) };
  return { entries, picture };
}

/** The parameters that are in force once these are in the journal. */
async function paramsWith(db: Database, entries: readonly Entry[]): Promise<Params> {
  const retractions = entries.filter(({ kind }) => kind === 'retracted');
  const configuring = await withRetractions(db, entries.filter(isConfiguring));
  return configure(await readConfigured(db), [...configuring, ...retractions]).params;
}

async function isTakenBackByBoth(db: Database, since: Head, { rows }: Staged): Promise<boolean> {
  const taken = retractedActs(rows);
  if (taken.size === 0) return false;
  const written = await entriesSince(db, since);
  return written.some((entry) => entry.kind === 'retracted' && taken.has(entry.target));
}

/**
 * The cards of all that this device wrote since, even if it changed nothing, such as a new due date for a card that has
 * no memory yet.
 */
async function touchedSince(db: Database, head: Head): Promise<readonly CardId[]> {
  const written = await entriesSince(db, head);
  const targets = written.flatMap((entry) => (entry.kind === 'retracted' ? [entry.target] : []));
  return [...written, ...(await entriesOfActs(db, targets))].flatMap(cardsOf);
}

/** Days as concluded, with what was answered and taken back since. */
function shifted(
  concluded: ReadonlyMap<StudyDay, number>,
  before: ReadonlyMap<StudyDay, number>,
  now: ReadonlyMap<StudyDay, number>,
): ReadonlyMap<StudyDay, number> {
  const days = new Map(concluded);
  for (const day of new Set([...before.keys(), ...now.keys()])) {
    const more = (now.get(day) ?? 0) - (before.get(day) ?? 0);
    const answers = (days.get(day) ?? 0) + more;
    if (answers > 0) days.set(day, answers);
    else days.delete(day);
  }
  return days;
}

/**
 * Entries of this very device that this device does not have were written by a copy of its profile (or it is a
 * copy itself, or was set back). From now on it is another device: no number is given twice again.
 */
const isCloned = ({ device }: Head, { devices }: Staged): boolean => devices.has(device);
