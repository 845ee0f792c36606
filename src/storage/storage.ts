// What survives a reload, as the rest of the app sees it. `open.ts` makes one over Dexie; nobody else knows a table.

import type { CardId } from '#deck/card.ts';
import type { DeckNews, Recollection, SeenDeck } from '#deck/seen.ts';
import type { Instant } from '#kit/time.ts';
import type { AnswerLog } from '#scheduler/answer-log.ts';
import type { ActionId, DeviceId, Entry, EntryDraft } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import type { Params } from '#scheduler/params.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { Settings } from '#scheduler/settings.ts';
import type { Verdicts } from '#scheduler/triage.ts';
import type { Bound, WaitingHistory } from './exchange/waiting-history.ts';
import type { SeenCards } from './seen-lines.ts';

/** What the app reads at once, whole and consistent: replaced by a new object whenever anything was written. */
export interface Snapshot {
  /** Another one after every write, also of another tab: on one device, what has the same shows the same. */
  readonly rev: number;
  /** Answers that counted and were not taken back. */
  readonly answers: number;
  readonly states: States;
  readonly settings: Settings;
  /** The FSRS parameters in force. */
  readonly params: Params;
  readonly session: SessionPlace | undefined;
  /** Where a running quiz stands: plain data, which `features/quiz/kept-quiz.ts` reads. `undefined` where none runs. */
  readonly quiz: unknown;
  /** The last copy that left this browser. Known to this device only. */
  readonly lastCopy: CopyMark | undefined;
  /**
   * What was configured and not taken back, oldest first: settings, parameters, and what features keep under keys
   * of their own.
   */
  readonly configured: readonly Entry[];
  /** What became of cards when the notes were edited, and was not taken back, oldest first. */
  readonly descended: readonly Entry[];
  /** What was made of cards that are only offered. */
  readonly verdicts: Verdicts;
  /** Study days on which at least one answer counted, ascending. */
  readonly daysStudied: readonly number[];
}

/** A journal, some entries at a time. */
export type Batches = Iterable<readonly Entry[]> | AsyncIterable<readonly Entry[]>;

/** What an act changes beside the journal. What is left out stays as it is. */
export interface Beside {
  /** Where the session stands after the act; `null` ends it. */
  readonly session?: ((action: ActionId) => SessionPlace) | null;
  /** The quiz, in the same way. `stored` is the one on the disk then: another tab may have begun it. */
  readonly quiz?: ((action: ActionId, stored: unknown) => unknown) | null;
  /** Asked if another tab has written since: whether the act is still to be recorded. If not, no entries are. */
  readonly isStillDue?: (states: States) => boolean;
  /** Told the share that is done, 0 to 1, where other parameters come into force and make all memories anew. */
  readonly onProgress?: (share: number) => void;
}

export interface Storage {
  /** The snapshot now. Always in step with the disk: it changes only after a transaction is on it. */
  readonly current: () => Snapshot;
  /** This device, as its entries name it. */
  readonly device: () => DeviceId;
  /** Shows what another tab, or a worker, has just written. */
  readonly catchUp: () => Promise<void>;
  /** Calls back after every change, other tabs' included. Answers the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Writes one act in one strictly durable transaction: its entries, the memories that follow, and what stands beside
   * them. Resolves once it is on disk. Where other parameters come into force, all memories follow: that takes a
   * while, in which grades may be written, and nothing of it is seen.
   * Rejects where it could not be written: `troubleOf(error)` of `trouble.ts` says why, nothing has
   * changed, and the same drafts may be recorded again.
   */
  readonly record: (drafts: readonly EntryDraft[], beside?: Beside) => Promise<Recorded>;
  /** Keeps only the session's place, without an entry. */
  readonly keepPlace: (place: SessionPlace | null) => Promise<void>;
  /** Keeps only where a quiz stands, without an entry. */
  readonly keepQuiz: (quiz: (stored: unknown) => unknown) => Promise<void>;
  /** The newest act of this device that can be undone (answers, skips, stops, flags, resets, edits), if any. */
  readonly lastAct: () => Promise<readonly Entry[]>;
  /** The entries of a card that were not taken back, oldest first. */
  readonly history: (card: CardId) => Promise<readonly Entry[]>;
  /** What is remembered of the last deck of a collection, and what the journal knows of its cards. */
  readonly recall: (collection: string) => Promise<Recollection>;
  /**
   * Writes down what an edited deck brings: each line of its lineage as an act of its own, and the deck as the
   * one that was seen last. Does nothing where another tab has done so already.
   */
  readonly follow: (last: SeenDeck | undefined, news: DeckNews) => Promise<void>;
  /**
   * All answers that were not taken back, in columns: for whatever looks at the whole past. Or the `newest` so many, and
   * perhaps some before them: what is older is not read.
   */
  readonly answers: (newest?: number) => Promise<AnswerLog>;
  /** The whole journal, oldest first: for a copy of the raw data. */
  readonly journal: () => Promise<readonly Entry[]>;
  /** The whole journal, a few thousand entries at a time, in no order: for a copy of what does not fit in memory. */
  readonly batches: (onProgress?: (share: number) => void) => AsyncIterable<readonly Entry[]>;
  /** The cards of the last deck of each collection, for a copy: a restored device can follow edits made since. */
  readonly seen: () => AsyncIterable<SeenCards>;
  /** Takes cards that another device has seen last: they are followed when the deck is next compared. */
  readonly addSeen: (seen: readonly SeenCards[]) => Promise<void>;
  /** Those of these entries that are not in the journal. */
  readonly unknownOf: (entries: readonly Entry[]) => Promise<readonly Entry[]>;
  /**
   * Joins another journal to this one, from a backup, an import or another device: the union of both, whatever
   * order they come in. Nothing that is here is replaced or removed. Grades may be written meanwhile; until it is
   * done nothing of the other journal is seen, and where `batches` throws nothing ever is. They may be gone through
   * again. `onProgress` is told the share that is done once all have come, 0 to 1.
   */
  readonly merge: (
    batches: Batches,
    onProgress?: (share: number) => void,
  ) => Promise<{ readonly added: number }>;
  /** Histories from elsewhere whose cards are not in the notes yet: all, or those of some anchors. */
  readonly waiting: (isWanted?: (anchor: string) => boolean) => Promise<readonly WaitingHistory[]>;
  /** Those of these histories that say more than what waits here. */
  readonly notYetWaiting: (
    histories: readonly WaitingHistory[],
  ) => Promise<readonly WaitingHistory[]>;
  /** Takes the place of what waits for the same lines, unless that says more of the same cards. */
  readonly addWaiting: (histories: readonly WaitingHistory[]) => Promise<void>;
  /** Takes histories whose cards have come into the journal; they wait no longer. */
  readonly bind: (bound: Bound) => Promise<void>;
  readonly markCopy: (mark: CopyMark) => Promise<void>;
  /** The latest logical time in the journal: whatever is written moves it on. */
  readonly latest: () => number;
  /** The folder that copies go to by themselves, where the learner has chosen one; `undefined` forgets it. */
  readonly copyFolder: () => Promise<FileSystemDirectoryHandle | undefined>;
  readonly setCopyFolder: (folder: FileSystemDirectoryHandle | undefined) => Promise<void>;
  /** What the browser has erased, if anything. */
  readonly loss: () => Loss | undefined;
  /** The learner knows of the loss: they restored a copy, or begin again. */
  readonly acceptLoss: () => void;
  /**
   * Takes away all that the learner did, in this tab and all others, where this copy holds all of it; answers whether it
   * does. Nothing here brings it back.
   */
  readonly erase: (copy: CopyMark) => Promise<boolean>;
  /** Moves what is old to where it is quick to read, a little at a time. For when nothing else is going on. */
  readonly tidy: (notes: InNoteOrder) => Promise<void>;
  readonly close: () => void;
}

/** All cards of the deck, in the order of the notes. */
export type InNoteOrder = () => readonly CardId[];

/** How many answers, and when the last of them was given, UTC ms. */
export interface Loss {
  readonly answers: number;
  readonly at: number;
}

export interface CopyMark {
  readonly at: Instant;
  /** Answers in it. */
  readonly answers: number;
  /** The latest logical time in it. Copies of earlier versions were not marked with it. */
  readonly tick?: number;
}

export interface Recorded {
  readonly action: ActionId;
  readonly entries: readonly Entry[];
}

/** Why the store could not be opened or written. The screen says so; nothing is deleted. */
export type StorageTrouble =
  | { readonly trouble: 'newer-schema' }
  | { readonly trouble: 'quota' }
  | { readonly trouble: 'closed-by-other-tab' }
  /** The whole database was deleted, from outside of the app. */
  | { readonly trouble: 'deleted' }
  | { readonly trouble: 'unavailable'; readonly reason: string };
