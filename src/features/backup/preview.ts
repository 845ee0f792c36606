// What restoring a backup would bring, before anything is changed.

import type { JournalSummary } from '#scheduler/journal-summary.ts';

export type RestorePreview =
  | { readonly brings: 'nothing' }
  | {
      readonly brings: 'something';
      readonly newAnswers: number;
      /** Answers that are only here: they stay. */
      readonly onlyHere: number;
    };

/** What restoring would do. `fresh` is what of the file is not here yet. */
export function previewOf(
  here: JournalSummary,
  file: JournalSummary,
  fresh: JournalSummary,
): RestorePreview {
  if (fresh.entries === 0) return { brings: 'nothing' };
  return {
    brings: 'something',
    newAnswers: fresh.answers,
    onlyHere: Math.max(0, here.answers - (file.answers - fresh.answers)),
  };
}
