// mdanki and markdown-anki-decks: a heading of the second level asks, what stands below it answers. A line `%`
// ends a front of several lines; a line of tags below is no part of the card.

import { type Part, partsBelow } from '../cards/draft.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import type { Notation } from './notation.ts';
import { twoSides } from './two-sides.ts';

export const mdanki: Notation = {
  name: 'mdanki',
  find(block) {
    if (block.kind !== 'heading' || block.level !== 2) return undefined;
    const parts = block.children.flatMap((child) => partsBelow(child)).filter(isNoTag);
    const end = parts.findIndex((part) => 'text' in part && part.text.text.trim() === '%');
    const shown = parts.slice(0, Math.max(end, 0));
    const answer = parts.slice(end + 1);
    if (answer.length === 0) return undefined;
    const texts = shown.flatMap((part) => ('text' in part ? [part] : []));
    const drafts = twoSides(block, {
      front: joinedLines([{ line: block.line, text: block.text }, ...texts]),
      frontParts: shown.filter((part) => 'block' in part),
      answer,
      uses: block.children,
    });
    return { drafts, taken: [block, ...block.children] };
  },
};

/** `[#algorithms](./a.md)` */
const isNoTag = (part: Part): boolean =>
  'block' in part ||
  !part.text.runs.every((run) => run.linked || run.text.trim() === '') ||
  !/^\s*#/.test(part.text.text);
