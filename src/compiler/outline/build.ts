// From plain blocks and the parser's blocks to the outline. What belongs to which list item, the columns
// of the source say, not the parser.

import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { emptyPassage, joined, type Passage } from '../text/passage.ts';
import { taskState } from './book-keeping.ts';
import { calloutOf, isCallout } from './callout.ts';
import { disclosed } from './disclosed.ts';
import { labelledLines, spanOf } from './labelled-lines.ts';
import { type SourceLine, wall } from './lines.ts';
import {
  type HeadingFacts,
  type ItemFacts,
  NodeReader,
  type PictureReader,
} from './node-reader.ts';
import { endOf, flattened, type Span, spanOfNode, startOf } from './nodes.ts';
import { isName, leadInOf, newBlock, type OpenBlock } from './open-block.ts';
import { type Block, type Outline, summaryHtml } from './outline.ts';
import type { PlainBlock } from './plain-blocks.ts';

interface NoteSources {
  readonly lines: readonly SourceLine[];
  readonly plain: readonly PlainBlock[];
  /** All that is not plain, as the parser has it. */
  readonly parsed: readonly RootContent[];
}

export const buildOutline = (sources: NoteSources, reader: PictureReader): Outline =>
  new Builder(sources, reader).build();

/** Quotations inside quotations: nobody nests so deep, but a file may. */
export const deepestQuote = 40;

class Builder {
  private readonly sources: NoteSources;
  private readonly nodes: NodeReader;
  private readonly root: OpenBlock = newBlock({ kind: 'root', line: 0, endLine: 0 }, undefined);
  private readonly blocks: OpenBlock[] = [];
  private readonly itemAt = new Map<number, OpenBlock>();
  private section: OpenBlock = this.root;
  private quoteDepth = 0;

  constructor(sources: NoteSources, reader: PictureReader) {
    this.sources = sources;
    this.nodes = new NodeReader(sources.parsed, reader);
  }

  build(): Outline {
    const { plain, parsed } = this.sources;
    let next = 0;
    for (const node of parsed.flatMap(flattened)) {
      for (; (plain[next]?.line ?? Infinity) < startOf(node); next++) this.addPlain(plain[next]);
      this.addNode(node);
    }
    for (; next < plain.length; next++) this.addPlain(plain[next]);
    const { root, blocks } = this;
    const { comments, leftOut } = this.nodes;
    return { root, blocks, comments, leftOut };
  }

  private addPlain(block: PlainBlock | undefined): void {
    if (!block) return;
    const { line, endLine, text, level } = block;
    if (block.kind === 'item') this.addItem({ line, endLine, text });
    else if (block.kind === 'heading') this.addHeading({ line, endLine, text, level });
    else this.addText(text, { line, endLine }, this.placeOf(line));
  }

  /** One paragraph to the parser: to its author a thing a line, and one of them may be the name of those below. */
  private addText(text: Passage, span: Span, place: OpenBlock): void {
    let owner = place;
    labelledLines(text).forEach((part, at, all) => {
      const mayHold = at < all.length - 1 && (isName(part) || /[:：]$/u.test(part.mask));
      const facts = { ...span, ...spanOf(part), text: part };
      const block = this.add(mayHold ? place : owner, 'paragraph', facts);
      if (mayHold) owner = block;
    });
  }

  private addNode(node: RootContent): void {
    if (node.type === 'listItem') this.addItem(this.nodes.itemFacts(node));
    else if (node.type === 'heading') this.addHeading(this.nodes.headingFacts(node));
    else this.addOther(node, this.placeOf(startOf(node)));
  }

  /** The list item that a line belongs to, else the section. */
  private placeOf(line: number): OpenBlock {
    return this.itemAt.get(this.sources.lines[line - 1]?.owner ?? 0) ?? this.section;
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

  private addItem(facts: ItemFacts): void {
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
            ticked: facts.ticked ?? taskState(facts.text),
          });
    if (isFirst) this.itemAt.set(facts.line, block);
  }

  private addOther(node: RootContent, place: OpenBlock): void {
    switch (node.type) {
      case 'paragraph':
        this.addText(this.nodes.textOf(node.children), spanOfNode(node), place);
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
          rows: this.nodes.rowsOf(node),
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
    const box = calloutOf(this.nodes.textOf(first.children));
    const line = startOf(first);
    if (box.isDefinition && box.title.text !== '' && box.body.text !== '') {
      const text = joined(box.title, ': ', box.body);
      this.add(place, 'paragraph', { line, endLine: endOf(first), text });
      if (this.quoteDepth <= deepestQuote) this.addAll(rest, place);
      return;
    }
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
      if (node.type === 'listItem') this.add(owner, 'item', this.nodes.itemFacts(node));
      else if (node.type === 'heading') this.add(owner, 'paragraph', this.nodes.headingFacts(node));
      else this.addOther(node, owner);
    }
  }

  private addHtml(source: string, node: RootContent, place: OpenBlock): void {
    const { line, endLine } = spanOfNode(node);
    if (source === wall) return;
    if (source.startsWith('<!--')) this.nodes.noteComment(source, { line, endLine, alone: true });
    this.add(place, 'html', { line, endLine, html: source });
    for (const part of disclosed(source)) {
      const at = line + part.line;
      const text = this.nodes.textAt(part.text, at);
      const html = part.isSummary ? summaryHtml : '';
      this.add(place, 'paragraph', { line: at, endLine: at, text, html });
    }
  }

  private add(parent: OpenBlock, kind: Block['kind'], facts: Span & Partial<Block>): OpenBlock {
    const words = this.nodes.ownWords(facts.text ?? emptyPassage);
    const block = newBlock({ ...facts, kind, ...words }, parent);
    parent.children.push(block);
    this.blocks.push(block);
    return block;
  }
}

/** `#### Answer: C` belongs to the question above it, whatever its level. */
const answerHeading = /^answer\s*(?:[:：].*)?$/iu;
