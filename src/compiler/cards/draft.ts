// A card on its way: what notations and rules make, before gates, ids and faces.

import type { CardKind, Tier } from '#deck/card.ts';
import type { Block } from '../outline/outline.ts';
import { byLine, emptyPassage, type Passage } from '../text/passage.ts';

/** A line of the notes, or a block that is shown whole (code, a table, a formula). */
export type Part =
  | {
      readonly line: number;
      readonly text: Passage;
      /** How deep below the answer's first list it stands; 0 outside of lists. */
      readonly depth?: number;
      readonly mark?: string;
    }
  | { readonly line: number; readonly block: Block };

export interface Draft {
  readonly kind: CardKind;
  readonly tier: Tier;
  /** Written as a card by the author: no gate looks at it, and nothing is changed in it. */
  readonly explicit: boolean;
  /** Which way of asking this is: cards of one prompt and one role are the same card. */
  readonly role: Role;
  /** The author's own words that the prompt is made of: what the id is a hash of. */
  readonly prompt: string;
  /** Whether the prompt says little without the nearest labelled ancestor, which then belongs to the id. */
  readonly isGeneric: boolean;
  readonly anchor: string | undefined;
  readonly block: Block;
  readonly line: number;
  readonly endLine: number;
  readonly front: Passage;
  /** What the front shows below its text. */
  readonly frontParts: readonly Part[];
  readonly answer: readonly Part[];
  readonly back: string;
  readonly source: readonly Part[];
  /** On list cards: what is named, and the front of each item's own card. */
  readonly items: readonly Item[];
  readonly itemFront: Passage;
  /** Blocks that the answer holds: nothing else is made of them. */
  readonly uses: readonly Block[];
  readonly frontLines: readonly number[];
  readonly backLines: readonly number[];
}

export interface Item {
  readonly line: number;
  readonly text: Passage;
  readonly anchor: string | undefined;
  readonly block: Block;
}

export type Role =
  | 'recall'
  | 'reverse'
  | 'cloze'
  | 'expansion'
  | 'why'
  | 'how'
  | 'effect'
  | 'catch'
  | 'when'
  | 'cell'
  | 'completion';

type Given = Pick<Draft, 'kind' | 'block' | 'front' | 'answer' | 'back' | 'prompt'> &
  Partial<Draft>;

/** A draft with what mostly follows from its block. */
export function draft(given: Given): Draft {
  const { block, answer } = given;
  const line = given.line ?? block.line;
  return {
    tier: 'confident',
    explicit: false,
    role: 'recall',
    isGeneric: false,
    anchor: undefined,
    line,
    endLine: Math.max(block.endLine, line, ...answer.slice(-1).map(lastLineOfPart)),
    frontParts: [],
    source: [],
    uses: [],
    items: [],
    itemFront: emptyPassage,
    frontLines: linesOf(given.front),
    backLines: answer.flatMap(linesOfPart),
    ...given,
  };
}

export const linesOf = (text: Passage): readonly number[] => [
  ...new Set(text.runs.map((run) => run.line).filter((line) => line > 0)),
];

export const lastLineOfPart = (part: Part): number =>
  'block' in part ? part.block.endLine : part.line;

export function linesOfPart(part: Part): readonly number[] {
  if (!('block' in part)) return [part.line];
  const { line, endLine } = part.block;
  return Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
}

/** A text as parts, a line each. */
export const partsOf = (text: Passage, more: { depth?: number; mark?: string } = {}): Part[] =>
  byLine(text).map((part) => ({ ...part, ...more }));

/** A block and all that it holds, as an answer shows them. */
export function partsBelow(block: Block, depth = 0): Part[] {
  const isItem = block.kind === 'item';
  const own = ownParts(block, isItem ? { depth: depth + 1, mark: block.mark } : {});
  return [
    ...own,
    ...block.children.flatMap((child) => partsBelow(child, isItem ? depth + 1 : depth)),
  ];
}

function ownParts(block: Block, more: { depth?: number; mark?: string }): Part[] {
  switch (block.kind) {
    case 'code':
    case 'math':
    case 'table':
      return [{ line: block.line, block }];
    case 'html':
    case 'rule':
    case 'other':
    case 'root':
      return [];
    default:
      return partsOf(block.text, more);
  }
}

export const textOfParts = (parts: readonly Part[]): string =>
  parts.map((part) => ('block' in part ? textOfBlock(part.block) : part.text.text)).join('\n');

function textOfBlock({ source, rows, text }: Block): string {
  if (source) return source.value;
  if (rows.length === 0) return text.text;
  return rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n');
}
