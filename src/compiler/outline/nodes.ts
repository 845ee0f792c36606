// The parser's tree, taken apart: where its nodes stand, and what their lists hold.

import type { RootContent } from 'mdast';
import type { Block } from './outline.ts';

export type Span = Pick<Block, 'line' | 'endLine'>;

export const startOf = (node: RootContent): number => node.position?.start.line ?? 0;
export const endOf = (node: RootContent): number => node.position?.end.line ?? 0;
export const spanOfNode = (node: RootContent): Span => ({
  line: startOf(node),
  endLine: endOf(node),
});

/** Lists as their items, items as themselves and what follows their text. */
export function flattened(node: RootContent): readonly RootContent[] {
  if (node.type === 'list') return node.children.flatMap(flattened);
  if (node.type !== 'listItem') return [node];
  const [first, ...rest] = node.children;
  const hasText = first?.type === 'paragraph' || first?.type === 'heading';
  return [node, ...(hasText ? rest : node.children).flatMap(flattened)];
}

/** Where references such as `[text][name]` lead. */
export function addressesIn(parsed: readonly RootContent[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const node of parsed.flatMap(flattened)) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  }
  return addresses;
}
