// A card of two sides that the author has set apart, one way or both.

import { type Draft, draft, linesOf, linesOfPart, type Part, textOfParts } from '../cards/draft.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import { type Block, lastLineOf, nextOf } from '../outline/outline.ts';
import { emptyPassage, type Passage } from '../text/passage.ts';

interface Sides {
  readonly front: Passage;
  /** Code and the like that stand on the front below its text. */
  readonly frontParts?: readonly Part[];
  readonly answer: readonly Part[];
  readonly isBothWays?: boolean;
  readonly line?: number;
  readonly uses?: readonly Block[];
}

export function twoSides(block: Block, sides: Sides): readonly Draft[] {
  const { front, frontParts = [], answer, isBothWays = false, uses = [] } = sides;
  const line = sides.line ?? block.line;
  const back = textOfParts(answer);
  const forward = draft({
    kind: 'question',
    explicit: true,
    prompt: [front.text, textOfParts(frontParts)].join(' ').trim(),
    anchor: block.anchor,
    block,
    line,
    front,
    frontParts,
    answer,
    back,
    uses,
    frontLines: [line, ...linesOf(front), ...frontParts.flatMap(linesOfPart)],
  });
  if (!isBothWays) return [forward];
  const backParts = answer.filter((part) => 'block' in part);
  const asked = joinedLines(answer.flatMap((part) => ('text' in part ? [part] : [])));
  const told: readonly Part[] = [
    ...(front.text === '' ? [] : [{ line, text: front }]),
    ...frontParts,
  ];
  return [
    forward,
    draft({
      kind: 'reverse',
      explicit: true,
      role: 'reverse',
      prompt: back,
      anchor: block.anchor,
      block,
      line,
      endLine: forward.endLine,
      front: asked.text === '' ? emptyPassage : asked,
      frontParts: backParts,
      answer: told,
      back: textOfParts(told),
      uses,
    }),
  ];
}

/** The blocks that follow without a blank line between: below the block first, then beside it. */
export function adjoining(block: Block): readonly Block[] {
  const found: Block[] = [];
  let end = block.endLine;
  const take = (next: Block): boolean => {
    if (next.line > end + 1 || next.kind === 'heading') return false;
    found.push(next);
    end = lastLineOf(next);
    return true;
  };
  if (!block.children.every(take)) return found;
  for (let next = nextOf(block); next && take(next); next = nextOf(next));
  return found;
}
