// The interviews as they are kept, and the ways to change them.

import { useMemo } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { foldInterviews, type Interview, interviewKey } from '#scheduler/interview.ts';
import type { Beside } from '#storage/storage.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

export function useInterviews() {
  const { configured } = useSnapshot();
  const { storage, random, clock } = useServices();
  const notices = useNotices();
  const attempt = useAttempt();
  const interviews = useMemo(() => foldInterviews(configured), [configured]);
  const write = (key: string, value: unknown, beside?: Beside): Promise<boolean> =>
    attempt(() => storage.record([{ kind: 'configured', key, value }], beside));
  /** Another date is another plan: a session that was left halfway is not gone on with, the day is planned anew. */
  const writeInterview = (id: string, value: Interview | null) =>
    write(interviewKey(id), value, { session: null });
  return {
    interviews,
    newId: () => `${clock.now().toString(36)}${Math.floor(random() * 1e6).toString(36)}`,
    /** Whether it is on the disk. */
    save: (interview: Interview) => writeInterview(interview.id, interview),
    /** Whether that is on the disk. */
    archive: async ({ archived: _, ...interview }: Interview) => {
      const isKept = await writeInterview(interview.id, { ...interview, archived: true });
      if (isKept) notices.show(t('archivedNow', { name: interview.name }));
      return isKept;
    },
    restore: async ({ archived: _, ...interview }: Interview) => {
      if (await writeInterview(interview.id, interview))
        notices.show(t('restoredNow', { name: interview.name }));
    },
    remove: async ({ id, name }: Interview) => {
      if (await writeInterview(id, null)) notices.show(t('deletedNow', { name }));
    },
    /** What a feature keeps under a key of its own, or nothing. */
    kept: (key: string): unknown => {
      const entry = configured.findLast((each) => each.kind === 'configured' && each.key === key);
      return entry?.kind === 'configured' ? entry.value : undefined;
    },
    keep: write,
  };
}
