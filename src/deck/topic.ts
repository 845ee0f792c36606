import type { CardId, TopicPath } from './card.ts';
import type { Deck } from './deck.ts';

/** The key of a topic in a map: paths are arrays, which are never equal. Settings are kept by it. */
export const topicKey = (path: TopicPath): string => path.join('\u001f');
export const pathOfKey = (key: string): TopicPath => key.split('\u001f');

/** Whether a path is that of the topic itself or of one below. */
export const isBelow = (path: TopicPath, topic: TopicPath): boolean =>
  topic.every((name, depth) => path[depth] === name);

export const pathOfCard = (deck: Deck, card: CardId): TopicPath =>
  deck.topics[deck.byId.get(card)?.topic ?? -1] ?? [];

/** A path as it is shown. */
export const crumb = (path: readonly string[]): string => path.join(' › ');
