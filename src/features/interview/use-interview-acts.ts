// An interview is put away, taken out of the archive, or deleted: acts that are said and taken back like any other.

import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { type Interview, interviewKey } from '#scheduler/interview.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { askedKey, keptIn, planAnew } from './use-interviews.ts';
import { t } from './words.ts';

/** Each answers whether it is on the disk. Once on a page: its acts are taken back in their order. */
export function useInterviewActs() {
  const { storage } = useServices();
  const { configured } = useSnapshot();
  const undoable = useUndoable((drafts) => storage.record(drafts, planAnew));
  const put = (id: string, value: Interview | null) =>
    ({ kind: 'configured', key: interviewKey(id), value }) as const;
  return {
    archive: (interview: Interview) =>
      undoable(
        [put(interview.id, { ...interview, archived: true })],
        t('archivedNow', { name: interview.name }),
      ),
    restore: ({ archived: _, ...interview }: Interview) =>
      undoable([put(interview.id, interview)], t('restoredNow', { name: interview.name })),
    /** With the questions that were asked in it. */
    remove: ({ id, name }: Interview) => {
      const key = askedKey(id);
      const asked = keptIn(configured, key)
        ? [{ kind: 'configured', key, value: null } as const]
        : [];
      return undoable([put(id, null), ...asked], t('deletedNow', { name }));
    },
  };
}
