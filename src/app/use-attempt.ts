import { useCallback, useRef } from 'react';
import { useNotices } from '#ui/notices.tsx';
import { t } from './attempt-words.ts';
import { failed } from './failed.ts';

/** Does what may fail, and answers whether it was done. That it was not is told, in these words, until the next one is. */
export function useAttempt(words: string = t('notSaved')) {
  const notices = useNotices();
  const endAlarm = useRef<() => void>(undefined);
  return useCallback(
    async (work: () => Promise<unknown>, said: string = words): Promise<boolean> => {
      try {
        await work();
        endAlarm.current?.();
        return true;
      } catch (error) {
        endAlarm.current = failed(notices, said)(error);
        return false;
      }
    },
    [notices, words],
  );
}
