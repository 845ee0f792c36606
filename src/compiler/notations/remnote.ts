// RemNote: `question >> answer`, `answer << question`, `a <> b` both ways, `Term :: meaning` both ways,
// `property ;; value`; three of a sign at the end of a line, and the bullets below are the answer. A sign that
// ends in `-` makes no card.

import { type Draft, draft, partsBelow } from '../cards/draft.ts';
import { type Block, isText } from '../outline/outline.ts';
import { byLine, type Passage, slice, trimmed } from '../text/passage.ts';
import type { Notation } from './notation.ts';
import { twoSides } from './two-sides.ts';

const many = /(?<!\s)\s*(?:>>>|:::|;;;)\s*$/;
const signs = /(?<!\s)\s+(>>|<<|<>|::|:>|:<|;;|;<>|;<)(-?)\s+/;

export const remnote: Notation = {
  name: 'RemNote',
  find(block) {
    if (!isText(block)) return undefined;
    const end = many.exec(block.text.mask);
    if (end && block.children.length > 0)
      return {
        drafts: [listOf(block, trimmed(slice(block.text, 0, end.index)))],
        taken: [block, ...block.children],
      };
    const drafts = byLine(block.text).flatMap(({ text, line }) => cardsOf(block, text, line));
    return drafts.length > 0 ? { drafts, taken: [block] } : undefined;
  },
};

function cardsOf(block: Block, text: Passage, line: number): readonly Draft[] {
  const found = signs.exec(text.mask);
  if (!found || found[2] === '-') return [];
  const left = trimmed(slice(text, 0, found.index));
  const right = trimmed(slice(text, found.index + found[0].length));
  if (left.text === '' || right.text === '') return [];
  const sign = found[1] ?? '';
  const isBackward = ['<<', ':<', ';<'].includes(sign);
  const isBothWays = ['<>', '::', ';<>'].includes(sign);
  const [front, back] = isBackward ? [right, left] : [left, right];
  return twoSides(block, { front, answer: [{ line, text: back }], isBothWays, line });
}

/** Each bullet is an item that is graded by itself. */
function listOf(block: Block, front: Passage): Draft {
  const items = block.children
    .filter(({ text }) => text.text !== '')
    .map((child) => ({
      line: child.line,
      text: child.text,
      anchor: child.anchor,
      block: child,
    }));
  return draft({
    kind: 'list',
    explicit: true,
    prompt: front.text,
    anchor: block.anchor,
    block,
    front,
    answer: block.children.flatMap((child) => partsBelow(child)),
    back: items.map(({ text }) => text.text).join(', '),
    items,
    itemFront: front,
    uses: block.children,
  });
}
