// The answers of a card in its life: as its sheet and its page list them, and as they leave for other programs.

import { dayMs, type Instant, minuteMs, type StudyDay } from '#kit/time.ts';
import {
  type ActionId,
  type AnsweredEntry,
  type Entry,
  type Grade,
  grades,
  type Mode,
} from './journal.ts';

export interface Answered {
  readonly act: ActionId;
  readonly at: Instant;
  /** The calendar day and the time of it, as a fraction. */
  readonly time: number;
  readonly day: StudyDay;
  readonly grade: Grade;
  readonly tookMs: number;
  readonly mode: Mode;
}

/**
 * From the histories of a card, or of the items of a list, which hold what its earlier wordings were answered. Oldest
 * first.
 */
export const answersOfCard = (entries: readonly Entry[]): readonly Answered[] =>
  answersByAct(entries.filter((entry) => entry.kind === 'answered'))
    .map(({ action, at, offset, day, grade, tookMs, mode }) => ({
      act: action,
      at,
      time: (at + offset * minuteMs) / dayMs,
      day,
      grade,
      tookMs,
      mode,
    }))
    .sort((a, b) => a.at - b.at);

/**
 * Answers of which each is an act of its own. The items of a list that were graded in one act are one answer, by the
 * worst of them; it took as long as all of them, which share its time.
 */
export function answersByAct(answers: readonly AnsweredEntry[]): readonly AnsweredEntry[] {
  const acts = new Map<ActionId, AnsweredEntry>();
  // Two items that were one card before both have its answers.
  const each = new Map(answers.map((answer) => [answer.id, answer]));
  for (const answer of each.values()) {
    const other = acts.get(answer.action);
    acts.set(answer.action, other ? together(other, answer) : answer);
  }
  return [...acts.values()];
}

const together = (a: AnsweredEntry, b: AnsweredEntry): AnsweredEntry => ({
  ...(grades.indexOf(b.grade) < grades.indexOf(a.grade) ? b : a),
  tookMs: a.tookMs + b.tookMs,
});
