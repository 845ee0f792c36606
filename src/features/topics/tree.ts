// The topics of the notes as a tree: each with what is known of all that lies below it.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import type { TopicMemory } from '#scheduler/forecast.ts';

export interface TopicNode extends TopicMemory {
  readonly key: string;
  readonly name: string;
  readonly children: readonly TopicNode[];
}

/** In the order of the notes. Topics without a studied card are not in `memories` and not in the tree. */
export function topicTree(
  topics: readonly TopicPath[],
  memories: ReadonlyMap<string, TopicMemory>,
): readonly TopicNode[] {
  const childrenOf = new Map<string, string[]>();
  const placed = new Set<string>();
  for (const path of topics)
    for (let depth = 1; depth <= path.length; depth++) {
      const key = topicKey(path.slice(0, depth));
      if (placed.has(key) || !memories.has(key)) continue;
      placed.add(key);
      const parent = topicKey(path.slice(0, depth - 1));
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), key]);
    }
  const nodesBelow = (parent: string): readonly TopicNode[] =>
    (childrenOf.get(parent) ?? []).flatMap((key) => {
      const memory = memories.get(key);
      return memory
        ? [{ ...memory, key, name: nameOf(memory.path), children: nodesBelow(key) }]
        : [];
    });
  return nodesBelow(topicKey([]));
}

const nameOf = (path: TopicPath): string => path.at(-1) ?? '';

/** Topics that are open at first: those that no other holds, and all of a small tree. */
export const isOpenAtFirst = (level: number, topics: number): boolean => level < 1 || topics <= 40;

export const topicOrders = ['notes', 'fading', 'mostDue'] as const;
export type TopicOrder = (typeof topicOrders)[number];

/** Each level by itself; a topic that was never seen does not fade, and comes last. */
export function sortedTree(nodes: readonly TopicNode[], order: TopicOrder): readonly TopicNode[] {
  if (order === 'notes') return nodes;
  const keyOf = ({ recall, due }: TopicNode) =>
    order === 'fading' ? (recall ?? Number.POSITIVE_INFINITY) : -due;
  return nodes
    .toSorted((a, b) => keyOf(a) - keyOf(b))
    .map((node) => ({ ...node, children: sortedTree(node.children, order) }));
}
