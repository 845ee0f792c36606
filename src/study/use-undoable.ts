import { useState } from 'react';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { type EntryDraft, undoOf } from '#scheduler/journal.ts';
import type { Storage } from '#storage/storage.ts';
import { useNotices } from '#ui/notices.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { t } from './words.ts';

/**
 * Writes an act, says it, and offers to take it back, which the keys of undo do as well: the last one first, as long as
 * the page stands. Answers whether it was written. `mayUndo` is asked before, and says why where it may not be.
 * `recordSo`: how it is written, where the page tells how far that is.
 */
export function useUndoable(recordSo?: Storage['record']) {
  const { storage } = useServices();
  const record = recordSo ?? storage.record;
  const notices = useNotices();
  const attempt = useAttempt();
  const [done, setDone] = useState<readonly (() => void)[]>([]);
  const last = done.at(-1);
  useKeys(last ? { u: last, z: last, 'mod+z': last } : {});
  return (
    drafts: readonly EntryDraft[],
    said: string,
    mayUndo: () => Promise<boolean> = async () => true,
  ): Promise<boolean> =>
    attempt(async () => {
      const { action } = await record(drafts);
      const takeBack = async () => {
        if (!(await mayUndo())) return;
        await record(undoOf(action));
        notices.show(t('undoneAct'));
      };
      const undo = () => {
        setDone((acts) => acts.filter((act) => act !== undo));
        void attempt(takeBack);
      };
      setDone((acts) => [...acts, undo]);
      notices.show(said, { label: t('undo'), run: undo });
    });
}
