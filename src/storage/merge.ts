// Joins another journal to this one: a union by the ids of entries. Import, restore and a copy from another device
// all come through here. Nothing is ever replaced or removed.
//
// A journal may hold a million answers, more than fit into memory, and someone may be grading in the meantime. So
// entries are taken as they come by, whole segments are put where nobody looks yet, all memories are concluded a part
// of the cards at a time, and one short transaction then makes both the truth, with whatever was done since.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { dayMs, type Instant, type StudyDay } from '#kit/time.ts';
import type { DeviceId, Entry, EntryId } from '#scheduler/journal.ts';
import { conclude, concludeAgain, type Journal } from './conclude.ts';
import {
  type Configured,
  type Picture,
  readConfigured,
  readPicture,
  readPlaces,
} from './picture.ts';
import { cardsOf, entriesOfActs, entriesSince } from './read-journal.ts';
import { putConclusions, replayCards } from './recall.ts';
import { type Database, entryOf, type Head, rowOf, transact } from './schema.ts';
import { headsOf, sealedAmong } from './sealed.ts';
import { type Answer, answersOfCards, isSealable, pack, type SegmentHead } from './segment.ts';
import type { Batches } from './storage.ts';
import { makeReady, putAllStates, type ReadyStates } from './stored-states.ts';

export interface Merged {
  readonly picture: Picture;
  readonly added: number;
}

export interface Merging {
  readonly db: Database;
  /** What is on the disk, by a transaction of its own. */
  readonly read: () => Promise<Picture>;
  /** For a profile that turns out to be a copy; no other merge has the same. */
  readonly newDevice: DeviceId;
  readonly now: Instant;
  /** A share, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** `batches` may be gone through more than once. */
export async function mergeJournal(merging: Merging, batches: Batches): Promise<Merged> {
  const { db, read, now, newDevice } = merging;
  // Another tab may be merging some of the same: no two write one segment.
  const prefix = `staged ${now} ${newDevice} `;
  for (;;) {
    const { packed } = (await read()).head;
    try {
      const staged = await stage(db, batches, prefix);
      const before = await read();
      if (staged.entries === 0) return { picture: before, added: 0 };
      if (before.head.packed !== packed) continue;
      const prepared = await prepare(merging, before, staged);
      const picture = await transact(db, 'rw', () => commit(merging, prepared));
      if (picture) return { picture, added: staged.entries };
    } finally {
      // What came to nothing takes no space.
      await dropHeadless(db, await namesOf(db, prefix)).catch(() => {});
    }
  }
}

/** All that takes long: also to replay what was graded in the meantime, all but the last of it. */
async function prepare(
  { db, read, onProgress }: Merging,
  before: Picture,
  staged: Staged,
): Promise<Prepared> {
  const { states, days } = await conclude(await together(db, before, staged), breathe, onProgress);
  const latest = await read();
  const touched = await touchedSince(db, before.head);
  if (touched.length > 0) await concludeAgain(touched, await together(db, latest, staged), states);
  return { before, latest: latest.head, staged, states: makeReady(states, db.limits), days };
}

async function dropHeadless(db: Database, names: readonly string[]): Promise<void> {
  const heads = await db.segmentHeads.bulkGet([...names]);
  await db.segments.bulkDelete(names.filter((_, index) => !heads[index]));
}

const namesOf = (db: Database, prefix: string): Promise<string[]> =>
  db.segments.where('name').startsWith(prefix).primaryKeys();

/** Earlier versions wrote it behind the name. */
const isStaged = /(?:^| )staged (\d+) /;

/** What a merge left behind whose tab was closed, or whose browser died, in the middle: none takes a day. */
export async function dropAbandoned(db: Database, now: Instant): Promise<void> {
  const names = await db.segments.toCollection().primaryKeys();
  const isOld = (name: string) => now - Number(isStaged.exec(name)?.[1] ?? now) > dayMs;
  await dropHeadless(db, names.filter(isOld));
}

/** Lets grades and frames have their turn. */
const breathe = () => new Promise<void>((next) => setTimeout(next, 0));

/** Those of these entries that are not in the journal. */
export async function unknownOf(
  db: Database,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const unknown = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = [...unknown.keys()].sort();
  const rows = db.entries.where('id').between(ids[0] ?? '', ids.at(-1) ?? '', true, true);
  for (const id of await rows.primaryKeys()) unknown.delete(id);
  for (const id of await sealedAmong(db, entries)) unknown.delete(id);
  return [...unknown.values()];
}

interface Staged {
  /** Of the names of its segments. */
  readonly prefix: string;
  readonly heads: readonly SegmentHead[];
  /** What fills no segment, or fits into none. */
  readonly rows: readonly Entry[];
  readonly entries: number;
  readonly devices: ReadonlySet<DeviceId>;
  /** The latest logical time. */
  readonly tick: number;
}

/**
 * What is new of the batches. Many answers of one device go into segments, which are no part of the journal before
 * their heads are there.
 */
async function stage(db: Database, batches: Batches, prefix: string): Promise<Staged> {
  const told = new Set<EntryId>();
  const devices = new Set<DeviceId>();
  const answers = new Map<DeviceId, Answer[]>();
  const rows: Entry[] = [];
  const heads: SegmentHead[] = [];
  const { segment: size } = db.limits;
  let tick = 0;
  /** In the order of their numbers, as far as that is known; what fills no segment comes back. */
  const seal = async (some: Answer[]): Promise<Answer[]> => {
    some.sort((a, b) => a.seq - b.seq);
    const whole = some.length - (some.length % size);
    for (let from = 0; from < whole; from += size) {
      const { head, segment } = pack(some.slice(from, from + size));
      const name = prefix + head.name;
      await db.segments.put({ ...segment, name });
      heads.push({ ...head, name });
    }
    return some.slice(whole);
  };
  for await (const batch of batches) {
    for (const entry of await unknownOf(db, batch)) {
      if (told.has(entry.id)) continue;
      told.add(entry.id);
      devices.add(entry.device);
      tick = Math.max(tick, entry.tick);
      if (isSealable(entry)) addTo(answers, entry.device, entry);
      else rows.push(entry);
    }
    for (const [device, some] of answers)
      if (some.length >= segmentsAtOnce * size) answers.set(device, await seal(some));
  }
  for (const some of answers.values()) rows.push(...(await seal(some)));
  return { prefix, heads, rows, entries: told.size, devices, tick };
}

/** So many are put in order together: a backup has the newest answers first, and then segments by their names. */
const segmentsAtOnce = 10;

/** What was here before, and what is added. What is written meanwhile is looked at in the end. */
async function together(db: Database, { head }: Picture, staged: Staged): Promise<Journal> {
  const isBefore = ({ device, seq }: Entry) => device !== head.device || seq <= head.seq;
  const rows = [...(await db.entries.toArray()).map(entryOf).filter(isBefore), ...staged.rows];
  // Rows first: what is sealed meanwhile is then both, and taken once.
  const isRow = new Set(rows.map(({ id }) => id));
  const heads = [...(await headsOf(db)), ...staged.heads];
  return {
    rows,
    sealed: heads.reduce((sum, { count }) => sum + count, 0),
    async *answersOf(cards) {
      for (const { name } of heads) {
        const segment = await db.segments.get(name);
        const answers = segment ? answersOfCards(segment, cards) : [];
        yield answers.filter((answer) => isBefore(answer) && !isRow.has(answer.id));
      }
    },
  };
}

interface Prepared {
  readonly before: Picture;
  /** As far as the states have seen it. */
  readonly latest: Head;
  readonly staged: Staged;
  readonly states: ReadyStates;
  readonly days: ReadonlyMap<StudyDay, number>;
}

/**
 * Makes it the truth; `undefined` where memories were packed or merged meanwhile, so that no row tells what changed
 * since, and all has to be concluded again.
 */
async function commit(
  { db, newDevice }: Merging,
  { before, latest, staged, ...prepared }: Prepared,
): Promise<Picture | undefined> {
  const now = await readPicture(db, before);
  if (!now || now.head.packed !== before.head.packed) return undefined;
  // Who slept for a day in between may find it cleared away as abandoned.
  if ((await namesOf(db, staged.prefix)).length < staged.heads.length) return undefined;
  await db.segmentHeads.bulkPut([...staged.heads]);
  await db.entries.bulkAdd(staged.rows.map(rowOf));
  const configured = await readConfigured(db);
  const rev = now.head.rev + 1;
  const states = await putAllStates(
    db,
    await withMeanwhile(db, prepared.states, latest, configured),
    rev,
  );
  const days = shifted(prepared.days, before.days, now.days);
  const head: Head = {
    ...(isCloned(now.head, staged) ? { ...now.head, device: newDevice, seq: 0 } : now.head),
    tick: Math.max(now.head.tick, staged.tick),
    rev,
    folded: configured.folded,
    cards: states.size,
    packed: rev,
  };
  await putConclusions(db, head, days);
  return { head, states, days, configured, ...(await readPlaces(db)) };
}

/** Cards that something was written about meanwhile are replayed with what came in of them. */
async function withMeanwhile(
  db: Database,
  { packs, changes }: ReadyStates,
  latest: Head,
  { weights }: Configured,
): Promise<ReadyStates> {
  const { cards, states } = await replayCards(db, await touchedSince(db, latest), weights);
  const replayed = [...cards].map((card) => [card, states.get(card)] as const);
  return { packs, changes: new Map([...changes, ...replayed]) };
}

/**
 * The cards that this device wrote about since: also where it meant nothing, such as another due of a card that is not
 * known yet.
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
