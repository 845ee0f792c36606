// Copies of the journal that leave the browser: into the learner's downloads, or into a folder that they have chosen.

import { isoDate, momentOf } from '#kit/time.ts';
import { backupEnding, writeBackup } from '#storage/backup-file.ts';
import { mayReplace } from '#storage/copies.ts';
import { type Copied, copyInto } from '#storage/copy-folder.ts';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';

type Keeping = Pick<Services, 'storage' | 'clock'>;

/** The whole journal as a backup file, written as it is read: nothing waits for it. */
async function copyOf({ storage, clock }: Keeping): Promise<Blob> {
  const made = new Date(clock.now()).toISOString();
  return new Response(writeBackup({ made, device: storage.device() }, storage.batches())).blob();
}

/** Saves a copy as a download; answers its name. `occasion` stands in the name, `before-restore` for one. */
export async function saveCopy(services: Keeping, occasion = ''): Promise<string> {
  const { storage, clock } = services;
  const { answers } = storage.current();
  const at = clock.now();
  const date = isoDate(momentOf(clock, 0).day);
  const name = `recto${occasion && `-${occasion}`}-${date}${backupEnding}`;
  saveFile(await copyOf(services), name);
  await storage.markCopy({ at, answers });
  return name;
}

/** What browsers add to a folder that was chosen (Chromium only, and not in TypeScript's own types). */
export interface ChosenFolder extends FileSystemDirectoryHandle {
  readonly queryPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether the browser still lets us write into the folder, without asking the learner. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as ChosenFolder).queryPermission({ mode: 'readwrite' })) === 'granted';

/** Writes a copy into the folder. Throws where it is gone or may not be written. */
export async function copyToFolder(
  services: Keeping,
  folder: FileSystemDirectoryHandle,
): Promise<Copied> {
  const { storage, clock } = services;
  const { answers } = storage.current();
  const at = clock.now();
  const copied = await copyInto(folder, await copyOf(services), {
    device: storage.device(),
    mayReplace: (older, newer) => mayReplace(older.summary, newer.summary),
  });
  if (copied.copied) await storage.markCopy({ at, answers });
  return copied;
}

/** Behind the screen: a new copy where answers were given since the last one, and the browser still allows it. */
export async function copyWhenAllowed(services: Keeping): Promise<void> {
  const { storage } = services;
  const folder = await storage.copyFolder();
  const { answers, lastCopy } = storage.current();
  if (!folder || lastCopy?.answers === answers) return;
  if (await mayWrite(folder)) await copyToFolder(services, folder);
}
