// A backup with all of its entries, for journals that fit into memory.

import type { Entry } from '#scheduler/journal.ts';
import { type Backup, type BackupTrouble, readBackup } from '#storage/read-backup.ts';

export interface WholeBackup extends Backup {
  readonly entries: readonly Entry[];
}

export async function wholeBackup(file: Blob): Promise<WholeBackup | BackupTrouble> {
  const entries: Entry[] = [];
  const read = await readBackup(file, undefined, async (batch) => {
    entries.push(...batch);
  });
  return 'trouble' in read ? read : { ...read, entries };
}
