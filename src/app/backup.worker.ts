// What is done with a whole journal is done here, beside the page: a million answers would hold up a grade for a
// minute. It opens the store for itself, as another tab would.

import { answerWith } from '#kit/answer-worker.ts';
import { OutsideFailure } from '#kit/outside.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { createSummary, type JournalSummary } from '#scheduler/journal-summary.ts';
import { type Copied, copyInto } from '#storage/copy-folder.ts';
import { type Anchored, bindHistories, type Here } from '#storage/exchange/waiting-history.ts';
import { openStorage } from '#storage/open.ts';
import { type Backup, type BackupTrouble, entriesIn, readBackup } from '#storage/read-backup.ts';
import type { Recorded, Storage } from '#storage/storage.ts';
import { StorageFailure } from '#storage/trouble.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { databaseName } from './database-name.ts';
import { systemClock } from './system-clock.ts';

export type BackupRequest =
  /** Answers once the store is open: memories that had to be made anew are. */
  | { readonly ask: 'open' }
  /** Records what makes all memories anew. */
  | { readonly ask: 'record'; readonly drafts: readonly EntryDraft[] }
  | { readonly ask: 'write' }
  | { readonly ask: 'write-into'; readonly folder: FileSystemDirectoryHandle }
  | ({ readonly ask: 'read'; readonly file: Blob } & InNotes)
  /** Joins what was read last. */
  | { readonly ask: 'join' };

/** The cards that histories may find in the notes. */
type InNotes = { readonly deck: Anchored; readonly here: Here };

type Done = { readonly done: number };

/** A backup that was read, without its entries, which stay in the worker. */
export type BackupRead = Omit<Backup, 'seen' | 'waiting'> & {
  /** What of it is not here. */
  readonly fresh: JournalSummary;
  /** What is not here either, and joins since its cards are in the notes by now. */
  readonly joining: JournalSummary;
  /** How many histories it brings that go on waiting for their cards, and do not wait here. */
  readonly freshWaiting: number;
  readonly here: JournalSummary;
};

export type OpenMessage = Done | { readonly isOpen: true };
export type RecordMessage = Done | Recorded;
export type WriteMessage = Done | { readonly file: Blob };
export type WriteIntoMessage = Done | Copied;
export type ReadMessage = Done | BackupRead | BackupTrouble;
export type JoinMessage = Done | { readonly added: number };

const tell = (done: number): void => postMessage({ done });

const opening = open();
let opened: Pick<Backup, 'seen' | 'waiting'> & { readonly file: Blob } = {
  file: new Blob(),
  seen: [],
  waiting: [],
};

answerWith(async (request: BackupRequest): Promise<object> => {
  const storage = await opening;
  switch (request.ask) {
    case 'open':
      return { isOpen: true };
    case 'record':
      return storage.record(request.drafts, { onProgress: tell });
    case 'write':
      return { file: await copyOf(storage) };
    case 'write-into':
      return copyInto(request.folder, await copyOf(storage), {
        device: storage.device(),
        unknownOf: storage.unknownOf,
      });
    case 'read':
      return read(storage, request);
    case 'join':
      return join(storage);
  }
});

async function open(): Promise<Storage> {
  const name = databaseName(import.meta.env.BASE_URL);
  const options = { name, clock: systemClock, random: Math.random, onRebuild: tell };
  const storage = await openStorage(options);
  if ('trouble' in storage) throw new StorageFailure(storage, undefined);
  return storage;
}

const copyOf = async (storage: Storage): Promise<Blob> => {
  const made = new Date(systemClock.now()).toISOString();
  const origin = { made, device: storage.device() };
  const waiting = await storage.waiting();
  const content = { entries: storage.batches(tell), seen: storage.seen(), waiting };
  return new Response(writeBackup(origin, content)).blob();
};

async function read(
  storage: Storage,
  { file, deck, here }: InNotes & { readonly file: Blob },
): Promise<BackupRead | BackupTrouble> {
  const fresh = createSummary();
  const backup = await readBackup(
    file,
    (bytes) => tell(bytes / file.size),
    async (entries) => (await storage.unknownOf(entries)).forEach(fresh.add),
  );
  if ('trouble' in backup) return backup;
  const { seen, waiting, ...rest } = backup;
  opened = { file, seen, waiting };
  const notHere = await storage.notYetWaiting(waiting);
  const bound = bindHistories(notHere, deck, here);
  const joining = createSummary();
  (await storage.unknownOf(bound.entries)).forEach(joining.add);
  return {
    ...rest,
    fresh: fresh.soFar(),
    joining: joining.soFar(),
    freshWaiting: notHere.length - bound.anchors.length,
    here: await summaryHere(storage),
  };
}

async function join(storage: Storage): Promise<{ readonly added: number }> {
  const { file, seen, waiting } = opened;
  // First, since where this fails nothing was changed.
  await storage.addWaiting(await storage.notYetWaiting(waiting));
  const half = (share: number) => tell((1 + share) / 2);
  const merged = await storage.merge({ [Symbol.asyncIterator]: () => readAgain(file) }, half);
  // The answers are here by now. Where this fails, edits made since are not followed, until the file is restored again.
  await storage.addSeen(seen).catch(() => {});
  return merged;
}

async function* readAgain(file: Blob) {
  const end = yield* entriesIn(file, (bytes) => tell(bytes / file.size / 2));
  if ('trouble' in end) throw new OutsideFailure(`The file has changed: ${end.trouble}`);
}

async function summaryHere(storage: Storage): Promise<JournalSummary> {
  const summary = createSummary();
  for await (const batch of storage.batches()) for (const entry of batch) summary.add(entry);
  return summary.soFar();
}
