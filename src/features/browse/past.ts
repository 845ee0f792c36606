// What only the journal knows of a card: when it got which grade, and when its words were last changed.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { type AnswerLog, cardsOfAnswer } from '#scheduler/answer-log.ts';
import { grades } from '#scheduler/journal.ts';

export interface CardPast {
  /** The last study day of each grade, from Again to Easy; -Infinity where it was never given. */
  readonly lastRated: readonly number[];
  readonly lastEdited: StudyDay | undefined;
}

const never = Number.NEGATIVE_INFINITY;

/**
 * By card. An answer counts for the later wordings of its card as well, and for a list that the card is an item of;
 * a list's answers of one act are one, by its worst item. Practice counts: it was an answer.
 */
export function pastOf(
  log: AnswerLog,
  listOf: (card: CardId) => CardId | undefined,
): ReadonlyMap<string, CardPast> {
  const past = new Map<CardId, { lastRated: number[]; lastEdited: StudyDay | undefined }>();
  /** What the act at hand gave to each card. */
  const given = new Map<CardId, number>();
  const give = (card: CardId, grade: number) =>
    given.set(card, Math.min(grade, given.get(card) ?? grade));
  for (const [at, act] of log.act.entries()) {
    const grade = log.grade[at] ?? 0;
    for (const card of cardsOfAnswer(log, at)) {
      give(card, grade);
      const list = listOf(card);
      if (list) give(list, grade);
    }
    if (log.act[at + 1] === act) continue;
    for (const [card, worst] of given) rate(card, worst, log.day[at] ?? never);
    given.clear();
  }
  for (const { entry, cards } of log.turns)
    if (entry.kind === 'descended' && entry.how === 'reworded')
      for (const card of cards) pastOfCard(card).lastEdited = entry.day;
  return past;

  function rate(card: CardId, grade: number, day: number) {
    const { lastRated } = pastOfCard(card);
    lastRated[grade] = Math.max(lastRated[grade] ?? never, day);
  }

  function pastOfCard(card: CardId) {
    const there = past.get(card);
    if (there) return there;
    const fresh = { lastRated: grades.map(() => never), lastEdited: undefined };
    past.set(card, fresh);
    return fresh;
  }
}
