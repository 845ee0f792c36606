// Card content as HTML, for programs that want it so. Nothing of ours ever reads it.

import type { Content, ContentNode } from '#deck/content.ts';

const empty = new Set(['br', 'hr', 'img', 'mspace']);

/** Where the pictures of a text are served, below the app. */
export const picturesIn = (content: Content): readonly string[] =>
  content.flatMap((node) => {
    if (typeof node === 'string') return [];
    const src = node.tag === 'img' ? node.attributes?.src : undefined;
    return src === undefined ? picturesIn(node.children ?? []) : [src];
  });

/** A picture goes along beside the text, under its own name alone. */
export const nameOfPicture = (src: string): string => src.slice(src.lastIndexOf('/') + 1);

export const contentToHtml = (content: Content): string => content.map(nodeToHtml).join('');

function nodeToHtml(node: ContentNode): string {
  if (typeof node === 'string') return escaped(node);
  // Our style sheet stays here: an item that stands deeper is in as many lists.
  const depth = Number(/^depth-(\d)$/.exec(node.attributes?.class ?? '')?.[1] ?? 1);
  const [outer, end] = ['<ul>', '</ul>'].map((tag) => tag.repeat(depth - 1));
  return `${outer}${elementToHtml(node)}${end}`;
}

function elementToHtml(node: Exclude<ContentNode, string>): string {
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) =>
      ` ${name}="${escaped(node.tag === 'img' && name === 'src' ? nameOfPicture(value) : value)}"`,
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
