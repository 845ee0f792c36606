import { useState } from 'react';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { type ActionId, type EntryDraft, undoOf } from '#scheduler/journal.ts';
import type { Storage } from '#storage/storage.ts';
import { useNotices } from '#ui/notices.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { onUndo } from './undo-keys.ts';
import { t } from './words.ts';

/**
 * Writes an act, says it, and offers to take it back. Answers whether it was written. `takeBack`: how, and what is said
 * then, where more is to be undone than what was written; it answers whether that is over. `notWritten`: what is said
 * where it could not be written, if not all of it is lost then.
 */
export type Undoable = (
  drafts: readonly EntryDraft[],
  said: string,
  takeBack?: (act: ActionId) => Promise<boolean>,
  notWritten?: string,
) => Promise<boolean>;

/**
 * The keys of undo take back what was done as well, the last one first, as long as the page stands: one for all that a
 * page does, or its acts are in no order. `recordSo`: how they are written, where the page tells how far that is.
 */
export function useUndoable(recordSo?: Storage['record']): Undoable {
  const { storage } = useServices();
  const record = recordSo ?? storage.record;
  const notices = useNotices();
  const attempt = useAttempt();
  const [done, setDone] = useState<readonly (() => void)[]>([]);
  const last = done.at(-1);
  useKeys(last ? onUndo(last) : {});
  const retract = async (act: ActionId) => {
    await record(undoOf(act));
    notices.show(t('undoneAct'));
    return true;
  };
  return (drafts, said, takeBack = retract, notWritten) =>
    attempt(async () => {
      const { action } = await record(drafts);
      // The page offers it and the notice too, which stands until it is over: it is taken back once.
      let isOffered = true;
      const undo = async () => {
        if (!isOffered) return;
        isOffered = false;
        setDone((acts) => acts.filter((act) => act !== undo));
        let isOver = false;
        await attempt(async () => {
          isOver = await takeBack(action);
        });
        if (isOver) return;
        isOffered = true;
        setDone((acts) => [...acts, undo]);
      };
      setDone((acts) => [...acts, undo]);
      notices.show(said, { label: t('undo'), run: undo, keys: onUndo(undo) });
    }, notWritten);
}
