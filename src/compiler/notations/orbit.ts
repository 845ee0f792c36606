// Orbit: a paragraph that begins with `Q. `, its answer with `A. `, in the same or the next paragraph; words in
// braces are gaps.

import { type Part, partsBelow } from '../cards/draft.ts';
import { columnOf } from '../note.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import { type Block, isText, nextOf } from '../outline/outline.ts';
import { byLine, slice, trimmed } from '../text/passage.ts';
import { clozeCards } from './cloze.ts';
import { type Gap, gapAt } from './gaps.ts';
import type { Notation, NotedCards } from './notation.ts';
import { takeAll } from './question-answer.ts';
import { twoSides } from './two-sides.ts';

export const orbit: Notation = {
  name: 'Orbit',
  find(block, note) {
    if (!isText(block)) return undefined;
    if (/^Q\.(?:\s|$)/.test(block.text.mask)) {
      const found = question(block);
      if (found) return found;
      note.report({
        line: block.line,
        column: columnOf(note, block.line, 'Q.'),
        message: 'This question has no answer.',
        hint: 'Begin a line or paragraph below it with "A. ".',
      });
      return { drafts: [], taken: [block], reason: 'the question has no answer' };
    }
    const gaps = gapsIn(block.text.mask, note.lines[block.line - 1] ?? '');
    if (gaps.length === 0) return undefined;
    return { drafts: clozeCards(block, block.text, gaps), taken: [block] };
  },
};

function question(block: Block): NotedCards | undefined {
  const lines = byLine(block.text);
  const at = lines.findIndex(({ text }) => /^A\.(?:\s|$)/.test(text.mask));
  const asked = at < 0 ? lines : lines.slice(0, at);
  const front = trimmed(slice(joinedLines(asked), 2));
  const taken: Block[] = [];
  takeAll(block, taken);
  // A list below a line that ends in a colon belongs to that line.
  const own = block.children.flatMap((child) => partsBelow(child));
  const answer: Part[] = at < 0 ? [] : [...lines.slice(at), ...own];
  const frontParts: Part[] = at < 0 ? own : [];
  let isTold = at >= 0;
  for (let next = isTold ? undefined : nextOf(block); next; next = nextOf(next)) {
    if (['heading', 'rule'].includes(next.kind) || /^Q\.(?:\s|$)/.test(next.text.mask)) break;
    if (/^A\.(?:\s|$)/.test(next.text.mask)) isTold = true;
    (isTold ? answer : frontParts).push(...partsBelow(next));
    takeAll(next, taken);
    if (isTold && next.text.mask.trim() !== 'A.') break;
  }
  const told = answer.flatMap((part, index): Part[] => {
    if (index > 0 || 'block' in part) return [part];
    const text = trimmed(slice(part.text, 2));
    return text.text === '' ? [] : [{ ...part, text }];
  });
  if (!isTold || told.length === 0) return undefined;
  return { drafts: twoSides(block, { front, frontParts, answer: told }), taken };
}

/** Balanced braces; `\{` is a brace. */
function gapsIn(mask: string, source: string): readonly Gap[] {
  if (source.includes('\\{')) return [];
  const gaps: Gap[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === '{' && depth++ === 0) from = at;
    if (mask[at] !== '}' || depth === 0 || --depth > 0 || at === from + 1) continue;
    gaps.push(gapAt({ from, to: at + 1 }, { from: from + 1, to: at }));
  }
  return gaps;
}
