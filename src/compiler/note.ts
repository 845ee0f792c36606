// What notations and rules know of the note that they read.

import type { Problem } from '#deck/problem.ts';
import type { Block, Outline } from './outline/outline.ts';
import type { Passage } from './text/passage.ts';

export interface Note {
  readonly path: string;
  readonly lines: readonly string[];
  readonly outline: Outline;
  /** Parents whose items are asked for in their order. */
  readonly ordered: ReadonlySet<Block>;
  /** Whether rules that read English may speak. */
  readonly isEnglish: boolean;
  /** Whether the author writes in fragments: many items begin in lower case. */
  readonly isTelegraphic: boolean;
  /** Markdown of one line, read as running text: for what stands in a comment. */
  readonly read: (markdown: string, line: number) => Passage;
  readonly report: (problem: Omit<Problem, 'note'>) => void;
}

/** Whether a block's words are English, in a note that is. */
export const isEnglishText = (note: Note, text: Passage): boolean =>
  note.isEnglish && !/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]/u.test(text.mask);

/** The 1-based column of the first of these signs in the source of a line. */
export const columnOf = (note: Note, line: number, sign: string): number =>
  (note.lines[line - 1] ?? '').indexOf(sign) + 1 || 1;
