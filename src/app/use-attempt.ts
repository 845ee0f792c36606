import { useCallback, useRef } from 'react';
import { useNotices } from '#ui/notices.tsx';
import { t } from './attempt-words.ts';
import { failed } from './failed.ts';

/** Does what may fail, and answers whether it was done. That it was not is told until the next one is. */
export function useAttempt(words: string = t('notSaved')) {
  const notices = useNotices();
  const endAlarm = useRef<() => void>(undefined);
  return useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        endAlarm.current?.();
        return true;
      } catch (error) {
        endAlarm.current = failed(notices, words)(error);
        return false;
      }
    },
    [notices, words],
  );
}
