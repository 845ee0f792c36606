// A backup file on its way into the journal: read, looked at, and only then joined.

import { useCallback, useEffect, useRef, useState } from 'react';
import { type OpenedBackup, openBackup, saveCopy } from '#app/copies.ts';
import { reportMistake } from '#app/failed.ts';
import { useServices } from '#app/services.ts';
import type { BackupTrouble } from '#storage/read-backup.ts';
import { previewOf, type RestorePreview } from './preview.ts';

export type Restore =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly done: number }
  | { readonly step: 'refused'; readonly trouble: BackupTrouble['trouble'] }
  | { readonly step: 'preview'; readonly backup: OpenedBackup; readonly preview: RestorePreview }
  | { readonly step: 'restoring'; readonly done: number }
  | { readonly step: 'restored'; readonly entries: number; readonly rescue: string | undefined }
  | { readonly step: 'failed' };

/** Of all that is waited for, where there is something to save first. */
const shareOfRescue = 0.2;

export function useRestore() {
  const services = useServices();
  const { storage } = services;
  const [restore, setRestore] = useState<Restore>({ step: 'idle' });

  /** Closes the backup that is being read, or was. */
  const opened = useRef<AbortController>(undefined);
  const close = useCallback(() => opened.current?.abort(), []);
  useEffect(() => close, [close]);

  const fail = (error: unknown) => {
    reportMistake(error);
    setRestore({ step: 'failed' });
  };

  const read = async (file: File) => {
    close();
    const closed = new AbortController();
    opened.current = closed;
    setRestore({ step: 'reading', done: 0 });
    try {
      const backup = await openBackup(file, services, {
        onDone: (done) => setRestore({ step: 'reading', done }),
        signal: closed.signal,
      });
      if ('trouble' in backup) {
        setRestore({ step: 'refused', trouble: backup.trouble });
        return;
      }
      const preview = previewOf(backup);
      setRestore({ step: 'preview', backup, preview });
    } catch (error) {
      if (!closed.signal.aborted) fail(error);
    }
  };

  const join = async (backup: OpenedBackup) => {
    const tell = (done: number) => setRestore({ step: 'restoring', done });
    tell(0);
    // It goes on where the learner leaves the page.
    const joining = opened.current;
    opened.current = undefined;
    try {
      const { answers } = storage.current();
      const rescuing = answers > 0 ? shareOfRescue : 0;
      const rescue =
        answers > 0
          ? await saveCopy(services, (done) => tell(done * rescuing), 'before-restore')
          : undefined;
      const entries = await backup.join((done) => tell(rescuing + done * (1 - rescuing)));
      storage.acceptLoss();
      setRestore({ step: 'restored', entries, rescue: rescue?.name });
    } catch (error) {
      joining?.abort();
      fail(error);
    }
  };

  const cancel = () => {
    close();
    setRestore({ step: 'idle' });
  };

  return { restore, read, join, cancel };
}
