// The label of a block, read once.

import { isGenericLabel } from '../rules/label-frame.ts';
import { splitLabel } from '../text/label.ts';
import {
  areDifferent,
  areNoCount,
  splitBound,
  splitCode,
  splitComma,
  splitRange,
  splitShort,
  splitYear,
} from '../text/label-in-series.ts';
import type { Labelled } from '../text/labelled.ts';
import { emptyPassage, type Passage, withoutMark } from '../text/passage.ts';
import { isName } from './open-block.ts';
import { type Block, type BlockKind, isText } from './outline.ts';

const labels = new WeakMap<Block, Labelled | null>();
const counts = new WeakMap<Block, number>();

export function labelOf(block: Block): Labelled | undefined {
  let label = labels.get(block);
  if (label === undefined) {
    const own = splitLabel(block.text);
    label =
      (isNumbersBracket(own) ? labelInSeries(block, [splitCode]) : undefined) ??
      own ??
      bareLabelOf(block) ??
      nameAboveText(block) ??
      labelInSeries(block, seriesOf[block.kind]) ??
      null;
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

/** `**Nucleus**` as a list item, and what it is in a paragraph below, as Notion writes what can be folded. */
function nameAboveText(block: Block): Labelled | undefined {
  const [child] = block.children;
  return block.kind === 'item' && child?.kind === 'paragraph' && isName(block.text)
    ? { label: withoutMark(block.text, 'strong'), body: emptyPassage, by: 'colon', link: ': ' }
    : undefined;
}

/** `actors:` with one text below it, which has no label of its own: the text is what the label says. */
function withOnlyChild(block: Block, label: Labelled): Labelled {
  const [child, ...more] = block.children;
  if (more.length > 0 || !child || !isText(child) || child.children.length > 0) return label;
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

type Split = (text: Passage) => Labelled | undefined;

/** `137 SIGKILL (128+9)`: its number is more of a name than all that stands before the bracket. */
const isNumbersBracket = (label: Labelled | undefined): boolean =>
  label?.by === 'bracket' && /^\d/.test(label.label.mask);

const seriesOf: Partial<Record<BlockKind, readonly Split[]>> = {
  item: [splitComma, splitYear, splitBound, splitRange, splitShort, splitCode],
  paragraph: [splitRange, splitShort, splitCode],
};

/** `atomicity, all or nothing`, `1789 storming of the Bastille`, `LCP < 2.5 s`: labels where the siblings are made so. */
function labelInSeries(block: Block, splits: readonly Split[] = []): Labelled | undefined {
  for (const split of isText(block) ? splits : []) {
    const label = split(block.text);
    if (label && (definesByComma(label) || isInSeries(block.parent, split))) return label;
  }
  return undefined;
}

/** A definition behind a comma needs no siblings. */
const definesByComma = ({ by, body }: Labelled): boolean =>
  by === 'comma' &&
  /^(?:an?|the|probability|extension|ability|type|kind|form|number) /.test(body.mask);

const series = new WeakMap<Block, Map<Split, boolean>>();

/** Whether at least three, and most, of the children are cut so. */
function isInSeries(parent: Block | undefined, split: Split): boolean {
  if (!parent) return false;
  const known = series.get(parent) ?? new Map<Split, boolean>();
  series.set(parent, known);
  let isSeries = known.get(split);
  if (isSeries === undefined) {
    const found = parent.children.flatMap((child) => split(child.text)?.label.text ?? []);
    const { length } = found;
    const isMost = length >= 3 && length >= parent.children.length * 0.7;
    isSeries = isMost && (seriesHolds.get(split)?.(found) ?? true);
    known.set(split, isSeries);
  }
  return isSeries;
}

/** What else is asked of the labels of a series. */
const seriesHolds = new Map<Split, (labels: readonly string[]) => boolean>([
  // Years follow one another, other numbers need not.
  [splitYear, (years) => years.every((year, at) => at === 0 || year >= (years[at - 1] ?? ''))],
  [splitRange, areDifferent],
  [splitCode, areDifferent],
  [splitShort, areNoCount],
]);
