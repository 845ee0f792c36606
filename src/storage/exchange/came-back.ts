// Cards that went out in a package of ours and come back in one: they are in the notes, and no new ones. What was
// reviewed meanwhile is theirs.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import type { Entry } from '#scheduler/journal.ts';
import { entriesOf, type Here, type PastReview } from './waiting-history.ts';

export interface CardComeBack {
  readonly card: CardId;
  readonly reviews: readonly PastReview[];
}

/**
 * The reviews that are not in the journal, as entries of it. Its answers went out with their times, moved by
 * milliseconds where two were given at once: nobody answers a card twice in a second.
 */
export async function newReviewsOf(
  cards: readonly CardComeBack[],
  journal: AsyncIterable<readonly Entry[]>,
  here: Here,
): Promise<readonly Entry[]> {
  if (cards.length === 0) return [];
  const answered = new Map<CardId, number[]>();
  for await (const batch of journal)
    for (const entry of batch) if (entry.kind === 'answered') addTo(answered, entry.card, entry.at);
  return cards.flatMap(({ card, reviews }) => {
    const times = answered.get(card) ?? [];
    const isNew = ({ at }: PastReview) => times.every((time) => Math.abs(time - at) >= 1000);
    const past = { suspended: false, flagged: false, reviews: reviews.filter(isNew) };
    return entriesOf(past, card, here);
  });
}
