// The label of a block, read once.

import { type Labelled, splitLabel } from '../text/label.ts';
import type { Block } from './outline.ts';

const labels = new WeakMap<Block, Labelled | null>();
const counts = new WeakMap<Block, number>();

export function labelOf(block: Block): Labelled | undefined {
  let label = labels.get(block);
  if (label === undefined) {
    label = splitLabel(block.text) ?? null;
    labels.set(block, label);
  }
  return label ?? undefined;
}

/** How many other children of its parent are `Term: something` as well. */
export function labelledSiblings(block: Block): number {
  const { parent } = block;
  if (!parent) return 0;
  let count = counts.get(parent);
  if (count === undefined) {
    count = parent.children.filter(hasBody).length;
    counts.set(parent, count);
  }
  return count - (hasBody(block) ? 1 : 0);
}

const hasBody = (block: Block): boolean => (labelOf(block)?.body.text ?? '') !== '';
