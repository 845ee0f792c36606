// Logseq: a block with the tag `#card` asks, the blocks below it answer; `{{cloze …}}` hides words. Lines such
// as `card-ease-factor:: 2.5` are its own book-keeping.

import { type Part, partsBelow } from '../cards/draft.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import { isText } from '../outline/outline.ts';
import { byLine, type Passage, slice, trimmed } from '../text/passage.ts';
import { clozeCards } from './cloze.ts';
import { type Gap, gapAt } from './gaps.ts';
import type { Notation } from './notation.ts';
import { twoSides } from './two-sides.ts';

const tag = /(?:^|\s)(?:#card|#?\[\[card\]\])(?=\s|$)/;

export const logseq: Notation = {
  name: 'Logseq',
  find(block, note) {
    if (!isText(block)) return undefined;
    const isTagged = tag.test(note.lines[block.line - 1] ?? '');
    const text = withoutProperties(block.text);
    const gaps = gapsIn(text.mask);
    if (gaps.length > 0) return { drafts: clozeCards(block, text, gaps), taken: [block] };
    const answer = block.children.flatMap((child) => partsBelow(child)).filter(isTold);
    if (!isTagged || text.text === '' || answer.length === 0) return undefined;
    return {
      drafts: twoSides(block, { front: text, answer, uses: block.children }),
      taken: [block, ...block.children],
    };
  },
};

/** Without the tag, which a card need not show, and without properties. */
function withoutProperties(text: Passage): Passage {
  const lines = byLine(text).filter(({ text: { mask } }) => !/^[\w-]+::(?:\s|$)/.test(mask));
  const joined = joinedLines(lines);
  const at = /(?<!\s)\s*(?:#card|#?\[\[card\]\]|(?<=\s)card)\s*$/.exec(joined.mask);
  return at ? trimmed(slice(joined, 0, at.index)) : joined;
}

const isTold = (part: Part): boolean =>
  'block' in part || !/^[\w-]+::(?:\s|$)/.test(part.text.mask);

const gapsIn = (mask: string): readonly Gap[] =>
  [...mask.matchAll(/\{\{cloze\s+(?!\s)((?:[^{}\s]|\{[^{}]*\}|\s+(?!\s|\}\}))+)\s*\}\}/g)].map(
    (found) => {
      const from = found.index + found[0].indexOf(found[1] ?? '', 7);
      const span = { from: found.index, to: found.index + found[0].length };
      return gapAt(span, { from, to: from + (found[1] ?? '').length });
    },
  );
