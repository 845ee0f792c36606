// Copies of the journal that leave the browser: into the learner's downloads, or into a folder that they have chosen.

import { askOn, askWorker } from '#kit/ask-worker.ts';
import { isoDate, momentOf } from '#kit/time.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { backupEnding } from '#storage/backup-file.ts';
import { holdsAll } from '#storage/copies.ts';
import { type Copied, type WhyNotCopied, whysNotCopied } from '#storage/copy-folder.ts';
import type { BackupTrouble } from '#storage/read-backup.ts';
import type { CopyMark, Recorded } from '#storage/storage.ts';
import type {
  BackupRead,
  BackupRequest,
  JoinMessage,
  OpenMessage,
  ReadMessage,
  RecordMessage,
  WriteIntoMessage,
  WriteMessage,
} from './backup.worker.ts';
import { bindWaiting, followOnce, hereOf } from './follow-notes.ts';
import { keep, kept } from './kept-beside.ts';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';

type Keeping = Pick<Services, 'storage' | 'clock'>;
type OnDone = (done: number) => void;

const backupWorker = (): Worker =>
  new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });

/** Opens the store beside the page, where a whole journal may have to be gone through. */
export async function openBeside(onDone: OnDone): Promise<void> {
  const request: BackupRequest = { ask: 'open' };
  await askWorker<OpenMessage>(backupWorker(), request, { onDone });
}

/** Records beside the page what makes all memories anew. */
export function recordBeside(drafts: readonly EntryDraft[], onDone: OnDone): Promise<Recorded> {
  const request: BackupRequest = { ask: 'record', drafts };
  return askWorker<RecordMessage>(backupWorker(), request, { onDone });
}

/** A copy that the browser was given to keep. Whether it did, nobody tells a page. */
export interface SavedCopy {
  readonly name: string;
  readonly mark: CopyMark;
}

/** Saves a copy as a download. `occasion` stands in the name, `before-restore` for one. */
export async function saveCopy(
  { storage, clock }: Keeping,
  onDone: OnDone = () => {},
  occasion = '',
): Promise<SavedCopy> {
  const mark = markOf({ storage, clock });
  const date = isoDate(momentOf(clock, 0).day);
  const name = `recto${occasion && `-${occasion}`}-${date}${backupEnding}`;
  const request: BackupRequest = { ask: 'write' };
  const { file } = await askWorker<WriteMessage>(backupWorker(), request, { onDone });
  saveFile(file, name);
  await storage.markCopy(mark);
  return { name, mark };
}

/** Of the time that a restore takes, where the deck is seen for the first time. */
const shareOfDeck = 0.2;

export interface OpenedBackup extends BackupRead {
  /** Joins it to the journal; answers how many entries were added. It is closed then. */
  readonly join: (onDone: OnDone) => Promise<number>;
}

/** Reads a backup, and compares it with what is here. Changes nothing. It is open until `signal` closes it. */
export async function openBackup(
  file: Blob,
  { deck, storage, clock }: Pick<Services, 'deck' | 'storage' | 'clock'>,
  { onDone, signal }: { readonly onDone: OnDone; readonly signal: AbortSignal },
): Promise<OpenedBackup | BackupTrouble> {
  const worker = backupWorker();
  const close = () => worker.terminate();
  signal.addEventListener('abort', close);
  const join = async (tell: OnDone) => {
    // The cards of here before those of the file. Where this fails (offline), it is done at the next start.
    const follow = (told?: OnDone) => followOnce({ deck, storage }, told).catch(() => {});
    await follow((done) => tell(done * shareOfDeck));
    const told = (done: number) => tell(shareOfDeck + done * (1 - shareOfDeck));
    const request: BackupRequest = { ask: 'join' };
    const { added } = await askWorker<JoinMessage>(worker, request, { onDone: told, signal });
    // It is on the disk by now, whatever else goes wrong: the next write, or the next start, does what is missed here.
    await storage.catchUp().catch(() => {});
    await follow();
    await bindWaiting({ deck, storage, clock }).catch(() => {});
    return added;
  };
  try {
    const anchored = deck.current().cards.flatMap(({ id }) => (id.startsWith('^') ? { id } : []));
    const here = hereOf({ storage, clock });
    const request: BackupRequest = { ask: 'read', file, deck: { cards: anchored }, here };
    const read = await askOn<ReadMessage>(worker, request, { onDone, signal });
    if (!('trouble' in read)) return { ...read, join };
    close();
    return read;
  } catch (error) {
    close();
    throw error;
  }
}

/** What browsers add to a folder that was chosen (Chromium only, and not in TypeScript's own types). */
export interface ChosenFolder extends FileSystemDirectoryHandle {
  readonly queryPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether the browser still lets us write into the folder, without asking the learner. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as ChosenFolder).queryPermission({ mode: 'readwrite' })) === 'granted';

/** Whether it can still be found: the browser lets us write also where nothing is any more. */
export const isThere = async (folder: FileSystemDirectoryHandle): Promise<boolean> => {
  try {
    await folder.keys().next();
    return true;
  } catch {
    return false;
  }
};

/** Writes a copy into the folder. Throws where it is gone or may not be written. */
export async function copyToFolder(
  { storage, clock }: Keeping,
  folder: FileSystemDirectoryHandle,
): Promise<Copied> {
  const mark = markOf({ storage, clock });
  const request: BackupRequest = { ask: 'write-into', folder };
  const copied = await askWorker<WriteIntoMessage>(backupWorker(), request);
  if (copied.copied) await storage.markCopy(mark);
  keep(refusedName, copied.copied ? '' : copied.why);
  return copied;
}

const refusedName = 'copy-refused';

/** Why there is no new copy in the folder, if the last one was refused: usually nobody was looking. */
export const lastRefused = (): WhyNotCopied | undefined =>
  whysNotCopied.find((why) => why === kept(refusedName));

export async function stopCopies({ storage }: Pick<Keeping, 'storage'>): Promise<void> {
  await storage.setCopyFolder(undefined);
  keep(refusedName, '');
}

/** Of a copy that is begun now. */
const markOf = ({ storage, clock }: Keeping): CopyMark => ({
  at: clock.now(),
  answers: storage.current().answers,
  tick: storage.latest(),
});

/** Behind the screen: a new copy where anything was done since the last one, and the browser still allows it. */
export async function copyWhenAllowed(services: Keeping): Promise<void> {
  const { storage } = services;
  const folder = await storage.copyFolder();
  const { at, ...now } = markOf(services);
  if (!folder || holdsAll(storage.current().lastCopy, now)) return;
  if (await mayWrite(folder)) await copyToFolder(services, folder);
}
