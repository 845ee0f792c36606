// What became of cards when the notes were edited: a line for each act, which can be taken back by itself.

import type { CardId } from '#deck/card.ts';
import type { Descent } from '#deck/change.ts';
import { addTo } from '#kit/groups.ts';
import type { StudyDay } from '#kit/time.ts';
import type { ActionId, Entry } from '#scheduler/journal.ts';

export interface NoteChange {
  readonly act: ActionId;
  readonly how: Descent['how'];
  /** The cards that it was, and those that it is now. */
  readonly from: readonly CardId[];
  readonly to: readonly CardId[];
  /** The one of these that its line shows. */
  readonly shown: CardId;
}

interface DayOfChanges {
  readonly day: StudyDay;
  readonly changes: readonly NoteChange[];
}

/** The newest day first; within a day as they were written. */
export function changesByDay(descended: readonly Entry[]): readonly DayOfChanges[] {
  const acts = new Map<ActionId, { day: StudyDay; change: NoteChange }>();
  for (const entry of descended) {
    if (entry.kind !== 'descended') continue;
    const known = acts.get(entry.action)?.change;
    acts.set(entry.action, {
      day: entry.day,
      change: {
        act: entry.action,
        how: entry.how,
        from: [...new Set([...(known?.from ?? []), entry.from])],
        to: [...new Set([...(known?.to ?? []), entry.to])],
        shown: known?.shown ?? entry.to,
      },
    });
  }
  const days = new Map<StudyDay, NoteChange[]>();
  for (const { day, change } of acts.values()) addTo(days, day, change);
  return [...days].map(([day, changes]) => ({ day, changes })).sort((a, b) => b.day - a.day);
}

/**
 * The card that a change is named after: what it became, or what became of that later, or what it was. Nothing where
 * the notes have none of them any more.
 */
export function namesake(
  { from, to }: NoteChange,
  descended: readonly Entry[],
  isThere: (card: CardId) => boolean,
): CardId | undefined {
  const heirs = new Set(to);
  for (const heir of heirs)
    for (const entry of descended)
      if (entry.kind === 'descended' && entry.from === heir) heirs.add(entry.to);
  return [...heirs, ...from].find(isThere);
}
