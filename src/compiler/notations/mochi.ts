// Mochi: a note is one card, its sides parted by `---`. Gaps `{{…}}` of a text are hidden together, those with
// one number (`{{1::…}}`) on a card of their own.

import { type Part, partsOf } from '../cards/draft.ts';
import type { Note } from '../note.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import type { Block } from '../outline/outline.ts';
import { clozeCards } from './cloze.ts';
import { type Gap, gapAt } from './gaps.ts';
import type { Notation } from './notation.ts';
import { twoSides } from './two-sides.ts';

export const mochi: Notation = {
  name: 'Mochi',
  find(block, note) {
    const gaps = gapsIn(block);
    const isFirst = note.outline.blocks[0] === block;
    const sides = isFirst ? sidesOf(note) : [];
    if (sides.length < 2 || gaps.length > 0)
      return gaps.length > 0
        ? { drafts: clozeCards(block, block.text, gaps), taken: [block] }
        : undefined;
    const [front = [], ...backs] = sides;
    const texts = front.filter((part) => 'text' in part);
    const answer = backs.flat();
    if (front.length === 0 || answer.length === 0) return undefined;
    const drafts = twoSides(block, {
      front: joinedLines(texts),
      frontParts: front.filter((part) => 'block' in part),
      answer,
    });
    return { drafts, taken: note.outline.blocks };
  },
};

/** The parts of each side. A text with `---` right below it is a heading to markdown, and a side to Mochi. */
function sidesOf({ outline, lines }: Note): readonly Part[][] {
  const sides: Part[][] = [[]];
  for (const block of outline.blocks) {
    if (block.kind === 'rule') {
      if (lines[block.line - 1]?.trim() === '---') sides.push([]);
      continue;
    }
    sides.at(-1)?.push(...ownParts(block));
    const isUnderlined = block.kind === 'heading' && lines[block.endLine - 1]?.trim() === '---';
    if (isUnderlined) sides.push([]);
  }
  return sides;
}

const ownParts = (block: Block): readonly Part[] =>
  ['code', 'math', 'table'].includes(block.kind)
    ? [{ line: block.line, block }]
    : partsOf(block.text, block.kind === 'item' ? { depth: 1, mark: block.mark } : {});

const gapsIn = ({ text, kind }: Block): readonly Gap[] =>
  ['item', 'paragraph', 'heading'].includes(kind) && text.mask.includes('{{')
    ? [...text.mask.matchAll(/\{\{(?:(\d+)::)?([^{}]+)\}\}/g)].map((found) => {
        const [whole, group = 'all', hidden = ''] = found;
        const to = found.index + whole.length;
        return gapAt(
          { from: found.index, to },
          { from: to - 2 - hidden.length, to: to - 2 },
          group,
        );
      })
    : [];
