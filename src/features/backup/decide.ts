// What is decided about backups: what a file would bring, when it is time for one, and when a file must not be
// written over another.

import { dayMs, type Instant, type StudyDay } from '#kit/time.ts';
import type { JournalSummary } from '#scheduler/journal-summary.ts';

/** The last copy that left this browser. */
export interface BackupMark {
  readonly at: Instant;
  /** Answers in it. */
  readonly answers: number;
}

export type BackupAge =
  | { readonly state: 'nothing-to-lose' }
  | { readonly state: 'never'; readonly answers: number }
  | { readonly state: 'fresh' | 'old'; readonly days: number; readonly answersSince: number };

/** With fewer answers than this there is not much to lose. */
const worthACopy = 50;
const oldAfterDays = 7;
/** A hard week of study makes a copy old before its time. */
const oldAfterAnswers = 500;

export function backupAge(last: BackupMark | undefined, answers: number, now: Instant): BackupAge {
  if (!last)
    return answers < worthACopy ? { state: 'nothing-to-lose' } : { state: 'never', answers };
  const days = Math.max(0, Math.floor((now - last.at) / dayMs));
  const answersSince = Math.max(0, answers - last.answers);
  const isOld =
    answersSince >= oldAfterAnswers || (days >= oldAfterDays && answersSince >= worthACopy);
  return { state: isOld ? 'old' : 'fresh', days, answersSince };
}

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

/**
 * Whether a new copy may take the place of an older one. A journal only grows: one that is smaller was erased by
 * the browser, or is another, and then the older copy is the treasure.
 */
export const mayReplace = (older: JournalSummary | undefined, newer: JournalSummary): boolean =>
  !older || newer.entries >= older.entries;

/** "recto-2026-11-24.recto.json.gz", by the learner's own calendar. */
export const backupName = (date: string, ending: string): string => `recto-${date}${ending}`;
