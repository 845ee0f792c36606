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

interface Compared {
  readonly here: JournalSummary;
  /** All entries of the file. */
  readonly summary: JournalSummary;
  /** Those that are not here. */
  readonly fresh: JournalSummary;
  /** What waited when it was made, is not here, and has its cards by now. */
  readonly joining: JournalSummary;
  /** How many histories go on waiting, and do not wait here. */
  readonly freshWaiting: number;
}

/** What restoring would do. */
export function previewOf(backup: Compared): RestorePreview {
  const { here, summary, fresh, joining, freshWaiting } = backup;
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
