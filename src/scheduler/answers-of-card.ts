// The answers of a card in its life, as its sheet and its page list them.

import { dayMs, type Instant, minuteMs, type StudyDay } from '#kit/time.ts';
import { type ActionId, type Entry, type Grade, grades, type Mode } from './journal.ts';

export interface Answered {
  readonly act: ActionId;
  readonly at: Instant;
  /** The calendar day and the time of it, as a fraction. */
  readonly time: number;
  readonly day: StudyDay;
  /** Of a list: the worst of its items. */
  readonly grade: Grade;
  /** Of a list: the sum over its items, which share the time that it took. */
  readonly tookMs: number;
  readonly mode: Mode;
}

/**
 * From the histories of a card, or of the items of a list, which hold what its earlier wordings were answered. Oldest
 * first; the items of a list that were graded in one act are one answer.
 */
export function answersOfCard(entries: readonly Entry[]): readonly Answered[] {
  const acts = new Map<ActionId, Answered>();
  // Two items that were one card before both have its answers.
  const each = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of each.values()) {
    if (entry.kind !== 'answered') continue;
    const before = acts.get(entry.action);
    const grade = before ? worse(before.grade, entry.grade) : entry.grade;
    acts.set(entry.action, {
      act: entry.action,
      at: entry.at,
      time: (entry.at + entry.offset * minuteMs) / dayMs,
      day: entry.day,
      grade,
      tookMs: entry.tookMs + (before?.tookMs ?? 0),
      mode: entry.mode,
    });
  }
  return [...acts.values()].sort((a, b) => a.at - b.at);
}

const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) < grades.indexOf(b) ? a : b);
