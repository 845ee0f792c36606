// What this tab holds of the disk, at one revision. It is read whole once and then brought up to date by what
// other tabs wrote since.

import type { StudyDay } from '#kit/time.ts';
import { type Descents, descentsOf } from '#scheduler/descent.ts';
import { foldVersion, type WeightsByVersion } from '#scheduler/fold-version.ts';
import { type DeviceId, type Entry, standing } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { everyParams, foldParams, type Params } from '#scheduler/params.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { foldSettings, type Settings } from '#scheduler/settings.ts';
import { type Verdicts, verdictsOf } from '#scheduler/triage.ts';
import { withRetractions } from './retractions.ts';
import {
  aboutLineage,
  aboutSettings,
  aboutTriage,
  type Database,
  entryOf,
  type Head,
} from './schema.ts';
import { withChanges } from './states.ts';
import type { CopyMark, Snapshot } from './storage.ts';
import { changesSince, readAllStates } from './stored-states.ts';

export interface Picture extends KeptPlaces {
  readonly head: Head;
  readonly states: States;
  readonly days: ReadonlyMap<StudyDay, number>;
  readonly configured: Configured;
}

/** What is kept beside the journal: where a session and a quiz stand, and when a copy last left. */
export interface KeptPlaces {
  readonly session: SessionPlace | undefined;
  readonly quiz: unknown;
  readonly lastCopy: CopyMark | undefined;
}

/** What the learner has configured, which cards became which, and what was made of those that are offered. */
export interface Configured {
  readonly entries: readonly Entry[];
  /** What was configured and not taken back, oldest first. */
  readonly kept: readonly Entry[];
  /** Which cards became which, and was not taken back, oldest first. */
  readonly descended: readonly Entry[];
  readonly descents: Descents;
  readonly verdicts: Verdicts;
  readonly settings: Settings;
  readonly params: Params;
  readonly weights: WeightsByVersion;
  /** Names the fold that makes the memories: its meaning, and the parameters it knows. */
  readonly folded: string;
}

/** Within a transaction. `undefined` where there is no journal yet, or no memory that can be believed. */
export async function readPicture(db: Database, known?: Picture): Promise<Picture | undefined> {
  const head = await readHead(db);
  if (!head) return undefined;
  if (known?.head.rev === head.rev) return known;
  // All at once: waiting for one after another would slow the start noticeably.
  const [configured, states, days, places] = await Promise.all([
    readConfigured(db),
    readStates(db, head, known),
    db.days.toArray(),
    readPlaces(db),
  ]);
  if (!states || head.folded !== configured.folded) return undefined;
  return {
    head,
    states,
    configured,
    ...places,
    days: new Map(days.map(({ day, answers }) => [day, answers])),
  };
}

/** Begins a journal in a database that has none; `undefined` if there is one. Within a transaction. */
export async function beginEmpty(db: Database, device: DeviceId): Promise<Picture | undefined> {
  const known = [
    await readHead(db),
    await db.entries.limit(1).count(),
    await db.segmentHeads.limit(1).count(),
  ];
  if (known.some(Boolean)) return undefined;
  await db.meta.put(emptyHead(device, 1));
  return readPicture(db);
}

/** Of a store without a journal. */
export function emptyHead(device: DeviceId, rev: number): Head {
  const { folded } = nothingConfigured;
  return { key: 'head', device, seq: 0, tick: 0, rev, folded, cards: 0, packed: rev };
}

async function readStates(
  db: Database,
  head: Head,
  known: Picture | undefined,
): Promise<States | undefined> {
  // If rows were packed since, none tells any more what another tab has written: everything is read again.
  const base = known && head.packed <= known.head.rev ? known : undefined;
  const states = base
    ? withChanges(base.states, await changesSince(db, base.head.rev))
    : await readAllStates(db, head);
  return states.size === head.cards ? states : undefined;
}

export async function readHead(db: Database): Promise<Head | undefined> {
  const row = await db.meta.get('head');
  return row?.key === 'head' ? row : undefined;
}

export async function readPlaces(db: Database): Promise<KeptPlaces> {
  const [session, quiz, copy] = await db.meta.bulkGet(['session', 'quiz', 'copy']);
  return {
    session: session?.key === 'session' ? session.place : undefined,
    quiz: quiz?.key === 'quiz' ? quiz.quiz : undefined,
    lastCopy: copy?.key === 'copy' ? copy : undefined,
  };
}

export async function copyFolder(db: Database): Promise<FileSystemDirectoryHandle | undefined> {
  const row = await db.meta.get('folder');
  return row?.key === 'folder' ? row.folder : undefined;
}

/** Answers that counted and were not taken back. */
export const answersIn = ({ days }: Picture): number => {
  let answers = 0;
  for (const count of days.values()) answers += count;
  return answers;
};

/** Within a transaction. */
export const readConfigured = async (db: Database): Promise<Configured> =>
  configuredBy(await readConfiguring(db));

const readConfiguring = async (db: Database): Promise<readonly Entry[]> =>
  withRetractions(
    db,
    (
      await db.entries
        .where('about')
        .startsWithAnyOf([aboutSettings, aboutLineage, aboutTriage])
        .distinct()
        .toArray()
    )
      .map(entryOf)
      // Kinds of later versions are found by the same names.
      .filter(isConfiguring),
  );

/** What is configured after some more entries, of any kind. The same object where nothing changes. */
export function configure(before: Configured, entries: readonly Entry[]): Configured {
  // Usually there are none: then thousands of descents need not be looked at again.
  if (!entries.some((entry) => entry.kind === 'retracted' || isConfiguring(entry))) return before;
  const all = [...before.entries, ...entries];
  const acts = new Set(all.filter(isConfiguring).map(({ action }) => action));
  const configuring = all.filter((entry) =>
    entry.kind === 'retracted' ? acts.has(entry.target) : isConfiguring(entry),
  );
  return configuring.length === before.entries.length ? before : configuredBy(configuring);
}

const isConfiguring = ({ kind }: Entry): boolean =>
  kind === 'configured' || kind === 'descended' || kind === 'decided';

function configuredBy(entries: readonly Entry[]): Configured {
  const weights = everyParams(entries);
  const stands = standing(entries);
  const descents = descentsOf(stands);
  return {
    entries,
    kept: stands.filter(({ kind }) => kind === 'configured'),
    descended: stands.filter(({ kind }) => kind === 'descended'),
    descents,
    verdicts: verdictsOf(stands, descents),
    settings: foldSettings(entries),
    params: foldParams(entries),
    weights,
    folded: [foldVersion, ...[...weights.keys()].sort()].join(' '),
  };
}

export const nothingConfigured: Configured = configuredBy([]);

export const snapshotOf = (picture: Picture): Snapshot => {
  const { states, days, configured, session, quiz, lastCopy } = picture;
  return {
    answers: answersIn(picture),
    states,
    settings: configured.settings,
    params: configured.params,
    session,
    quiz,
    lastCopy,
    configured: configured.kept,
    descended: configured.descended,
    verdicts: configured.verdicts,
    daysStudied: [...days.keys()].sort((a, b) => a - b),
  };
};
