// Which topics are recalled least: of the answers that true retention is counted from, so that one can be held beside
// the other.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import type { Share, Test } from './retention.ts';

export interface HardTopic extends Share {
  readonly path: TopicPath;
}

/** With fewer answers than this, a topic's share is chance. */
export const enoughForTopic = 20;
const topicsListed = 5;

/** From the one that is recalled least; only topics with enough answers, and with misses. */
export function hardestOf(
  tests: readonly Test[],
  topicOf: (place: number) => TopicPath | undefined,
): readonly HardTopic[] {
  const topics = new Map<string, { path: TopicPath; recalled: number; of: number }>();
  for (const { place, isRecalled } of tests) {
    const path = topicOf(place);
    if (!path) continue;
    const key = topicKey(path);
    const sum = topics.get(key) ?? { path, recalled: 0, of: 0 };
    topics.set(key, sum);
    sum.of += 1;
    if (isRecalled) sum.recalled += 1;
  }
  return [...topics.values()]
    .filter(({ recalled, of }) => of >= enoughForTopic && recalled < of)
    .sort((a, b) => a.recalled / a.of - b.recalled / b.of)
    .slice(0, topicsListed);
}
