// A journal in a few numbers: what a backup says of itself, and what it is compared by.

import type { StudyDay } from '#kit/time.ts';
import type { Entry } from './journal.ts';

export interface JournalSummary {
  readonly entries: number;
  readonly answers: number;
  /** Cards that were answered. */
  readonly cards: number;
  readonly firstDay: StudyDay | undefined;
  readonly lastDay: StudyDay | undefined;
}

/** Adds entries up as they come by. */
export function createSummary() {
  const cards = new Set<string>();
  let [entries, answers] = [0, 0];
  let firstDay: StudyDay | undefined;
  let lastDay: StudyDay | undefined;
  return {
    add: (entry: Entry): void => {
      entries++;
      if (entry.kind !== 'answered') return;
      answers++;
      cards.add(entry.card);
      if (firstDay === undefined || entry.day < firstDay) firstDay = entry.day;
      if (lastDay === undefined || entry.day > lastDay) lastDay = entry.day;
    },
    soFar: (): JournalSummary => ({ entries, answers, cards: cards.size, firstDay, lastDay }),
  };
}
