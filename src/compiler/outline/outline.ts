// A note as a tree of blocks: headings hold what stands below them, items what stands in deeper columns,
// a lead-in line (`Steps:`) the list that follows it. Notations and rules read this, never the parser's tree.

import type { Code } from 'mdast';
import type { Passage } from '../text/passage.ts';
import type { MathBlock } from './parse.ts';

// biome-ignore format: a table of names
export type BlockKind =
  | 'root' | 'heading' | 'item' | 'paragraph' | 'code' | 'math' | 'table' | 'quote' | 'html' | 'rule'
  | 'other';

export interface Block {
  readonly kind: BlockKind;
  /** 1-based, inclusive: the block's own lines, without its children's. */
  readonly line: number;
  readonly endLine: number;
  readonly text: Passage;
  readonly parent: Block | undefined;
  /** Its place among the parent's children. */
  readonly order: number;
  readonly children: readonly Block[];
  /** 1 to 6 on headings and on items that begin with one, else 0. */
  readonly level: number;
  /** On items, as the author wrote it: `-`, `7.`. */
  readonly mark: string;
  /** On items: the column of the mark. */
  readonly column: number;
  /** On task items: whether it is ticked. */
  readonly ticked: boolean | undefined;
  /** The author's name for the block: `^name` at the end of its text. */
  readonly anchor: string | undefined;
  /** The parsed source of code and math. */
  readonly source: Code | MathBlock | undefined;
  /** On tables: the cells, row by row, the head first; and the line of each row. */
  readonly rows: readonly TableRow[];
  /** The source of HTML; `summaryHtml` on a paragraph that heads a fold. */
  readonly html: string;
}

export const summaryHtml = '<summary>';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Passage[];
}

export interface Comment {
  readonly line: number;
  readonly endLine: number;
  /** Between `<!--` and `-->`. */
  readonly text: string;
  /** Whether it stands alone, not at the end of a block's text. */
  readonly alone: boolean;
}

export interface Outline {
  readonly root: Block;
  /** Every block but the root, in note order. */
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Lines of which nothing is left to read, and why. */
  readonly leftOut: ReadonlyMap<number, string>;
}

export const isText = ({ kind }: Block): boolean => kind === 'item' || kind === 'paragraph';

export const nextOf = (block: Block): Block | undefined => block.parent?.children[block.order + 1];
export const previousOf = (block: Block): Block | undefined =>
  block.parent?.children[block.order - 1];

/** From the outermost to the parent, without the root. */
export function ancestorsOf(block: Block): readonly Block[] {
  const found: Block[] = [];
  for (let at = block.parent; at && at.kind !== 'root'; at = at.parent) found.push(at);
  return found.reverse();
}

/** Marks the block and all that it holds. */
export function takeAll(block: Block, taken: Set<Block>): void {
  taken.add(block);
  for (const child of block.children) takeAll(child, taken);
}

/** The last line of the block and of all that it holds. */
export function lastLineOf(block: Block): number {
  let last = block.endLine;
  for (let at = block.children.at(-1); at; at = at.children.at(-1))
    last = Math.max(last, at.endLine);
  return last;
}

/**
 * `4. Sampling` and, one column deeper, ` 5. Training data`: a child by column, a sibling in the author's mind.
 * Its parent stays its context, but names neither its topic nor its question.
 */
const isStraySibling = (block: Block): boolean =>
  /^\d/.test(block.mark) &&
  /^\d/.test(block.parent?.mark ?? '') &&
  block.column - (block.parent?.column ?? 0) === 1;

/** The parent as the author means it. */
export function ownerOf(block: Block): Block | undefined {
  let at = block;
  while (at.parent && isStraySibling(at)) at = at.parent;
  return at.parent;
}

export function ownersOf(block: Block): readonly Block[] {
  const found: Block[] = [];
  for (let at = ownerOf(block); at && at.kind !== 'root'; at = ownerOf(at)) found.push(at);
  return found.reverse();
}

/** The child that holds a line, where the block's own lines do not: what `actors:` names stands below it. */
export const blockAt = (block: Block, line: number): Block =>
  line <= block.endLine
    ? block
    : (block.children.find((child) => child.line <= line && line <= child.endLine) ?? block);
