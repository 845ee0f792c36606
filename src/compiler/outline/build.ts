// From plain blocks and the parser's blocks to the outline. What belongs to which list item, the columns
// of the source say, not the parser.

import type {
  Blockquote,
  Heading,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import { emptyPassage, type Passage, passage, trimmed } from '../text/passage.ts';
import { taskState, withoutBookKeeping } from './book-keeping.ts';
import { calloutOf, isCallout } from './callout.ts';
import { disclosed } from './disclosed.ts';
import { type InlineReader, textIn } from './inline.ts';
import { labelledLines, spanOf } from './labelled-lines.ts';
import { type SourceLine, wall } from './lines.ts';
import { addressesIn, endOf, flattened, type Span, spanOfNode, startOf } from './nodes.ts';
import { withoutObsidian } from './obsidian.ts';
import { leadInOf, newBlock, type OpenBlock, withoutAnchor } from './open-block.ts';
import { type Block, type Comment, type Outline, summaryHtml } from './outline.ts';
import { parseMarkdown } from './parse.ts';
import type { PlainBlock } from './plain-blocks.ts';
import { withoutSourceLinks } from './source-links.ts';

type Reader = Omit<InlineReader, 'addressOf' | 'onComment' | 'onStruckLine'>;

interface NoteSources {
  readonly lines: readonly SourceLine[];
  readonly plain: readonly PlainBlock[];
  /** All that is not plain, as the parser has it. */
  readonly parsed: readonly RootContent[];
}

export const buildOutline = (sources: NoteSources, reader: Reader): Outline =>
  new Builder(sources, reader).build();

/** Quotations inside quotations: nobody nests so deep, but a file may. */
export const deepestQuote = 40;

class Builder {
  private readonly sources: NoteSources;
  private readonly reader: InlineReader;
  private readonly root: OpenBlock = newBlock({ kind: 'root', line: 0, endLine: 0 }, undefined);
  private readonly blocks: OpenBlock[] = [];
  private readonly comments: Comment[] = [];
  private readonly leftOut = new Map<number, string>();
  private readonly itemAt = new Map<number, OpenBlock>();
  private section: OpenBlock = this.root;
  private quoteDepth = 0;

  constructor(sources: NoteSources, reader: Reader) {
    const addresses = addressesIn(sources.parsed);
    this.sources = sources;
    this.reader = {
      ...reader,
      addressOf: (identifier) => addresses.get(identifier),
      onComment: (source, line) => this.addComment(source, line, line, false),
      onStruckLine: (line) => this.leftOut.set(line, 'struck out'),
    };
  }

  build(): Outline {
    const { plain, parsed } = this.sources;
    let next = 0;
    for (const node of parsed.flatMap(flattened)) {
      for (; (plain[next]?.line ?? Infinity) < startOf(node); next++) this.addPlain(plain[next]);
      this.addNode(node);
    }
    for (; next < plain.length; next++) this.addPlain(plain[next]);
    const { root, blocks, comments, leftOut } = this;
    return { root, blocks, comments, leftOut };
  }

  private addPlain(block: PlainBlock | undefined): void {
    if (!block) return;
    const { line, endLine, text, level } = block;
    if (block.kind === 'item') this.addItem({ line, endLine, text });
    else if (block.kind === 'heading') this.addHeading({ line, endLine, text, level });
    else
      for (const part of labelledLines(text))
        this.add(this.placeOf(line), 'paragraph', {
          line,
          endLine,
          ...spanOf(part),
          text: part,
        });
  }

  private addNode(node: RootContent): void {
    if (node.type === 'listItem') this.addItem(this.itemFacts(node));
    else if (node.type === 'heading') this.addHeading(this.headingFacts(node));
    else this.addOther(node, this.placeOf(startOf(node)));
  }

  /** The list item that a line belongs to, else the section. */
  private placeOf(line: number): OpenBlock {
    return this.itemAt.get(this.sources.lines[line - 1]?.owner ?? 0) ?? this.section;
  }

  private headingFacts(node: Heading): HeadingFacts {
    return { ...spanOfNode(node), text: this.textOf(node.children), level: node.depth };
  }

  private addHeading(facts: HeadingFacts): void {
    const place = this.placeOf(facts.line);
    const isAnswer = this.section.kind === 'heading' && answerHeading.test(facts.text.mask);
    if (isAnswer) this.add(place, 'paragraph', { ...facts, level: 0 });
    else if (place !== this.section) this.add(place, 'paragraph', facts);
    else {
      while (this.section.kind === 'heading' && this.section.level >= facts.level)
        this.section = this.section.parent ?? this.root;
      this.section = this.add(this.section, 'heading', facts);
    }
  }

  private itemFacts(item: ListItem): Span & Partial<Block> {
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

  private addItem(facts: Span & Partial<Block>): void {
    const written = this.sources.lines[facts.line - 1];
    const owner = this.itemAt.get(written?.owner ?? 0);
    const isFirst = written?.kind === 'item' && !this.itemAt.has(facts.line);
    const { mark = '-', column = 0 } = isFirst ? written : {};
    const place = owner ?? leadInOf(this.section, facts.line, mark) ?? this.section;
    const block =
      mark === ''
        ? this.add(this.section, 'paragraph', facts)
        : this.add(place, 'item', {
            ...facts,
            mark,
            column,
            ticked: facts.ticked ?? taskState(facts.text ?? emptyPassage),
          });
    if (isFirst) this.itemAt.set(facts.line, block);
  }

  private addOther(node: RootContent, place: OpenBlock): void {
    switch (node.type) {
      case 'paragraph':
        for (const text of labelledLines(this.textOf(node.children)))
          this.add(place, 'paragraph', { ...spanOfNode(node), ...spanOf(text), text });
        return;
      case 'blockquote':
        this.addQuotation(node, place);
        return;
      case 'html':
        this.addHtml(node.value, node, place);
        return;
      case 'table':
        this.add(this.nameAbove(place, startOf(node)), 'table', {
          ...spanOfNode(node),
          rows: node.children.map((row) => this.rowOf(row)),
        });
        return;
      case 'code':
      case 'math':
        this.add(place, node.type, { ...spanOfNode(node), source: node });
        return;
      case 'thematicBreak':
        this.add(place, 'rule', spanOfNode(node));
        return;
      default:
        this.add(place, 'other', spanOfNode(node));
    }
  }

  /** `SameSite values` right above a table: what its rows are. */
  private nameAbove(place: OpenBlock, line: number): OpenBlock {
    return (place === this.section && leadInOf(this.section, line, '')) || place;
  }

  private addQuotation(quotation: Blockquote, place: OpenBlock): void {
    const [first, ...rest] = quotation.children;
    this.quoteDepth++;
    if (isCallout(first)) this.addCallout(first, rest, place);
    else {
      const quote = this.add(place, 'quote', spanOfNode(quotation));
      if (this.quoteDepth <= deepestQuote) this.addAll(quotation.children, quote);
    }
    this.quoteDepth--;
  }

  /** Obsidian's `> [!note] Title`: the author's own words in a box. The title holds what stands in it. */
  private addCallout(first: Paragraph, rest: readonly RootContent[], place: OpenBlock): void {
    const box = calloutOf(this.textOf(first.children));
    const line = startOf(first);
    const owner =
      box.title.text === ''
        ? place
        : this.add(place, 'paragraph', { line, endLine: line, text: box.title });
    if (box.body.text !== '')
      this.add(owner, 'paragraph', { line: line + 1, endLine: endOf(first), text: box.body });
    if (this.quoteDepth <= deepestQuote) this.addAll(rest, owner);
  }

  private addAll(nodes: readonly RootContent[], owner: OpenBlock): void {
    for (const node of nodes.flatMap(flattened)) {
      if (node.type === 'listItem') this.add(owner, 'item', this.itemFacts(node));
      else if (node.type === 'heading') this.add(owner, 'paragraph', this.headingFacts(node));
      else this.addOther(node, owner);
    }
  }

  private addHtml(source: string, node: RootContent, place: OpenBlock): void {
    const { line, endLine } = spanOfNode(node);
    if (source === wall) return;
    if (source.startsWith('<!--')) this.addComment(source, line, endLine, true);
    this.add(place, 'html', { line, endLine, html: source });
    for (const part of disclosed(source)) {
      const at = line + part.line;
      const text = this.textAt(part.text, at);
      const html = part.isSummary ? summaryHtml : '';
      this.add(place, 'paragraph', { line: at, endLine: at, text, html });
    }
  }

  private textAt(markdown: string, line: number): Passage {
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

  private addComment(source: string, line: number, endLine: number, alone: boolean): void {
    const text = /^<!--([\s\S]*?)-->/.exec(source)?.[1];
    if (text !== undefined) this.comments.push({ line, endLine, text: text.trim(), alone });
  }

  private rowOf(row: TableRow): Block['rows'][number] {
    const cells = row.children.map((cell) => this.textOf(cell.children.map(withPipes)));
    return { line: startOf(row), cells };
  }

  private textOf(nodes: readonly PhrasingContent[]): Passage {
    return textIn(nodes, this.reader);
  }

  private add(parent: OpenBlock, kind: Block['kind'], facts: Span & Partial<Block>): OpenBlock {
    const written = withoutBookKeeping(facts.text ?? emptyPassage, (line) =>
      this.leftOut.set(line, "Logseq's own book-keeping"),
    );
    const { text, anchor } = withoutAnchor(withoutSourceLinks(withoutObsidian(written)));
    const block = newBlock({ ...facts, kind, text, anchor }, parent);
    parent.children.push(block);
    this.blocks.push(block);
    return block;
  }
}

/** `\|` in a cell is a bar, also within a formula, where the parser leaves it. */
const withPipes = (node: PhrasingContent): PhrasingContent =>
  node.type === 'inlineMath' ? { ...node, value: node.value.replaceAll('\\|', '|') } : node;

/** `#### Answer: C` belongs to the question above it, whatever its level. */
const answerHeading = /^answer\s*(?:[:：].*)?$/iu;

type HeadingFacts = Span & Pick<Block, 'text' | 'level'>;
