// From the parser's tree to the outline. What belongs to which list item, the columns of the source say.

import type { ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { emptyPassage, type Passage, passage, slice, trimmed } from '../text/passage.ts';
import { type InlineReader, readInline } from './inline.ts';
import type { NormalNote } from './normalise.ts';
import type { Block, Comment, Outline } from './outline.ts';
import { parseMarkdown } from './parse.ts';

interface Draft extends Block {
  readonly children: Draft[];
  readonly parent: Draft | undefined;
}

type Reader = Omit<InlineReader, 'addressOf' | 'onComment'>;

export function buildOutline(tree: Root, note: NormalNote, reader: Reader): Outline {
  return new Builder(tree, note, reader).build(tree);
}

class Builder {
  private readonly note: NormalNote;
  private readonly reader: InlineReader;
  private readonly root: Draft = newBlock({ kind: 'root', line: 0, endLine: 0 }, undefined);
  private readonly blocks: Draft[] = [];
  private readonly comments: Comment[] = [];
  private readonly itemAt = new Map<number, Draft>();

  constructor(tree: Root, note: NormalNote, reader: Reader) {
    const addresses = addressesIn(tree);
    this.note = note;
    this.reader = {
      ...reader,
      addressOf: (identifier) => addresses.get(identifier),
      onComment: (source, line) => this.addComment(source, line, line, false),
    };
  }

  build(tree: Root): Outline {
    this.addAll(tree.children, this.root);
    return { root: this.root, blocks: this.blocks, comments: this.comments };
  }

  private addAll(nodes: readonly RootContent[], container: Draft): void {
    let section = container;
    nodes.forEach((node, index) => {
      if (node.type === 'heading') {
        while (section !== container && section.level >= node.depth)
          section = section.parent ?? container;
        section = this.add(section, 'heading', node, {
          text: this.textOf(node.children),
          level: node.depth,
        });
      } else if (node.type === 'list') {
        const leadIn = leadInOf(section.children.at(-1), nodes[index - 1], node);
        for (const item of node.children) this.addItem(item, leadIn ?? section);
      } else this.addOther(node, section);
    });
  }

  private addOther(node: RootContent, section: Draft): void {
    switch (node.type) {
      case 'paragraph':
        this.add(section, 'paragraph', node, { text: this.textOf(node.children) });
        return;
      case 'blockquote':
        this.addAll(node.children, this.add(section, 'quote', node, { endLine: startOf(node) }));
        return;
      case 'html':
        this.addHtml(node, section);
        return;
      case 'table':
        this.add(section, 'table', node, { rows: node.children.map((row) => this.rowOf(row)) });
        return;
      case 'code':
      case 'math':
        this.add(section, node.type, node, { source: node });
        return;
      case 'thematicBreak':
        this.add(section, 'rule', node, {});
        return;
      default:
        this.add(section, 'other', node, {});
    }
  }

  private addHtml(node: Extract<RootContent, { type: 'html' }>, section: Draft): void {
    const line = startOf(node);
    if (node.value.startsWith('<!--')) this.addComment(node.value, line, endOf(node), true);
    this.add(section, 'html', node, { html: node.value });
    for (const part of disclosed(node.value))
      this.add(section, 'paragraph', node, {
        line: line + part.line,
        endLine: line + part.line,
        text: this.textOfMarkdown(part.text, line + part.line),
      });
  }

  private textOfMarkdown(markdown: string, line: number): Passage {
    const runs = parseMarkdown(markdown).children.flatMap((node) =>
      node.type === 'paragraph' ? readInline(node.children, this.reader) : [],
    );
    return trimmed(passage(runs.map((run) => ({ ...run, line: line + run.line - 1 }))));
  }

  private addComment(source: string, line: number, endLine: number, alone: boolean): void {
    const text = /^<!--([\s\S]*?)-->/.exec(source)?.[1];
    if (text !== undefined) this.comments.push({ line, endLine, text: text.trim(), alone });
  }

  private addItem(item: ListItem, container: Draft): void {
    const line = startOf(item);
    const written = this.note.items.get(line);
    const parent = (written && this.itemAt.get(written.parent)) ?? container;
    const [first, ...rest] = item.children;
    const hasText = first?.type === 'paragraph' || first?.type === 'heading';
    const block = this.add(parent, 'item', hasText ? first : item, {
      line,
      endLine: hasText ? endOf(first) : line,
      text: hasText ? this.textOf(first.children) : emptyPassage,
      level: first?.type === 'heading' ? first.depth : 0,
      mark: written?.mark ?? '-',
      column: written?.column ?? 0,
      ticked: item.checked ?? undefined,
    });
    if (written) this.itemAt.set(line, block);
    this.addAll(hasText ? rest : item.children, block);
  }

  private rowOf(row: TableRow): Block['rows'][number] {
    return { line: startOf(row), cells: row.children.map((cell) => this.textOf(cell.children)) };
  }

  private textOf(nodes: readonly PhrasingContent[]): Passage {
    return trimmed(passage(readInline(nodes, this.reader)));
  }

  private add(parent: Draft, kind: Block['kind'], node: RootContent, more: Partial<Block>): Draft {
    const { text, anchor } = withoutAnchor(more.text ?? emptyPassage);
    const block = newBlock(
      { line: startOf(node), endLine: endOf(node), ...more, kind, text, anchor },
      parent,
    );
    parent.children.push(block);
    this.blocks.push(block);
    return block;
  }
}

function newBlock(
  facts: Pick<Block, 'kind' | 'line' | 'endLine'> & Partial<Block>,
  parent: Draft | undefined,
): Draft {
  return {
    text: emptyPassage,
    level: 0,
    mark: '',
    column: 0,
    ticked: undefined,
    anchor: undefined,
    source: undefined,
    rows: [],
    html: '',
    ...facts,
    parent,
    order: parent?.children.length ?? 0,
    children: [],
  };
}

/**
 * `<details><summary>Question</summary> Answer </details>`, a fold that Q&A notes are made of: the texts
 * in one piece of HTML, with the line of each. What stands between blank lines is markdown already.
 */
function disclosed(html: string): readonly { line: number; text: string }[] {
  const [all = '', before = '', summary = '', after = ''] =
    /^([\s\S]*?<summary[^>]*>)([\s\S]*?)<\/summary>([\s\S]*)$/i.exec(html) ?? [];
  if (all === '') return [];
  const lineAt = (text: string): number => text.split('\n').length - 1;
  const bare = (text: string): string => text.replace(/<\/?[a-z][^>]*>/gi, '').trim();
  const answerAt =
    lineAt(before + summary) + lineAt(after.slice(0, after.search(/[^\s<>/a-z]|$/i)));
  return [
    {
      line: lineAt(before) + lineAt(summary.slice(0, summary.search(/\S|$/))),
      text: bare(summary),
    },
    { line: answerAt, text: bare(after) },
  ].filter((part) => part.text !== '');
}

const startOf = (node: RootContent): number => node.position?.start.line ?? 0;
const endOf = (node: RootContent): number => node.position?.end.line ?? 0;

/** `Steps:` or a line all in bold directly above a list holds it, as its author sees it. */
function leadInOf(
  last: Draft | undefined,
  before: RootContent | undefined,
  list: RootContent,
): Draft | undefined {
  if (last?.kind !== 'paragraph' || before?.type !== 'paragraph') return undefined;
  if (startOf(list) - endOf(before) > 2) return undefined;
  const isBold = last.text.runs.every(
    (run) => !run.linked && run.wraps.some((wrap) => wrap.tag === 'strong'),
  );
  return isBold || /[:：?？]\s*$/u.test(last.text.mask) ? last : undefined;
}

const anchorPattern = /(?:^|\s)\^([A-Za-z0-9-]+)$/;

function withoutAnchor(text: Passage): { text: Passage; anchor: string | undefined } {
  const found = anchorPattern.exec(text.mask);
  return found
    ? { text: trimmed(slice(text, 0, found.index)), anchor: found[1] }
    : { text, anchor: undefined };
}

function addressesIn(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !addresses.has(node.identifier))
        addresses.set(node.identifier, node.url);
      if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
        visit(node.children);
    }
  };
  visit(tree.children);
  return addresses;
}
