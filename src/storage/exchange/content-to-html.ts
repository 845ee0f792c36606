// Card content as HTML, for programs that want it so. Nothing of ours ever reads it.

import type { Content, ContentNode } from '#deck/content.ts';

const empty = new Set(['br', 'hr', 'img', 'mspace']);

export const contentToHtml = (content: Content): string => content.map(nodeToHtml).join('');

function nodeToHtml(node: ContentNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const start = `<${node.tag}${attributes.join('')}>`;
  return empty.has(node.tag)
    ? start
    : `${start}${contentToHtml(node.children ?? [])}</${node.tag}>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
