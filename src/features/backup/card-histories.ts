// The answers of each card, and of its earlier wordings, from a journal that comes by in parts and in no order.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { answersByAct } from '#scheduler/answers-of-card.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { type AnsweredEntry, byTime, type Entry, standing } from '#scheduler/journal.ts';

const isOfHistories = ({ kind }: Entry): boolean =>
  kind === 'answered' || kind === 'descended' || kind === 'retracted';

/** Answers what stands of the answers to some cards, oldest first; one for each act, since a list is answered once. */
export async function cardHistories(
  batches: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
): Promise<(cards: readonly CardId[]) => readonly AnsweredEntry[]> {
  const entries: Entry[] = [];
  for await (const batch of batches)
    for (const entry of batch) if (isOfHistories(entry)) entries.push(entry);
  const told = standing(entries);
  const descents = descentsOf(told);
  const answersOf = new Map<CardId, AnsweredEntry[]>();
  for (const entry of told) {
    if (entry.kind !== 'answered') continue;
    for (const card of descents.cardsOf(entry.card, entry)) addTo(answersOf, card, entry);
  }
  return (cards) =>
    answersByAct(cards.flatMap((card) => answersOf.get(card) ?? [])).toSorted(byTime);
}
