// Code in colours, as classes: `hljs-keyword` and the like, which highlight.js defines.

import { common, createLowlight } from 'lowlight';
import type { Content, ContentNode } from '#deck/content.ts';

const lowlight = createLowlight(common);

/** Longer code is shown without colours, since highlighting takes time that grows with it. */
const longestColoured = 20_000;

export function renderCode(code: string, language: string | null | undefined): Content {
  const name = (language ?? '').toLowerCase();
  if (!lowlight.registered(name) || code.length > longestColoured) return [code];
  return lowlight.highlight(name, code).children.flatMap(nodeOf);
}

type HastNode = ReturnType<typeof lowlight.highlight>['children'][number];

function nodeOf(node: HastNode): ContentNode | [] {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return [];
  const classes = node.properties.className;
  const names = Array.isArray(classes) ? classes.map(String).filter(isHighlight) : [];
  const children = node.children.flatMap(nodeOf);
  return { tag: 'span', attributes: { class: names.join(' ') }, children };
}

const isHighlight = (name: string): boolean =>
  /^(?:hljs-[a-z_-]+|language-[a-z]+|[a-z]+_)$/.test(name);
