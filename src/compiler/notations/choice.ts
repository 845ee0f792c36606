// Multiple choice: a question above a task list, the right answers ticked.

import { draft, type Part, partsOf } from '../cards/draft.ts';
import type { Block } from '../outline/outline.ts';
import type { Passage } from '../text/passage.ts';
import type { Notation } from './notation.ts';

export const choice: Notation = {
  name: 'multiple choice',
  find(block) {
    const options = optionsBelow(block);
    const right = options.filter((option) => option.ticked);
    if (options.length < 2 || right.length === 0 || !isQuestion(block.text)) return undefined;
    const bare = (option: Block): Part[] => partsOf(option.text, { depth: 1, mark: '-' });
    const answer = right.flatMap(bare);
    const drafts = [
      draft({
        kind: 'choice',
        explicit: true,
        prompt: block.text.text,
        anchor: block.anchor,
        block,
        front: block.text,
        frontParts: options.flatMap(bare),
        answer,
        back: right.map((option) => option.text.text).join(', '),
        source: options.flatMap(bare),
        // Who edits the card edits all of its options.
        endLine: Math.max(...options.map(({ endLine }) => endLine)),
      }),
    ];
    return { drafts, taken: [block, ...options] };
  },
};

const isQuestion = (text: Passage): boolean => /[?？]["”'’)\s]*$/u.test(text.mask);

function optionsBelow(block: Block): readonly Block[] {
  const options = block.children.filter((child) => child.kind === 'item');
  return options.every((option) => option.ticked !== undefined) ? options : [];
}
