// What restoring a backup would bring, before anything is changed.

import type { StudyDay } from '#kit/time.ts';
import type { JournalSummary } from '#scheduler/journal-summary.ts';

export type RestorePreview =
  | { readonly brings: 'nothing' }
  | {
      readonly brings: 'something';
      readonly newAnswers: number;
      readonly newEntries: number;
      readonly cards: number;
      readonly firstDay: StudyDay | undefined;
      readonly lastDay: StudyDay | undefined;
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
    newEntries: fresh.entries,
    cards: file.cards,
    firstDay: file.firstDay,
    lastDay: file.lastDay,
    onlyHere: Math.max(0, here.answers - (file.answers - fresh.answers)),
  };
}
