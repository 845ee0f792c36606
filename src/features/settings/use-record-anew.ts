import { useState } from 'react';
import { useServices } from '#app/services.ts';
import type { Storage } from '#storage/storage.ts';

/** Records what makes all memories anew. `done`: the share that is, while it goes on. */
export function useRecordAnew() {
  const { storage } = useServices();
  const [done, setDone] = useState<number>();
  const record: Storage['record'] = (drafts) => {
    setDone(0);
    return storage.record(drafts, { onProgress: setDone }).finally(() => setDone(undefined));
  };
  return { record, done };
}
