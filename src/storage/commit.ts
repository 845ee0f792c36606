// The one short transaction that makes what was prepared (`remember.ts`) the truth, with whatever was done since.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { type DeviceId, type Entry, retractedActs } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import type { Params } from '#scheduler/params.ts';
import { configure, isConfiguring, type Picture } from './picture.ts';
import { cardsOf, entriesOfActs, entriesSince } from './read-journal.ts';
import { readConfigured, readHead, readPlaces } from './read-picture.ts';
import { putConclusions, replayCards } from './recall.ts';
import { withRetractions } from './retractions.ts';
import { rowOf } from './rows.ts';
import type { Database, Head } from './schema.ts';
import { stagingKey } from './sealed.ts';
import { areStaged } from './staged-packs.ts';
import { namesOf, type Staged } from './staging.ts';
import { withChanges } from './states.ts';
import { type ReadyStates, rowsOf } from './stored-states.ts';
import type { Written } from './write.ts';

/** As much of a picture as this has to know. */
export type Standing = Pick<Picture, 'head' | 'days'>;

export async function readStanding(db: Database): Promise<Standing | undefined> {
  const [head, days] = await Promise.all([readHead(db), db.days.toArray()]);
  return head && { head, days: new Map(days.map(({ day, answers }) => [day, answers])) };
}

/** What is new to the journal. */
export interface News {
  readonly staged: Staged;
  /** What was done here and is not written yet: the newest of all, numbered from this head on. */
  readonly own?: (head: Head) => readonly Entry[];
}

/** All memories, concluded and staged. */
export interface Prepared {
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

export const nothingOwn = () => [];

/**
 * Makes it the truth; `undefined` where memories were packed or merged meanwhile, so that no row tells what changed
 * since, where other parameters are in force, or where an act was taken back that has come in as one that was: then all
 * has to be concluded again.
 */
export async function commit(
  { db, newDevice }: { readonly db: Database; readonly newDevice: DeviceId },
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

/**
 * The cards of all that this device wrote since, even if it changed nothing, such as a new due date for a card that has
 * no memory yet.
 */
export async function touchedSince(db: Database, head: Head): Promise<readonly CardId[]> {
  const written = await entriesSince(db, head);
  const targets = written.flatMap((entry) => (entry.kind === 'retracted' ? [entry.target] : []));
  return [...written, ...(await entriesOfActs(db, targets))].flatMap(cardsOf);
}
