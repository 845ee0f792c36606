import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { type EntryDraft, undoOf } from '#scheduler/journal.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

/**
 * Writes an act, says it, and offers to take it back. Answers whether it was written. `mayUndo` is asked before it is
 * taken back, and says why where it may not be.
 */
export function useUndoable() {
  const { storage } = useServices();
  const notices = useNotices();
  const attempt = useAttempt();
  return (
    drafts: readonly EntryDraft[],
    said: string,
    mayUndo: () => Promise<boolean> = async () => true,
  ): Promise<boolean> =>
    attempt(async () => {
      const { action } = await storage.record(drafts);
      const undo = async () => {
        if (!(await mayUndo())) return;
        await storage.record(undoOf(action));
        notices.show(t('undoneAct'));
      };
      notices.show(said, { label: t('undo'), run: () => void attempt(undo) });
    });
}
