// Multiple choice: a question above a task list, the right answers ticked.

import { draft, linesOf, type Part } from '../cards/draft.ts';
import type { Block } from '../outline/outline.ts';
import { byLine, joined, type Passage } from '../text/passage.ts';
import type { Notation } from './notation.ts';

export const choice: Notation = {
  name: 'multiple choice',
  find(block) {
    const options = optionsBelow(block);
    const right = options.filter((option) => option.ticked);
    if (options.length < 2 || right.length === 0 || !isQuestion(block.text)) return undefined;
    const answer = right.map(asPart);
    const drafts = [
      draft({
        kind: 'choice',
        explicit: true,
        prompt: block.text.text,
        anchor: block.anchor,
        block,
        front: block.text,
        frontParts: options.map(asPart),
        answer,
        back: right.map((option) => option.text.text).join(', '),
        source: options.map(asPart),
        frontLines: [block, ...options.filter(({ ticked }) => !ticked)].flatMap(linesOfText),
        backLines: right.flatMap(linesOfText),
        // An edit of the card is one of all its options.
        endLine: Math.max(...options.map(({ endLine }) => endLine)),
      }),
    ];
    return { drafts, taken: [block, ...options] };
  },
};

/** An option is one, also where it goes on below its first line. */
const asPart = ({ text, line }: Block): Part => ({
  line,
  text: joined(...byLine(text).flatMap((part, n) => (n === 0 ? [part.text] : [' ', part.text]))),
  depth: 1,
  mark: '-',
});

const linesOfText = ({ text }: Block): readonly number[] => linesOf(text);

const isQuestion = (text: Passage): boolean => /[?？]["”'’)\s]*$/u.test(text.mask);

function optionsBelow(block: Block): readonly Block[] {
  const options = block.children.filter((child) => child.kind === 'item');
  return options.every((option) => option.ticked !== undefined) ? options : [];
}
