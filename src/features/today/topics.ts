// Which topics Today lists, and what it calls them.

import type { TopicPath } from '#deck/card.ts';
import { crumb, topicKey } from '#deck/topic.ts';
import type { TopicMemory } from '#scheduler/forecast.ts';

export interface TopicLine {
  readonly key: string;
  readonly name: string;
  readonly cards: number;
  readonly seen: number;
  readonly due: number;
  /** Of the cards seen. */
  readonly recall: number | undefined;
}

/** More topics than this are too many to look over: their common ones stand for them. */
const topicsAtAGlance = 24;

/** Fading first, and on the first day in the order of the notes. */
export function topicLines(
  memories: ReadonlyMap<string, TopicMemory>,
  topics: readonly TopicPath[],
): readonly TopicLine[] {
  const names = namesOf(topics);
  const lines = topics
    .map((path) => memories.get(topicKey(path)))
    .filter((memory) => memory !== undefined)
    .map((memory) => lineOf(memory, names));
  return lines.toSorted((a, b) => (a.recall ?? unseenLast) - (b.recall ?? unseenLast));
}

/** The topics of the deepest level that can be looked over; the uppermost level if none can. */
export function topicsToShow(topics: readonly TopicPath[]): readonly TopicPath[] {
  const deepest = Math.max(1, ...topics.map((path) => path.length));
  for (let depth = deepest; depth > 1; depth--) {
    const level = topicsAt(topics, depth);
    if (level.length <= topicsAtAGlance) return level;
  }
  return topicsAt(topics, 1);
}

const topicsAt = (topics: readonly TopicPath[], depth: number): readonly TopicPath[] => {
  const level = topics.map((path) => path.slice(0, depth));
  return [...new Map(level.map((path) => [topicKey(path), path])).values()];
};

/** A topic that was never seen does not fade: it comes after all that do. */
const unseenLast = 2;

const lineOf = (
  { path, cards, seen, due, recall }: TopicMemory,
  names: (path: TopicPath) => string,
): TopicLine => ({ key: topicKey(path), name: names(path), cards, seen, due, recall });

/** The last name of a path, with the one above it where several topics are called so. */
function namesOf(topics: readonly TopicPath[]): (path: TopicPath) => string {
  const counts = new Map<string | undefined, number>();
  for (const path of topics) counts.set(path.at(-1), (counts.get(path.at(-1)) ?? 0) + 1);
  return (path) => crumb(path.slice((counts.get(path.at(-1)) ?? 0) > 1 ? -2 : -1));
}

/** What a topic is called where only some are shown: by itself, or by the one that stands for it. */
export function nameAmong(shown: readonly TopicPath[], path: TopicPath = []): string | undefined {
  const keys = new Set(shown.map(topicKey));
  const found = path
    .map((_, end) => path.slice(0, end + 1))
    .findLast((each) => keys.has(topicKey(each)));
  return found && namesOf(shown)(found);
}
