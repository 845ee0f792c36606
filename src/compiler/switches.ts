// What comments in a note switch: `<!-- cards:off -->`, `cards:on`, `cards:skip`, `cards:ordered`, `cards:topic=…`.

import type { TopicPath } from '#deck/card.ts';
import { type Block, type Comment, lastLineOf, type Outline } from './outline/outline.ts';

/** By line: why no card may be made of it. */
type SwitchedOff = ReadonlyMap<number, string>;

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
    const skipped = word === 'skip' ? meantBlock(blocks, comment) : undefined;
    if (skipped) stretch(skipped.line, lastLineOf(skipped), 'cards:skip');
  }
  if (offSince !== undefined) stretch(offSince, lastLine, 'cards:off');
  return off;
}

/** The block whose text the comment ends, or the next one where it stands alone. */
const meantBlock = (
  blocks: readonly Block[],
  { line, endLine, alone }: Comment,
): Block | undefined =>
  alone
    ? blocks.find((block) => block.line > endLine && block.kind !== 'html')
    : blocks.findLast((block) => block.line <= line && line <= block.endLine);

/** The parents whose items are asked for in their order. The comment ends the parent's line, or stands above the items. */
export function orderedIn({ comments, blocks }: Outline): ReadonlySet<Block> {
  const ordered = new Set<Block>();
  for (const comment of comments) {
    if (!/^cards:\s*ordered\b/.test(comment.text)) continue;
    const block = meantBlock(blocks, comment);
    const parent = block?.kind === 'item' && block.children.length === 0 ? block.parent : block;
    if (parent) ordered.add(parent);
  }
  return ordered;
}

const topicComment = /^cards:\s*topic\b\s*=?\s*(.*)$/;

/** The topic that the author names for a block: at the end of its line, or in a line above that holds until the next. */
export function topicsNamedIn({
  comments,
  blocks,
}: Outline): (block: Block) => TopicPath | undefined {
  const own = new Map<Block, TopicPath>();
  const stretches: { readonly from: number; readonly path: TopicPath }[] = [];
  for (const comment of comments) {
    const [, name] = topicComment.exec(comment.text) ?? [];
    if (name === undefined) continue;
    const path = name.split('/').flatMap((step) => step.trim() || []);
    const block = comment.alone ? undefined : meantBlock(blocks, comment);
    if (block) own.set(block, path);
    else stretches.push({ from: comment.line, path });
  }
  if (own.size === 0 && stretches.length === 0) return () => undefined;
  return (block) => {
    for (let at: Block | undefined = block; at; at = at.parent) {
      const path = own.get(at);
      if (path) return path;
    }
    const path = stretches.findLast(({ from }) => from < block.line)?.path;
    return path?.length === 0 ? undefined : path;
  };
}
