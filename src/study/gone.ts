// Whether the card in hand is still in the notes, once they were saved again.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { topicKey } from '#deck/topic.ts';

/**
 * A card that was worded anew is another one in the newer deck: as long as there is one in its topic that was not there
 * before, it may be that, and what is in hand stays there.
 */
export function isGone(card: CardId, before: Deck, now: Deck): boolean {
  const was = before.byId.get(card);
  if (!was || now.byId.has(card)) return false;
  const topicIn = (deck: Deck, topic: number) => topicKey(deck.topics[topic] ?? []);
  const topic = topicIn(before, was.topic);
  return !now.cards.some(
    (other) => !before.byId.has(other.id) && topicIn(now, other.topic) === topic,
  );
}
