// Joins another journal to this one: a union by the ids of entries. Import, restore and a copy from another device
// all come through here. Nothing is ever replaced or removed.
//
// A journal may hold a million answers, and someone may be grading in the meantime. So whole segments are put where
// nobody looks yet, all memories are concluded a little at a time, and one short transaction then makes both the
// truth, with whatever was done since.

import { addTo } from '#kit/groups.ts';
import { dayMs, type Instant, type StudyDay } from '#kit/time.ts';
import type { DeviceId, Entry } from '#scheduler/journal.ts';
import { conclude } from './conclude.ts';
import {
  type Configured,
  type Picture,
  readConfigured,
  readPicture,
  readPlaces,
} from './picture.ts';
import { journalInBatches } from './read-journal.ts';
import { putConclusions, replayCards } from './recall.ts';
import { type Database, type Head, rowOf, transact } from './schema.ts';
import { sealedAmong } from './sealed.ts';
import { type Answer, isSealable, pack, type SegmentHead } from './segment.ts';
import { changesSince, makeReady, putAllStates, type ReadyStates } from './stored-states.ts';

export interface Merged {
  readonly picture: Picture;
  readonly added: readonly Entry[];
}

export interface Merging {
  readonly db: Database;
  /** What is on the disk, by a transaction of its own. */
  readonly read: () => Promise<Picture>;
  /** For a profile that turns out to be a copy. */
  readonly newDevice: DeviceId;
  readonly now: Instant;
  /** A share, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export async function mergeJournal(merging: Merging, entries: readonly Entry[]): Promise<Merged> {
  const { db, read } = merging;
  for (;;) {
    const before = await read();
    const added = await unknownOf(db, entries);
    if (added.length === 0) return { picture: before, added };
    const staged: string[] = [];
    try {
      const prepared = await prepare(merging, before, added, staged);
      const picture = await transact(db, 'rw', () => commit(merging, prepared));
      if (picture) return { picture, added };
    } finally {
      // What came to nothing takes no space.
      await dropHeadless(db, staged).catch(() => {});
    }
  }
}

/** All that takes long. `staged` names what was written, also where this fails. */
async function prepare(
  { db, now, onProgress }: Merging,
  before: Picture,
  added: readonly Entry[],
  staged: string[],
): Promise<Prepared> {
  const parts = await stage(db, now, added, (name, share) => {
    staged.push(name);
    onProgress(share / 2);
  });
  const { states, days } = await conclude(together(db, before, added), breathe, (share) =>
    onProgress((1 + share) / 2),
  );
  return {
    before,
    staged: parts,
    states: makeReady(states, db.limits),
    days,
    tick: added.reduce((latest, { tick }) => Math.max(latest, tick), before.head.tick),
    isCloned: isCloned(before.head, added),
  };
}

async function dropHeadless(db: Database, names: readonly string[]): Promise<void> {
  const heads = await db.segmentHeads.bulkGet([...names]);
  await db.segments.bulkDelete(names.filter((_, index) => !heads[index]));
}

/** Another tab may be merging some of the same: no two write one segment. */
const stagedName = ({ name }: SegmentHead, now: Instant): string =>
  `${name} staged ${now} ${Math.random().toString(36).slice(2)}`;

const isStaged = / staged (\d+) /;

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
  const rows = new Set<string>(await db.entries.toCollection().primaryKeys());
  const sealed = await sealedAmong(db, entries);
  const added = new Map<string, Entry>();
  for (const entry of entries)
    if (!rows.has(entry.id) && !sealed.has(entry.id)) added.set(entry.id, entry);
  return [...added.values()];
}

interface Staged {
  readonly heads: readonly SegmentHead[];
  /** What fills no segment, or fits into none. */
  readonly rows: readonly Entry[];
}

/** Many answers of one device go into segments. A segment is not part of the journal before its head is there. */
async function stage(
  db: Database,
  now: Instant,
  entries: readonly Entry[],
  onStaged: (name: string, share: number) => void,
): Promise<Staged> {
  const { rows, byDevice } = parted(entries);
  const heads: SegmentHead[] = [];
  const { segment: size } = db.limits;
  for (const answers of byDevice) {
    const whole = answers.length - (answers.length % size);
    for (let from = 0; from < whole; from += size) {
      const { head, segment } = pack(answers.slice(from, from + size));
      const name = stagedName(head, now);
      heads.push({ ...head, name });
      onStaged(name, (heads.length * size) / entries.length);
      await db.segments.put({ ...segment, name });
    }
    rows.push(...answers.slice(whole));
  }
  return { heads, rows };
}

/** Answers that can be sealed, device by device in the order of their numbers, and the rest. */
function parted(entries: readonly Entry[]) {
  const rows: Entry[] = [];
  const devices = new Map<DeviceId, Answer[]>();
  for (const entry of entries) {
    if (isSealable(entry)) addTo(devices, entry.device, entry);
    else rows.push(entry);
  }
  const byDevice = [...devices.values()].map((answers) => answers.sort((a, b) => a.seq - b.seq));
  return { rows, byDevice };
}

/** What was here before, and what is added. What is written meanwhile is looked at in the end. */
async function* together(db: Database, { head }: Picture, added: readonly Entry[]) {
  const isMeanwhile = ({ device, seq }: Entry) => device === head.device && seq > head.seq;
  for await (const entries of journalInBatches(db, (work) => work()))
    yield entries.filter((entry) => !isMeanwhile(entry));
  for (let from = 0; from < added.length; from += batch) yield added.slice(from, from + batch);
}

const batch = 2000;

interface Prepared {
  readonly before: Picture;
  readonly staged: Staged;
  readonly states: ReadyStates;
  readonly days: ReadonlyMap<StudyDay, number>;
  /** The latest logical time of both journals. */
  readonly tick: number;
  readonly isCloned: boolean;
}

/**
 * Makes it the truth; `undefined` where memories were packed or merged meanwhile, so that no row tells what changed
 * since, and all has to be concluded again.
 */
async function commit(
  { db, newDevice }: Merging,
  { before, staged, ...prepared }: Prepared,
): Promise<Picture | undefined> {
  const now = await readPicture(db, before);
  if (!now || now.head.packed !== before.head.packed) return undefined;
  await db.segmentHeads.bulkPut([...staged.heads]);
  await db.entries.bulkAdd(staged.rows.map(rowOf));
  const configured = await readConfigured(db);
  const rev = now.head.rev + 1;
  const states = await putAllStates(
    db,
    await withMeanwhile(db, prepared.states, before, configured),
    rev,
  );
  const days = shifted(prepared.days, before.days, now.days);
  const head: Head = {
    ...(prepared.isCloned ? { ...now.head, device: newDevice, seq: 0 } : now.head),
    tick: Math.max(now.head.tick, prepared.tick),
    rev,
    folded: configured.folded,
    cards: states.size,
    packed: rev,
  };
  await putConclusions(db, head, days);
  return { head, states, days, configured, ...(await readPlaces(db)) };
}

/** Cards that were graded meanwhile are replayed with what came in of them. */
async function withMeanwhile(
  db: Database,
  { packs, changes }: ReadyStates,
  before: Picture,
  { weights }: Configured,
): Promise<ReadyStates> {
  const changed = await changesSince(db, before.head.rev);
  const { cards, states } = await replayCards(db, changed.keys(), weights);
  const replayed = [...cards].map((card) => [card, states.get(card)] as const);
  return { packs, changes: new Map([...changes, ...replayed]) };
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
const isCloned = (head: Head, added: readonly Entry[]): boolean =>
  added.some(({ device }) => device === head.device);
