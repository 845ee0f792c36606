// Copies of the journal in a folder that the learner has chosen, where the browser allows it: outside of the
// browser, so that neither it nor a synced folder's other devices can lose them at once.

import type { Entry } from '#scheduler/journal.ts';
import { backupEnding } from './backup-file.ts';
import { type Backup, type BackupTrouble, readBackup } from './read-backup.ts';
import type { Storage } from './storage.ts';

interface CopyFolderOptions {
  /** Names the file: each device has one of its own, so that no two write into the same. */
  readonly device: string;
  /** Those of these entries that are not here. */
  readonly unknownOf: Storage['unknownOf'];
}

export type Copied =
  | { readonly copied: true }
  /**
   * The copy that lies there was left alone: it holds what is not here, a newer version of the app has written it, or the
   * new one could not be read back.
   */
  | { readonly copied: false; readonly why: WhyNotCopied };

export const whysNotCopied = ['holds-more', 'newer', 'unreadable'] as const;
export type WhyNotCopied = (typeof whysNotCopied)[number];

/**
 * Reads a copy back, and only then lets it take the place of the last one, which stays as the one before. Where that one
 * holds anything that is not here, the browser has lost it, or a copy of its profile wrote it elsewhere: then the older
 * copy is the treasure. Throws where the folder is gone or the permission was taken back.
 */
export async function copyInto(
  folder: FileSystemDirectoryHandle,
  copy: Blob,
  { device, unknownOf }: CopyFolderOptions,
): Promise<Copied> {
  const name = `recto-${device}${backupEnding}`;
  if (isTrouble(await readBackup(copy))) return { copied: false, why: 'unreadable' };
  const last = await fileIn(folder, name);
  let holdsMore = false;
  const look = async (entries: readonly Entry[]) => {
    holdsMore ||= (await unknownOf(entries)).length > 0;
  };
  const older = last && (await readBackup(last, undefined, look));
  if (older && isTrouble(older) && older.trouble === 'newer')
    return { copied: false, why: 'newer' };
  if (older && !isTrouble(older) && holdsMore) return { copied: false, why: 'holds-more' };
  // A file of the browser's is written beside the old one and put in its place when it is closed.
  if (last && older && !isTrouble(older))
    await write(folder, `recto-${device}.before${backupEnding}`, last);
  await write(folder, name, copy);
  return { copied: true };
}

const isTrouble = (read: Backup | BackupTrouble): read is BackupTrouble => 'trouble' in read;

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<Blob | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  await writable.write(content);
  await writable.close();
}
