// What only the journal knows of a card: when it got which grade, and when its words were last changed.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import type { AnswerLog } from '#scheduler/answer-log.ts';
import { grades } from '#scheduler/journal.ts';

export interface CardPast {
  /** The last study day of each grade, from Again to Easy; -Infinity where it was never given. */
  readonly lastRated: readonly number[];
  readonly lastEdited: StudyDay | undefined;
}

const never = Number.NEGATIVE_INFINITY;

/** By card; the answers of a list's items also count for the list. Practice counts: it was an answer. */
export function pastOf(
  log: AnswerLog,
  listOf: (card: CardId) => CardId | undefined,
): ReadonlyMap<string, CardPast> {
  const past = new Map<CardId, { lastRated: number[]; lastEdited: StudyDay | undefined }>();
  const own = log.cards.map(pastOfCard);
  const lists = log.cards.map((card) => {
    const list = listOf(card);
    return list && pastOfCard(list);
  });
  log.card.forEach((card, answer) => {
    const day = log.day[answer] ?? never;
    const grade = log.grade[answer] ?? 0;
    for (const one of [own[card], lists[card]])
      if (one) one.lastRated[grade] = Math.max(one.lastRated[grade] ?? never, day);
  });
  for (const { entry } of log.turns)
    if (entry.kind === 'descended' && entry.how === 'reworded')
      pastOfCard(entry.to).lastEdited = entry.day;
  return past;

  function pastOfCard(card: CardId) {
    const there = past.get(card);
    if (there) return there;
    const fresh = { lastRated: grades.map(() => never), lastEdited: undefined };
    past.set(card, fresh);
    return fresh;
  }
}
