// The tables, and who may open them. Everything but `entries` follows from `entries`.
//
// To change a table, add the next `dexie.version(n).stores({ … }).upgrade(…)` below the last version and leave
// the versions before as they are: a browser may come from any of them. A table that only caches the journal
// needs no upgrade function: raise `foldVersion`, and it is replayed.

import { Dexie, type Transaction } from 'dexie';
import type { CardId } from '#deck/card.ts';
import type { SeenDeck } from '#deck/seen.ts';
import type { Trace } from '#deck/trace.ts';
import { invariant } from '#kit/invariant.ts';
import type { StudyDay } from '#kit/time.ts';
import type { DeviceId, EntryId } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { WaitingHistory } from './exchange/waiting-history.ts';
import type { PackKey, StatePack } from './packed-states.ts';
import { backendVersion, type EntryRow, entryOf, rowOf, schemaVersion } from './rows.ts';
import type { Segment, SegmentHead } from './segment.ts';
import type { CopyMark, StorageTrouble } from './storage.ts';

export interface MemoryRow {
  readonly card: CardId;
  /** `undefined` if the card has no memory any more: this overrules a pack that still has one. */
  readonly state: CardState | undefined;
  /** The revision that wrote it: another tab reads only what is newer than what it has. */
  readonly rev: number;
}

export interface DayRow {
  readonly day: StudyDay;
  /** Answers that counted and were not taken back. */
  readonly answers: number;
}

/** Where the journal stands. Read and written in the transaction of every act. */
export interface Head {
  readonly key: 'head';
  readonly device: DeviceId;
  /** The last number that this device gave to an entry. */
  readonly seq: number;
  /** The latest logical time in the journal. */
  readonly tick: number;
  /** Counts writes of any kind. */
  readonly rev: number;
  /** Which fold, with which parameters, made the memories. */
  readonly folded: string;
  /** How many memories there are: a cache that lost some is replayed, not believed. */
  readonly cards: number;
  /** The revision at which rows of memories last went into a pack. */
  readonly packed: number;
  /** What the keys of the packs in force begin with, if a merge made them. Others may be of a merge under way. */
  readonly packs?: string;
  /** The packs that lie in the order of the notes, named as above: they are read faster. */
  readonly ordered?: string;
  /** The revision at which the learner last took away all that was here: to other tabs that is no loss. */
  readonly erased?: number;
}

interface SessionRow {
  readonly key: 'session';
  readonly place: SessionPlace;
}

interface QuizRow {
  readonly key: 'quiz';
  readonly quiz: unknown;
}

/** The last copy of the journal that left this browser. */
interface CopyRow extends CopyMark {
  readonly key: 'copy';
}

/** Where copies go by themselves. A browser keeps the handle as it keeps any value, and asks again for its use. */
interface FolderRow {
  readonly key: 'folder';
  readonly folder: FileSystemDirectoryHandle;
}

/** While this row exists, segments whose names begin with its prefix are not part of the journal. */
interface StagingRow {
  readonly key: `staging ${string}`;
}

/** A segment that the browser has lost for good. `isSaid`: the learner knows. */
interface LostRow {
  readonly key: `lost ${string}`;
  readonly answers: number;
  /** When the last of them was given, UTC ms. */
  readonly at: number;
  readonly isSaid: boolean;
}

export const lostKey = (segment: string): LostRow['key'] => `lost ${segment}`;

/** The last deck of a collection. */
interface SeenDeckRow extends SeenDeck {
  readonly key: `seen ${string}`;
}

/** The traces of one of a deck's files. Their sets of hashes lie end to end: three a card. */
export interface SeenRow {
  readonly collection: string;
  readonly chunk: string;
  readonly cards: readonly Omit<Trace, 'place' | 'prompt' | 'answer'>[];
  readonly hashes: Uint32Array;
  readonly lengths: Uint32Array;
}

export type MetaRow =
  | LostRow
  | Head
  | StagingRow
  | SessionRow
  | QuizRow
  | SeenDeckRow
  | CopyRow
  | FolderRow;

export type Database = ReturnType<typeof declareDatabase>;

/** How much stays in rows before it is sealed or packed, and how much goes into a segment. */
export interface Limits {
  readonly segment: number;
  /** The newest answers of this device: they are what undo takes back. */
  readonly answers: number;
  readonly memories: number;
}

export const usualLimits: Limits = { segment: 2000, answers: 2000, memories: 200 };

export function declareDatabase(name: string, limits: Limits) {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(1).stores({
    entries: 'id, action, *about, &[device+seq]',
    memories: 'card, rev',
    days: 'day',
    meta: 'key',
  });
  dexie
    .version(2)
    .stores({
      // A cloned profile may give one number to two entries.
      entries: 'id, action, *about, [device+seq]',
      seen: '[collection+chunk], collection',
      segments: 'name',
      segmentHeads: 'name, device',
      packs: 'shard',
      waiting: 'anchor',
    })
    .upgrade(nameDescents);
  // Staged segments lie beside those that count. Versions before would read both: this number keeps them out.
  dexie.version(3).stores({});
  invariant(dexie.verno === schemaVersion, 'every reader knows the last version');
  const tables = {
    entries: dexie.table<EntryRow, EntryId>('entries'),
    memories: dexie.table<MemoryRow, CardId>('memories'),
    days: dexie.table<DayRow, StudyDay>('days'),
    meta: dexie.table<MetaRow, MetaRow['key']>('meta'),
    seen: dexie.table<SeenRow, [string, string]>('seen'),
    segments: dexie.table<Segment, string>('segments'),
    segmentHeads: dexie.table<SegmentHead, string>('segmentHeads'),
    packs: dexie.table<StatePack, PackKey>('packs'),
    waiting: dexie.table<WaitingHistory, string>('waiting'),
  };
  return { dexie, ...tables, all: Object.values(tables), limits };
}

/** Version 2 finds all descents by one key. */
const nameDescents = (transaction: Transaction) =>
  transaction
    .table<EntryRow>('entries')
    .filter(({ kind }) => kind === 'descended')
    .modify((row, at) => {
      at.value = rowOf(entryOf(row));
    });

/** Runs work in one transaction over all tables. Dexie follows `await` only inside an `async` function. */
export const transact = <Result>(
  { dexie, all }: Database,
  mode: 'r' | 'rw',
  work: () => Promise<Result>,
): Promise<Result> => dexie.transaction(mode, all, async () => work());

/**
 * Keeps two versions of the app from writing into one database: without this, an old tab would open it again
 * after an upgrade and store rows of the old shape.
 */
export function guardSchema(
  { dexie }: Database,
  onTrouble: (trouble: StorageTrouble) => void,
): void {
  const stop = (trouble: StorageTrouble) => {
    dexie.close({ disableAutoOpen: true });
    onTrouble(trouble);
  };
  dexie.on('versionchange', ({ newVersion }) => {
    // Opened again, it would be empty, and the next grade would go into it without a word.
    stop({ trouble: newVersion === null ? 'deleted' : 'closed-by-other-tab' });
    return false;
  });
  dexie.on('ready', () => {
    if (dexie.backendDB().version <= backendVersion) return;
    stop({ trouble: 'newer-schema' });
    throw new Error('The database was written by a newer version of Recto.');
  });
}
