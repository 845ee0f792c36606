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

export const contentToHtml = (content: Content): string =>
  withWholeLists(content.map(nodeToHtml).join(''));

/** Each item of ours is a list of its own, which would stand apart from the one before. */
export const withWholeLists = (html: string): string =>
  [0, 1].reduce((text) => text.replace(seamOfLists, ''), html);

const seamOfLists =
  /<\/(?:ul(?:><\/div><div><|><)ul|ol(?:><\/div><div><|><)ol start="(?!1")\d{1,9}")>/g;

function nodeToHtml(node: ContentNode): string {
  if (typeof node === 'string') return escaped(node);
  const { alttext: tex, display } = node.attributes ?? {};
  if (node.tag === 'math' && tex !== undefined)
    return escaped(display === 'block' ? `\\[${tex}\\]` : `\\(${tex}\\)`);
  // Our style sheet stays here: an item that stands deeper is in as many lists.
  const { class: given, ...rest } = node.attributes ?? {};
  const depth = /^depth-(\d)$/.exec(given ?? '')?.[1];
  if (depth === undefined) return elementToHtml(node);
  const [outer, end] = ['<ul>', '</ul>'].map((tag) => tag.repeat(Number(depth) - 1));
  return `${outer}${elementToHtml({ ...node, attributes: rest })}${end}`;
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
