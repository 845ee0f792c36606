// What only the journal knows of a card: when it got which grade, and when its words were last changed.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { type Entry, grades, retractedActs } from '#scheduler/journal.ts';

export interface CardPast {
  /** The last study day of each grade, from Again to Easy; -Infinity where it was never given. */
  readonly lastRated: readonly number[];
  readonly lastEdited: StudyDay | undefined;
}

/** By card; the answers of a list's items also count for the list. Practice counts: it was an answer. */
export function pastOf(
  entries: readonly Entry[],
  listOf: (card: CardId) => CardId | undefined,
): ReadonlyMap<CardId, CardPast> {
  const taken = retractedActs(entries);
  const past = new Map<CardId, { lastRated: number[]; lastEdited: StudyDay | undefined }>();
  for (const entry of entries) {
    if (taken.has(entry.action)) continue;
    if (entry.kind === 'answered') {
      rate(entry.card, entry.day, grades.indexOf(entry.grade));
      const list = listOf(entry.card);
      if (list) rate(list, entry.day, grades.indexOf(entry.grade));
    } else if (entry.kind === 'decided' && entry.verdict === 'edit') edit(entry.card, entry.day);
    else if (entry.kind === 'descended' && entry.how === 'reworded') edit(entry.to, entry.day);
  }
  return past;

  function of(card: CardId) {
    const there = past.get(card);
    if (there) return there;
    const fresh = { lastRated: grades.map(() => Number.NEGATIVE_INFINITY), lastEdited: undefined };
    past.set(card, fresh);
    return fresh;
  }

  function rate(card: CardId, day: StudyDay, grade: number): void {
    const { lastRated } = of(card);
    lastRated[grade] = Math.max(lastRated[grade] ?? Number.NEGATIVE_INFINITY, day);
  }

  function edit(card: CardId, day: StudyDay): void {
    const one = of(card);
    if (one.lastEdited === undefined || day > one.lastEdited) one.lastEdited = day;
  }
}
