// What restoring a backup would bring, before anything is changed.

import type { JournalSummary } from '#scheduler/journal-summary.ts';

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

/** What restoring would do. `fresh` and `waiting` are what of the file is not here yet. */
export function previewOf(
  here: JournalSummary,
  file: JournalSummary,
  fresh: JournalSummary,
  waiting: number,
): RestorePreview {
  if (fresh.entries === 0 && waiting === 0) return { brings: 'nothing' };
  return {
    brings: 'something',
    newAnswers: fresh.answers,
    isOther: fresh.entries > 0 && fresh.answers === 0,
    waiting,
    onlyHere: Math.max(0, here.answers - (file.answers - fresh.answers)),
  };
}
