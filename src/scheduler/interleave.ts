// The order within a session. Siblings give each other away, and a run of one topic lets the learner guess
// from the run: mixed practice is remembered longer.

/** What must be known of a card to place it. */
export interface Placeable {
  readonly topic: number;
  readonly family: number;
}

/**
 * Keeps the order as it is, but lets a later card go first where the next one is a sibling of the card before,
 * or, if it can be helped, of the same topic.
 */
export function interleave<Card extends Placeable>(cards: readonly Card[]): readonly Card[] {
  const waiting = [...cards];
  const families = countOf(cards.map((card) => card.family));
  const topics = countOf(cards.map((card) => card.topic));
  const placed: Card[] = [];
  let last: Card | undefined;
  while (waiting.length > 0) {
    const at = nextPlace(waiting, last, families, topics);
    const [card] = waiting.splice(at, 1);
    if (!card) break;
    families.take(card.family);
    topics.take(card.topic);
    placed.push(card);
    last = card;
  }
  return placed;
}

function nextPlace(
  waiting: readonly Placeable[],
  last: Placeable | undefined,
  families: Count,
  topics: Count,
): number {
  const find = (fits: (card: Placeable) => boolean) => {
    const place = waiting.findIndex((card) => card.family !== last?.family && fits(card));
    return place < 0 ? undefined : place;
  };
  const family = families.majority();
  const topic = topics.majority();
  return (
    (family !== undefined ? find((card) => card.family === family) : undefined) ??
    (topic !== undefined && topic !== last?.topic
      ? find((card) => card.topic === topic)
      : undefined) ??
    find((card) => card.topic !== last?.topic) ??
    find(() => true) ??
    0
  );
}

/** How often each key is still to come. */
interface Count {
  readonly take: (key: number) => void;
  /** The key that is more than half of what is left: it must go now, or it ends up side by side. */
  readonly majority: () => number | undefined;
}

function countOf(keys: readonly number[]): Count {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const largest = Math.max(...counts.values());
  let left = keys.length;
  return {
    take: (key) => {
      left -= 1;
      counts.set(key, (counts.get(key) ?? 1) - 1);
    },
    majority: () => {
      if (left >= largest * 2) return undefined;
      for (const [key, count] of counts) if (count * 2 > left) return key;
      return undefined;
    },
  };
}
