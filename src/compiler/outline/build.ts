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
import { emptyPassage, type Passage, passage, slice, trimmed } from '../text/passage.ts';
import { calloutOf, isCallout } from './callout.ts';
import { disclosed } from './disclosed.ts';
import { type InlineReader, readInline } from './inline.ts';
import { labelledLines, linesOfText } from './labelled-lines.ts';
import { type SourceLine, wall } from './lines.ts';
import { withoutObsidian } from './obsidian.ts';
import { type Block, type Comment, type Outline, summaryHtml } from './outline.ts';
import { parseMarkdown } from './parse.ts';
import type { PlainBlock } from './plain-blocks.ts';
import { withoutSourceLinks } from './source-links.ts';

interface Draft extends Block {
  readonly children: Draft[];
  readonly parent: Draft | undefined;
}

type Reader = Omit<InlineReader, 'addressOf' | 'onComment'>;

export interface NoteSources {
  readonly lines: readonly SourceLine[];
  readonly plain: readonly PlainBlock[];
  /** All that is not plain, as the parser has it. */
  readonly parsed: readonly RootContent[];
}

export const buildOutline = (sources: NoteSources, reader: Reader): Outline =>
  new Builder(sources, reader).build();

/** Quotations inside quotations: nobody nests so deep, but a file may. */
const deepestQuote = 40;

class Builder {
  private readonly sources: NoteSources;
  private readonly reader: InlineReader;
  private readonly root: Draft = newBlock({ kind: 'root', line: 0, endLine: 0 }, undefined);
  private readonly blocks: Draft[] = [];
  private readonly comments: Comment[] = [];
  private readonly itemAt = new Map<number, Draft>();
  private section: Draft = this.root;
  private quoteDepth = 0;

  constructor(sources: NoteSources, reader: Reader) {
    const addresses = addressesIn(sources.parsed);
    this.sources = sources;
    this.reader = {
      ...reader,
      addressOf: (identifier) => addresses.get(identifier),
      onComment: (source, line) => this.addComment(source, line, line, false),
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
    return { root: this.root, blocks: this.blocks, comments: this.comments };
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
          ...linesOfText(part),
          text: part,
        });
  }

  private addNode(node: RootContent): void {
    if (node.type === 'listItem') this.addItem(this.itemFacts(node));
    else if (node.type === 'heading') this.addHeading(this.headingFacts(node));
    else this.addOther(node, this.placeOf(startOf(node)));
  }

  /** The list item that a line belongs to, else the section. */
  private placeOf(line: number): Draft {
    return this.itemAt.get(this.sources.lines[line - 1]?.owner ?? 0) ?? this.section;
  }

  private headingFacts(node: Heading): HeadingFacts {
    return { ...linesOf(node), text: this.textOf(node.children), level: node.depth };
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

  private itemFacts(item: ListItem): Lines & Partial<Block> {
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

  private addItem(facts: Lines & Partial<Block>): void {
    const written = this.sources.lines[facts.line - 1];
    const owner = this.itemAt.get(written?.owner ?? 0);
    const place = owner ?? leadInOf(this.section, facts.line) ?? this.section;
    const isFirst = written?.kind === 'item' && !this.itemAt.has(facts.line);
    const { mark = '-', column = 0 } = isFirst ? written : {};
    if (isFirst && mark === '') {
      this.add(this.section, 'paragraph', facts);
      return;
    }
    const block = this.add(place, 'item', { ...facts, mark, column });
    if (isFirst) this.itemAt.set(facts.line, block);
  }

  private addOther(node: RootContent, place: Draft): void {
    switch (node.type) {
      case 'paragraph':
        for (const text of labelledLines(this.textOf(node.children)))
          this.add(place, 'paragraph', { ...linesOf(node), ...linesOfText(text), text });
        return;
      case 'blockquote':
        this.addQuotation(node, place);
        return;
      case 'html':
        this.addHtml(node.value, node, place);
        return;
      case 'table':
        this.add(place, 'table', {
          ...linesOf(node),
          rows: node.children.map((row) => this.rowOf(row)),
        });
        return;
      case 'code':
      case 'math':
        this.add(place, node.type, { ...linesOf(node), source: node });
        return;
      case 'thematicBreak':
        this.add(place, 'rule', linesOf(node));
        return;
      default:
        this.add(place, 'other', linesOf(node));
    }
  }

  private addQuotation(quotation: Blockquote, place: Draft): void {
    const [first, ...rest] = quotation.children;
    this.quoteDepth++;
    if (isCallout(first)) this.addCallout(first, rest, place);
    else {
      const quote = this.add(place, 'quote', linesOf(quotation));
      if (this.quoteDepth <= deepestQuote) this.addAll(quotation.children, quote);
    }
    this.quoteDepth--;
  }

  /** Obsidian's `> [!note] Title`: the author's own words in a box. The title holds what stands in it. */
  private addCallout(first: Paragraph, rest: readonly RootContent[], place: Draft): void {
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

  private addAll(nodes: readonly RootContent[], owner: Draft): void {
    for (const node of nodes.flatMap(flattened)) {
      if (node.type === 'listItem') this.add(owner, 'item', this.itemFacts(node));
      else if (node.type === 'heading') this.add(owner, 'paragraph', this.headingFacts(node));
      else this.addOther(node, owner);
    }
  }

  private addHtml(source: string, node: RootContent, place: Draft): void {
    const { line, endLine } = linesOf(node);
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
    const runs = parseMarkdown(markdown.replace(/^\d{1,4}[.)]\s+/, '')).children.flatMap((node) =>
      node.type === 'paragraph' ? readInline(node.children, this.reader) : [],
    );
    return trimmed(passage(runs.map((run) => ({ ...run, line: line + run.line - 1 }))));
  }

  private addComment(source: string, line: number, endLine: number, alone: boolean): void {
    const text = /^<!--([\s\S]*?)-->/.exec(source)?.[1];
    if (text !== undefined) this.comments.push({ line, endLine, text: text.trim(), alone });
  }

  private rowOf(row: TableRow): Block['rows'][number] {
    return { line: startOf(row), cells: row.children.map((cell) => this.textOf(cell.children)) };
  }

  private textOf(nodes: readonly PhrasingContent[]): Passage {
    return trimmed(passage(readInline(nodes, this.reader)));
  }

  private add(parent: Draft, kind: Block['kind'], facts: Lines & Partial<Block>): Draft {
    const { text, anchor } = withoutAnchor(
      withoutSourceLinks(withoutObsidian(facts.text ?? emptyPassage)),
    );
    const block = newBlock({ ...facts, kind, text, anchor }, parent);
    parent.children.push(block);
    this.blocks.push(block);
    return block;
  }
}

/** `#### Answer: C` belongs to the question above it, whatever its level. */
const answerHeading = /^answer\s*(?:[:：].*)?$/iu;

type Lines = Pick<Block, 'line' | 'endLine'>;
type HeadingFacts = Lines & Pick<Block, 'text' | 'level'>;

const startOf = (node: RootContent): number => node.position?.start.line ?? 0;
const endOf = (node: RootContent): number => node.position?.end.line ?? 0;
const linesOf = (node: RootContent): Lines => ({ line: startOf(node), endLine: endOf(node) });

/** Lists as their items, items as themselves and what follows their text. */
function flattened(node: RootContent): readonly RootContent[] {
  if (node.type === 'list') return node.children.flatMap(flattened);
  if (node.type !== 'listItem') return [node];
  const [first, ...rest] = node.children;
  const hasText = first?.type === 'paragraph' || first?.type === 'heading';
  return [node, ...(hasText ? rest : node.children).flatMap(flattened)];
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

/** Lines from a lead-in to its list, or from one item to the next, at most. */
const widestGap = 2;

/** `Steps:` or a line all in bold directly above a list holds it, as its author sees it. */
function leadInOf(section: Draft, line: number): Draft | undefined {
  const last = section.children.at(-1);
  if (last?.kind !== 'paragraph' || line - lastLineIn(last) > widestGap) return undefined;
  const isBold = last.text.runs.every(
    (run) => !run.linked && run.wraps.some((wrap) => wrap.tag === 'strong'),
  );
  return isBold || /[:：?？]\s*$/u.test(last.text.mask) ? last : undefined;
}

function lastLineIn(block: Block): number {
  let last = block;
  for (let at = block.children.at(-1); at; at = at.children.at(-1)) last = at;
  return last.endLine;
}

const anchorPattern = /(?:^|\s)\^([A-Za-z0-9-]+)$/;

function withoutAnchor(text: Passage): { text: Passage; anchor: string | undefined } {
  const found = text.mask.includes('^') ? anchorPattern.exec(text.mask) : null;
  return found
    ? { text: trimmed(slice(text, 0, found.index)), anchor: found[1] }
    : { text, anchor: undefined };
}

function addressesIn(parsed: readonly RootContent[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const node of parsed.flatMap(flattened)) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  }
  return addresses;
}
