// The label of a block, read once.

import { isGenericLabel } from '../rules/label-frame.ts';
import { isText } from '../rules/rule.ts';
import { splitComma, splitLabel } from '../text/label.ts';
import type { Labelled } from '../text/labelled.ts';
import { emptyPassage } from '../text/passage.ts';
import type { Block } from './outline.ts';

const labels = new WeakMap<Block, Labelled | null>();
const counts = new WeakMap<Block, number>();

export function labelOf(block: Block): Labelled | undefined {
  let label = labels.get(block);
  if (label === undefined) {
    label = splitLabel(block.text) ?? bareLabelOf(block) ?? commaLabelOf(block) ?? null;
    if (label?.body.text === '') label = withOnlyChild(block, label);
    labels.set(block, label);
  }
  return label ?? undefined;
}

/** `Pros`, without a colon, above what it names. */
function bareLabelOf(block: Block): Labelled | undefined {
  const isBare = block.children.length > 0 && isText(block) && isGenericLabel(block.text.text);
  return isBare ? { label: block.text, body: emptyPassage, by: 'colon', link: ': ' } : undefined;
}

/** `actors:` with one item below it, which has no label of its own: the item is what the label says. */
function withOnlyChild(block: Block, label: Labelled): Labelled {
  const [child, ...more] = block.children;
  if (more.length > 0 || child?.kind !== 'item' || child.children.length > 0) return label;
  return splitLabel(child.text) ? label : { ...label, body: child.text };
}

/** Whether its parent's label says this block already. */
export const isBodyOfParent = (block: Block): boolean =>
  block.parent !== undefined &&
  block.parent.kind !== 'root' &&
  block.parent.children.length === 1 &&
  block.text.text !== '' &&
  labelOf(block.parent)?.body === block.text;

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

/** `atomicity, all or nothing`: a comma makes a label where the siblings are made so, or a definition follows. */
function commaLabelOf(block: Block): Labelled | undefined {
  if (block.kind !== 'item') return undefined;
  const label = splitComma(block.text);
  if (!label) return undefined;
  const isDefinition = /^(?:an?|the|probability|extension|ability|type|kind|form|number) /.test(
    label.body.mask,
  );
  return isDefinition || isInSeries(block.parent) ? label : undefined;
}

const series = new WeakMap<Block, boolean>();

/** Whether at least three, and most, of the children are `Term, what it is`. */
function isInSeries(parent: Block | undefined): boolean {
  if (!parent) return false;
  let isSeries = series.get(parent);
  if (isSeries === undefined) {
    const count = parent.children.filter((child) => splitComma(child.text)).length;
    isSeries = count >= 3 && count >= parent.children.length * 0.7;
    series.set(parent, isSeries);
  }
  return isSeries;
}
