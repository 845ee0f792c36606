// What restoring a backup would bring, before anything is changed.

import type { OpenedBackup } from '#app/copies.ts';

export type RestorePreview =
  | { readonly brings: 'nothing' }
  | {
      readonly brings: 'something';
      readonly newAnswers: number;
      /** Whether it brings entries that are no answers, and none that are. */
      readonly isOther: boolean;
      /** Histories that wait for their cards. */
      readonly waiting: number;
      /** Answers that are only here: they stay. */
      readonly onlyHere: number;
    };

/** What restoring would do. */
export function previewOf({
  here,
  summary,
  fresh,
  joining,
  freshWaiting,
}: Pick<OpenedBackup, 'here' | 'summary' | 'fresh' | 'joining' | 'freshWaiting'>): RestorePreview {
  const entries = fresh.entries + joining.entries;
  const newAnswers = fresh.answers + joining.answers;
  if (entries === 0 && freshWaiting === 0) return { brings: 'nothing' };
  return {
    brings: 'something',
    newAnswers,
    isOther: entries > 0 && newAnswers === 0,
    waiting: freshWaiting,
    onlyHere: Math.max(0, here.answers - (summary.answers - fresh.answers)),
  };
}
