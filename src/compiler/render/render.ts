// From passages and blocks to the content tree that cards show. Only what stands here can reach a card.

import type { Content, ContentElement, ContentNode } from '#deck/content.ts';
import type { Part } from '../cards/draft.ts';
import type { Block, TableRow } from '../outline/outline.ts';
import { described, type Passage, type Run, type Wrap } from '../text/passage.ts';
import { renderCode } from './code.ts';
import { type Rendered, renderMath } from './math.ts';

export interface Renderer {
  readonly text: (passage: Passage) => Content;
  readonly part: (part: Part) => Content;
}

interface RendererNeeds {
  readonly onBrokenMath: (line: number, tex: string, reason: string) => void;
}

interface FormulaPlace {
  /** Set off, on a line of its own. */
  readonly display: boolean;
  readonly line: number;
}

export function createRenderer({ onBrokenMath }: RendererNeeds): Renderer {
  const formulas = new Map<string, Rendered>();

  const formula = (tex: string, { display, line }: FormulaPlace): ContentNode => {
    const key = `${display} ${tex}`;
    let rendered = formulas.get(key);
    if (!rendered) {
      rendered = renderMath(tex, display);
      formulas.set(key, rendered);
      if (!rendered.ok) onBrokenMath(line, tex, rendered.reason);
    }
    return rendered.ok ? rendered.content : { tag: 'code', children: [tex] };
  };

  const atomOf = (run: Run): ContentNode => {
    switch (run.atom?.kind) {
      case undefined:
        return run.text;
      case 'break':
        return { tag: 'br' };
      case 'code':
        return { tag: 'code', children: [run.text] };
      case 'image':
        return { tag: 'img', attributes: { src: run.atom.src, alt: run.text } };
      case 'math':
        return formula(run.text, { display: run.atom.display, line: run.line });
    }
  };

  const text = (passage: Passage): Content => nested(described(passage).runs, 0, atomOf);

  const block = (shown: Block): Content => {
    const { source } = shown;
    if (source?.type === 'code')
      return [
        {
          tag: 'pre',
          children: [{ tag: 'code', children: renderCode(source.value, source.lang) }],
        },
      ];
    if (source?.type === 'math')
      return [formula(source.value, { display: true, line: shown.line })];
    return shown.kind === 'table' ? [tableOf(shown.rows, text)] : text(shown.text);
  };

  const part = (given: Part): Content => {
    if ('block' in given) return block(given.block);
    const content = text(given.text);
    return given.depth ? listItem(content, given.depth, given.mark ?? '-') : content;
  };

  return { text, part };
}

/** Neighbouring runs inside one element become its children together. */
function nested(runs: readonly Run[], depth: number, atomOf: (run: Run) => ContentNode): Content {
  const nodes: ContentNode[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (!run) break;
    const wrap = run.wraps[depth];
    const end = wrap ? endOfWrap(runs, at, depth, wrap) : at + 1;
    if (wrap) nodes.push(elementOf(wrap, nested(runs.slice(at, end), depth + 1, atomOf)));
    else addNode(nodes, atomOf(run));
    at = end;
  }
  return nodes;
}

function endOfWrap(runs: readonly Run[], from: number, depth: number, wrap: Wrap): number {
  let end = from + 1;
  while (runs[end]?.wraps[depth] === wrap) end++;
  return end;
}

const elementOf = ({ tag, attributes }: Wrap, children: Content): ContentElement =>
  attributes ? { tag, attributes, children } : { tag, children };

function addNode(nodes: ContentNode[], node: ContentNode): void {
  const last = nodes.at(-1);
  if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
  else nodes.push(node);
}

/** One item of the author's list, as deep as it stands: classes `depth-2` to `depth-5` indent it. */
function listItem(content: Content, depth: number, mark: string): Content {
  const number = /^\d+/.exec(mark)?.[0];
  const children: Content = [{ tag: 'li', children: content }];
  const indent = depth > 1 ? { class: `depth-${Math.min(depth, 5)}` } : undefined;
  if (number) return [{ tag: 'ol', attributes: { start: number, ...indent }, children }];
  return [indent ? { tag: 'ul', attributes: indent, children } : { tag: 'ul', children }];
}

function tableOf(rows: readonly TableRow[], text: (passage: Passage) => Content): ContentElement {
  const [head, ...body] = rows;
  const row = (cells: readonly Passage[], tag: 'th' | 'td'): ContentElement => ({
    tag: 'tr',
    children: cells.map((cell) => ({ tag, children: text(cell) })),
  });
  return {
    tag: 'table',
    children: [
      { tag: 'thead', children: [row(head?.cells ?? [], 'th')] },
      { tag: 'tbody', children: body.map(({ cells }) => row(cells, 'td')) },
    ],
  };
}
