// What comments in a note switch: `<!-- cards:off -->`, `<!-- cards:on -->`, `<!-- cards:skip -->`.

import { type Block, type Comment, lastLineOf, type Outline } from './outline/outline.ts';

/** By line: why no card may be made of it. */
export type SwitchedOff = ReadonlyMap<number, string>;

export function switchesOf({ comments, blocks }: Outline): SwitchedOff {
  const off = new Map<number, string>();
  const stretch = (from: number, to: number, reason: string): void => {
    for (let line = from; line <= to; line++) off.set(line, reason);
  };
  const lastLine = blocks.at(-1)?.endLine ?? 0;
  let offSince: number | undefined;
  for (const comment of comments) {
    const [, word] = /^cards:\s*(off|on|skip)\b/.exec(comment.text) ?? [];
    if (word === 'off') offSince ??= comment.line;
    if (word === 'on' && offSince !== undefined) {
      stretch(offSince, comment.line, 'cards:off');
      offSince = undefined;
    }
    const skipped = word === 'skip' ? skippedBlock(blocks, comment) : undefined;
    if (skipped) stretch(skipped.line, lastLineOf(skipped), 'cards:skip');
  }
  if (offSince !== undefined) stretch(offSince, lastLine, 'cards:off');
  return off;
}

/** The block whose text the comment ends, or the next one where it stands alone. */
const skippedBlock = (
  blocks: readonly Block[],
  { line, endLine, alone }: Comment,
): Block | undefined =>
  alone
    ? blocks.find((block) => block.line > endLine && block.kind !== 'html')
    : blocks.findLast((block) => block.line <= line && line <= block.endLine);
