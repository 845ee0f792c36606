// Cards that went out in a package of ours and come back in one: they are in the notes, and no new ones. What was
// reviewed meanwhile is theirs.

import type { CardId } from '#deck/card.ts';
import { type Deck, membersOf } from '#deck/deck.ts';
import type { Entry } from '#scheduler/journal.ts';
import { entriesOf, type Here, type PastReview } from './waiting-history.ts';

export interface CardComeBack {
  readonly card: CardId;
  readonly reviews: readonly PastReview[];
}

/**
 * The reviews that are not in the journal, as entries of it. Its answers went out with their times, those of earlier
 * wordings among them, and moved by milliseconds where two were given at once: a review within a second of any answer is
 * that answer.
 */
export async function newReviewsOf(
  cards: readonly CardComeBack[],
  journal: AsyncIterable<readonly Entry[]>,
  { deck, here }: { readonly deck: Deck; readonly here: Here },
): Promise<readonly Entry[]> {
  if (cards.every(({ reviews }) => reviews.length === 0)) return [];
  const answered = new Set<number>();
  for await (const batch of journal)
    for (const { kind, at } of batch) if (kind === 'answered') answered.add(secondOf(at));
  const isNew = ({ at }: PastReview) =>
    [-1, 0, 1].every((beside) => !answered.has(secondOf(at) + beside));
  return cards.flatMap(({ card, reviews }) => {
    const past = { suspended: false, flagged: false, reviews: reviews.filter(isNew) };
    const [first = [], ...others] = membersOf(deck, card).map((each) =>
      entriesOf(past, each, here),
    );
    // A list is answered in one act, which has an entry for each of its items.
    const inOneAct = (entry: Entry, i: number) => ({
      ...entry,
      action: first[i]?.action ?? entry.action,
    });
    return [...first, ...others.flatMap((entries) => entries.map(inOneAct))];
  });
}

const secondOf = (at: number): number => Math.floor(at / 1000);
