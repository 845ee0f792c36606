// What the parser's nodes say, in the author's own words; what is no text of theirs is noted down beside it.

import type { Heading, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { emptyPassage, type Passage, passage, trimmed } from '../text/passage.ts';
import { withoutBookKeeping } from './book-keeping.ts';
import { type InlineReader, textIn } from './inline.ts';
import { addressesIn, endOf, type Span, spanOfNode, startOf } from './nodes.ts';
import { withoutObsidian } from './obsidian.ts';
import { withoutAnchor } from './open-block.ts';
import type { Block, Comment } from './outline.ts';
import { parseMarkdown } from './parse.ts';
import { withoutSourceLinks } from './source-links.ts';

export type PictureReader = Omit<InlineReader, 'addressOf' | 'onComment' | 'onStruckLine'>;

export type HeadingFacts = Span & Pick<Block, 'text' | 'level'>;
export type ItemFacts = Span & Pick<Block, 'text'> & Partial<Pick<Block, 'level' | 'ticked'>>;

export class NodeReader {
  readonly comments: Comment[] = [];
  /** Why a line is no text, by its number. */
  readonly leftOut = new Map<number, string>();
  private readonly reader: InlineReader;

  constructor(parsed: readonly RootContent[], reader: PictureReader) {
    const addresses = addressesIn(parsed);
    this.reader = {
      ...reader,
      addressOf: (identifier) => addresses.get(identifier),
      onComment: (source, line) => this.noteComment(source, { line, endLine: line, alone: false }),
      onStruckLine: (line) => this.leftOut.set(line, 'struck out'),
    };
  }

  headingFacts(node: Heading): HeadingFacts {
    return { ...spanOfNode(node), text: this.textOf(node.children), level: node.depth };
  }

  itemFacts(item: ListItem): ItemFacts {
    const [first] = item.children;
    const hasText = first?.type === 'paragraph' || first?.type === 'heading';
    return {
      line: startOf(item),
      endLine: hasText ? endOf(first) : startOf(item),
      text: hasText ? this.textOf(first.children) : emptyPassage,
      level: first?.type === 'heading' ? first.depth : 0,
      ticked: item.checked ?? undefined,
    };
  }

  rowsOf(table: Table): Block['rows'] {
    return table.children.map((row) => ({
      line: startOf(row),
      cells: row.children.map((cell) => this.textOf(cell.children.map(withPipes))),
    }));
  }

  textOf(nodes: readonly PhrasingContent[]): Passage {
    return textIn(nodes, this.reader);
  }

  /** The text of markdown that begins on this line. */
  textAt(markdown: string, line: number): Passage {
    // `5. What is it?` is a line of text here, not a list.
    const reader: InlineReader = {
      ...this.reader,
      onStruckLine: (below) => this.reader.onStruckLine(line + below - 1),
    };
    const runs = parseMarkdown(markdown.replace(/^\d{1,4}[.)]\s+/, '')).children.flatMap((node) =>
      node.type === 'paragraph' ? textIn(node.children, reader).runs : [],
    );
    return trimmed(passage(runs.map((run) => ({ ...run, line: line + run.line - 1 }))));
  }

  /** Without what programs have written into it. */
  ownWords(text: Passage): Pick<Block, 'text' | 'anchor'> {
    const written = withoutBookKeeping(text, (line, program) =>
      this.leftOut.set(line, `${program}'s own book-keeping`),
    );
    return withoutAnchor(withoutSourceLinks(withoutObsidian(written)));
  }

  noteComment(source: string, at: Omit<Comment, 'text'>): void {
    const text = /^<!--([\s\S]*?)-->/.exec(source)?.[1];
    if (text !== undefined) this.comments.push({ ...at, text: text.trim() });
  }
}

/** `\|` in a cell is a bar, also within a formula, where the parser leaves it. */
const withPipes = (node: PhrasingContent): PhrasingContent =>
  node.type === 'inlineMath' ? { ...node, value: node.value.replaceAll('\\|', '|') } : node;
