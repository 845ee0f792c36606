// A backup file on its way into the journal: read, looked at, and only then joined.

import { useState } from 'react';
import { saveCopy } from '#app/copies.ts';
import { useServices } from '#app/services.ts';
import { createSummary, summaryOf } from '#scheduler/journal-summary.ts';
import { type Backup, type BackupTrouble, readBackup } from '#storage/backup-file.ts';
import type { Storage } from '#storage/storage.ts';
import { previewOf, type RestorePreview } from './preview.ts';

export type Restore =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly done: number }
  | { readonly step: 'refused'; readonly trouble: BackupTrouble['trouble'] }
  | { readonly step: 'preview'; readonly backup: Backup; readonly preview: RestorePreview }
  | { readonly step: 'restoring'; readonly done: number }
  | { readonly step: 'restored'; readonly entries: number; readonly rescue: string | undefined }
  | { readonly step: 'failed' };

export function useRestore() {
  const services = useServices();
  const { storage } = services;
  const [restore, setRestore] = useState<Restore>({ step: 'idle' });

  const read = async (file: File) => {
    setRestore({ step: 'reading', done: 0 });
    try {
      const backup = await readBackup(file, (bytes) =>
        setRestore({ step: 'reading', done: bytes / file.size }),
      );
      if ('trouble' in backup) {
        setRestore({ step: 'refused', trouble: backup.trouble });
        return;
      }
      const fresh = summaryOf(await storage.unknownOf(backup.entries));
      const preview = previewOf(await summaryHere(storage), backup.summary, fresh);
      setRestore({ step: 'preview', backup, preview });
    } catch {
      setRestore({ step: 'failed' });
    }
  };

  const join = async ({ entries }: Backup) => {
    const tell = (done: number) => setRestore({ step: 'restoring', done });
    tell(0);
    try {
      const { answers } = storage.current();
      const rescue = answers > 0 ? await saveCopy(services, 'before-restore') : undefined;
      const { added } = await storage.merge(entries, tell);
      storage.acceptLoss();
      setRestore({ step: 'restored', entries: added, rescue });
    } catch {
      setRestore({ step: 'failed' });
    }
  };

  return { restore, read, join, cancel: () => setRestore({ step: 'idle' }) };
}

async function summaryHere(storage: Storage) {
  const summary = createSummary();
  for await (const batch of storage.batches()) for (const entry of batch) summary.add(entry);
  return summary.soFar();
}
