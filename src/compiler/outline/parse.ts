// The markdown parser, behind one file. It is asked piece by piece, since the time that it takes for one
// long paragraph or list grows faster than its length.

import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceLine } from './lines.ts';

export type MathBlock = Extract<RootContent, { type: 'math' }>;

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

export const parseMarkdown = (text: string): Root => processor.parse(text);

/** Characters and lines after which a piece ends at the next blank line, and lines after which it ends anyway. */
const pieceLength = 20_000;
const longestParagraph = 400;

/** Parses lines that `sources` describes. Positions are those in the whole. */
export function parseLines(
  lines: readonly string[],
  sources: readonly SourceLine[],
): readonly RootContent[] {
  const definitions = lines.filter(
    (line, index) => sources[index]?.kind === 'text' && /^ {0,3}\[[^\]]+\]:\s/.test(line),
  );
  const nodes: RootContent[] = [];
  for (let from = nextText(lines, 0); from < lines.length; ) {
    const to = pieceEnd(lines, sources, from);
    const head = from === 0 && to === lines.length ? [] : definitions.flatMap((line) => [line, '']);
    const tree = parseMarkdown([...head, ...lines.slice(from, to)].join('\n'));
    moveDown(tree, from - head.length);
    nodes.push(...tree.children.filter((node) => (node.position?.start.line ?? 0) > from));
    from = nextText(lines, to);
  }
  return nodes;
}

function nextText(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at] === '') at++;
  return at;
}

function pieceEnd(lines: readonly string[], sources: readonly SourceLine[], from: number): number {
  let length = 0;
  for (let at = from; at < lines.length; at++) {
    length += (lines[at]?.length ?? 0) + 1;
    const isBetween = lines[at] === '' && isBoundary(sources[at]);
    if (isBetween && length > pieceLength) return at + 1;
    if (at - from > longestParagraph && length > pieceLength && isBoundary(sources[at])) return at;
  }
  return lines.length;
}

/** Anywhere but inside code, math or HTML. */
const isBoundary = (source: SourceLine | undefined): boolean =>
  source !== undefined && !['code', 'math', 'html'].includes(source.kind);

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    const { start, end } = node.position;
    // New points: the parser shares one between the nodes that end with the text.
    node.position = {
      start: { ...start, line: start.line + lines },
      end: { ...end, line: end.line + lines },
    };
  }
  if ('children' in node) for (const child of node.children) moveDown(child, lines);
}
