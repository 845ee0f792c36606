// The order within a session. Siblings give each other away, and a run of one topic lets the learner guess
// from the run: mixed practice is remembered longer.

/** What must be known of a card to place it. */
interface Placeable {
  readonly topic: number;
  readonly family: number;
}

/**
 * Keeps the order as it is, but lets a later card go first where the next one is a sibling of the card before,
 * or, if it can be helped, of the same topic.
 */
export const mixTopics = <Card extends Placeable>(cards: readonly Card[]): readonly Card[] =>
  place(cards, (card) => card.topic);

/** Keeps the order, but parts siblings that stand side by side, and, if possible, look-alikes. */
export const keepApart = <Card extends Placeable>(
  cards: readonly Card[],
  areAlike: (a: Card, b: Card) => boolean,
): readonly Card[] =>
  moveApart(
    place(cards, () => 0),
    areAlike,
  );

/** A card that would follow its look-alike changes places with the next card, if that is of another family. */
function moveApart<Card extends Placeable>(
  cards: readonly Card[],
  areAlike: (a: Card, b: Card) => boolean,
): readonly Card[] {
  const placed = [...cards];
  for (let at = 1; at < placed.length - 1; at++) {
    const [before, card, next, after] = placed.slice(at - 1, at + 3);
    if (!before || !card || !next || !areAlike(before, card)) continue;
    const fits =
      next.family !== before.family && card.family !== after?.family && !areAlike(before, next);
    if (fits) placed.splice(at, 2, next, card);
  }
  return placed;
}

function place<Card extends Placeable>(
  cards: readonly Card[],
  topicOf: (card: Placeable) => number,
): readonly Card[] {
  const waiting = [...cards];
  const families = countOf(cards.map((card) => card.family));
  const topics = countOf(cards.map(topicOf));
  const placed: Card[] = [];
  while (waiting.length > 0) {
    const at = nextPlace(waiting, placed.at(-1), families, topics, topicOf);
    const [card] = waiting.splice(at, 1);
    if (!card) break;
    families.take(card.family);
    topics.take(topicOf(card));
    placed.push(card);
  }
  return placed;
}

function nextPlace(
  waiting: readonly Placeable[],
  last: Placeable | undefined,
  families: Count,
  topics: Count,
  topicOf: (card: Placeable) => number,
): number {
  const [family, topic] = [families.majority(), topics.majority()];
  const lastTopic = last && topicOf(last);
  // Else every card would be looked at for each that is placed, and none found.
  const isOther = lastTopic === undefined || topics.hasOther(lastTopic);
  const urgent = topic === lastTopic ? undefined : topic;
  const find = (fits: (card: Placeable) => boolean) => {
    const place = waiting.findIndex((card) => card.family !== last?.family && fits(card));
    return place < 0 ? undefined : place;
  };
  return (
    (family !== undefined ? find((card) => card.family === family) : undefined) ??
    (urgent !== undefined ? find((card) => topicOf(card) === urgent) : undefined) ??
    (isOther ? find((card) => topicOf(card) !== lastTopic) : undefined) ??
    find(() => true) ??
    0
  );
}

/** How often each key is still to come. */
interface Count {
  readonly take: (key: number) => void;
  /** The key that is more than half of what is left: it must go now, or it ends up side by side. */
  readonly majority: () => number | undefined;
  readonly hasOther: (key: number) => boolean;
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
    hasOther: (key) => left > (counts.get(key) ?? 0),
  };
}
