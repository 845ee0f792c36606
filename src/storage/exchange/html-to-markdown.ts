// The HTML of an Anki field as parts of a note: lines, items, code, tables, formulas. What comes out is markdown, which
// the compiler then reads with its own distrust; what no markdown says is counted.

import { type Formula, formulaSign, gapsOutside, inDollars, withoutFormulas } from './anki-math.ts';
import { HtmlTable } from './html-table.ts';
import { type Attributes, type HtmlToken, htmlTokens } from './html-tokens.ts';
import { type LeftOut, LeftOutCount } from './left-out.ts';
import { type Mark, markdownLine, type Stretch, wordJoiner } from './markdown-line.ts';

/** Names below which pictures lie in the folder of notes. */
export type PathOfMedia = (name: string) => string;

export type Part =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly mark: string; readonly text: string }
  /** As it stands in the note. */
  | { readonly kind: 'code' | 'table' | 'formula'; readonly lines: readonly string[] };

export interface Field {
  readonly parts: readonly Part[];
  readonly leftOut: LeftOut;
}

export interface ReadingField {
  readonly pathOfMedia: PathOfMedia;
  /** Gaps are marks, and all is running text: a gap has its lines, and nothing else, around it. */
  readonly isCloze?: boolean;
}

/** More than anybody has typed or pasted into one. */
export const longestField = 200_000;

export const htmlToMarkdown = (html: string, how: ReadingField): Field =>
  new FieldReader(how).read(html);

interface List {
  readonly isOrdered: boolean;
  count: number;
}

interface Item {
  readonly depth: number;
  readonly mark: string;
  readonly lines: string[];
}

const lineTags =
  /^(?:br|div|p|hr|h[1-6]|blockquote|center|section|article|header|footer|figure|figcaption|dl|dt|dd|tr|caption|details|summary|address)$/;

// biome-ignore format: a table of names
const markOfTag: ReadonlyMap<string, Mark> = new Map([
  ...(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((tag) => [tag, 'bold'] as const),
  ['i', 'italic'], ['em', 'italic'], ['sub', 'sub'], ['sup', 'sup'],
  ...(['code', 'tt', 'kbd', 'samp'] as const).map((tag) => [tag, 'code'] as const),
]);

class FieldReader {
  private readonly pathOfMedia: PathOfMedia;
  private readonly isCloze: boolean;
  private readonly leftOut = new LeftOutCount();
  private readonly parts: Part[] = [];
  private line: Stretch[] = [];
  /** Tags that are open, with the marks that each brings. */
  private readonly open: { readonly name: string; readonly marks: readonly Mark[] }[] = [];
  private readonly lists: List[] = [];
  private item: Item | undefined;
  private table: HtmlTable | undefined;
  /** How many tables are open, each in a cell of the one before. */
  private tableDepth = 0;
  private isFirstCell = true;
  /** Code in lines of its own, while it is being read. */
  private code: { text: string; language: string } | undefined;
  private link: string | undefined;
  private gapDepth = 0;
  private formulaAt: (sign: string) => Formula | undefined = () => undefined;

  constructor({ pathOfMedia, isCloze = false }: ReadingField) {
    this.pathOfMedia = pathOfMedia;
    this.isCloze = isCloze;
  }

  read(html: string): Field {
    if (html.length > longestField) this.leftOut.add('fields');
    const { html: rest, formulaAt } = withoutFormulas(html.slice(0, longestField));
    this.formulaAt = formulaAt;
    const heard = rest.replace(/\[sound:[^\]]{0,500}\]/g, () => {
      this.leftOut.add('sounds');
      return ' ';
    });
    for (const token of htmlTokens(heard)) {
      if (token.kind === 'text') this.readText(token.text);
      else if (this.code && token.name !== 'pre') this.readTagInCode(token);
      else if (token.kind === 'end') this.endTag(token.name);
      else this.startTag(token.name, token.attributes);
    }
    this.endCode();
    while (this.tableDepth > 0) this.endTable();
    this.endItem();
    return { parts: this.parts, leftOut: this.leftOut.all };
  }

  private readText(text: string): void {
    if (this.code) {
      this.code.text += text.replace(
        new RegExp(formulaSign, 'g'),
        (sign) => this.formulaAt(sign)?.source ?? '',
      );
      return;
    }
    if (this.open.some(({ name }) => name === codeInLines)) {
      text.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.endLine();
        this.readRunning(line.replace(/ {2}/g, '\u00a0\u00a0'));
      });
      return;
    }
    this.readRunning(text.replace(/[ \t\r\n]+/g, ' '));
  }

  private readRunning(text: string): void {
    const pieces = this.isCloze
      ? text.split(/([\ue000-\uf8ff]|\{\{c\d+::|::|\}\})/i)
      : text.split(/([\ue000-\uf8ff])/);
    for (const piece of pieces) {
      if (piece === '') continue;
      if (formulaSign.test(piece)) this.addFormula(this.formulaAt(piece));
      else if (this.isGapMark(piece)) this.addGapMark(piece);
      else if (piece === '::') this.add(`:${wordJoiner}:`, true);
      else this.add(this.isBehindHintMark ? piece.trimStart() : piece);
    }
  }

  private get isBehindHintMark(): boolean {
    const last = this.line.at(-1);
    return last?.isGapMark === true && last.text === '::';
  }

  private isGapMark(piece: string): boolean {
    return (
      this.isCloze &&
      (/^\{\{c\d+::$/.test(piece) || (this.gapDepth > 0 && (piece === '::' || piece === '}}')))
    );
  }

  private addGapMark(mark: string): void {
    if (mark === '}}') this.gapDepth--;
    else if (mark !== '::') this.gapDepth++;
    // With space around it would part the two sides of a card.
    const last = this.line.at(-1);
    if (mark === '::' && last)
      this.line[this.line.length - 1] = { ...last, text: last.text.trimEnd() };
    this.line.push({ text: mark, isRaw: true, isGapMark: true, marks: this.marks() });
  }

  private addFormula(formula: Formula | undefined): void {
    if (!formula || formula.tex === '') return;
    const { tex, isDisplayed, source } = formula;
    if (this.marks().has('code')) this.add(source);
    else if (this.isCloze && /\{\{c\d+::/.test(tex)) this.addFormulaWithGaps(tex);
    else if (isDisplayed && !this.isRunning && this.lists.length === 0)
      this.addBlock('formula', ['$$', tex, '$$']);
    else this.add(isDisplayed ? `$$${tex}$$` : inDollars(tex), true);
  }

  private addFormulaWithGaps(tex: string): void {
    const parts = gapsOutside(tex);
    if (!parts) this.leftOut.add('gaps', tex.match(/\{\{c\d+::/g)?.length);
    if (!parts) this.add(inDollars(tex.replace(/\{\{c\d+::|\}\}/g, ' ')), true);
    for (const part of parts ?? [])
      this.line.push({ text: part, isRaw: true, isGapMark: true, marks: this.marks() });
  }

  private add(text: string, isRaw = false): void {
    const { link } = this;
    const marks = this.marks();
    this.line.push({ text, isRaw, marks, ...(link === undefined ? {} : { link }) });
  }

  private marks(): ReadonlySet<Mark> {
    return new Set(this.open.flatMap(({ marks }) => marks));
  }

  private startTag(name: string, attributes: Attributes): void {
    if (lineTags.test(name)) this.endLine();
    const marks = marksOf(name, attributes);
    const isOpen = marks.length > 0 || this.open.some((open) => open.name === name);
    if (isOpen && this.open.length < deepest) this.open.push({ name, marks });
    if (name === 'img') this.addPicture(attributes);
    else if (name === 'a') this.link = addressIn(attributes);
    else if (name === 'ul' || name === 'ol') this.startList(name === 'ol');
    else if (name === 'li') this.startItem();
    else if (name === 'pre') this.startCode(attributes);
    else if (name === 'table') this.startTable();
    else if (name === 'tr') this.startRow();
    else if (name === 'td' || name === 'th') this.startCell(attributes);
    else if (name === 'audio' || name === 'video') this.leftOut.add('sounds');
    else if (/^(?:object|embed|iframe|canvas|svg)$/.test(name)) this.leftOut.add('pictures');
  }

  private endTag(name: string): void {
    if (lineTags.test(name)) this.endLine();
    if (name === 'a') this.link = undefined;
    else if (name === 'ul' || name === 'ol') this.endList();
    else if (name === 'li') this.endItem();
    else if (name === 'pre') this.endCode();
    else if (name === 'table') this.endTable();
    else if ((name === 'td' || name === 'th') && !this.isInLines) this.endLine();
    const at = this.open.findLastIndex((open) => open.name === name);
    if (at >= 0) this.open.splice(at, 1);
  }

  private addPicture({ src = '', alt = '' }: Attributes): void {
    const name = src.replace(/[<>\n]/g, '');
    if (name === '' || name.startsWith('data:')) {
      this.leftOut.add('pictures');
      return;
    }
    const words = alt.replace(/[[\]\\`<>$*\n]/g, '');
    const path = /^https?:\/\//i.test(name) ? name : this.pathOfMedia(name);
    this.add(`![${words}](<${path}>)`, true);
  }

  private endLine(): void {
    const text = markdownLine(this.line);
    this.line = [];
    if (text === '') return;
    if (this.table?.cell) this.table.cell.push(text);
    else if (this.item) this.item.lines.push(text);
    else this.parts.push({ kind: 'line', text });
  }

  private addBlock(kind: 'code' | 'table' | 'formula', lines: readonly string[]): void {
    this.endItem();
    this.parts.push({ kind, lines });
  }

  /** In a cell, and beside gaps, everything is running text. */
  private get isRunning(): boolean {
    return this.isCloze || this.tableDepth > 0;
  }

  private startList(isOrdered: boolean): void {
    this.endItem();
    this.lists.push({ isOrdered, count: 0 });
  }

  private endList(): void {
    this.endItem();
    this.lists.pop();
  }

  private startItem(): void {
    this.endItem();
    const list = this.lists.at(-1);
    if (list) list.count++;
    const mark = list?.isOrdered ? `${list.count}.` : '-';
    const depth = Math.max(1, Math.min(this.lists.length, deepestList));
    if (!this.isRunning) this.item = { depth, mark, lines: [] };
    else this.add(`${mark === '-' ? (bullets[depth - 1] ?? '•') : mark} `, true);
  }

  private endItem(): void {
    this.endLine();
    const { item } = this;
    this.item = undefined;
    if (item && item.lines.length > 0)
      this.parts.push({ ...item, kind: 'item', text: item.lines.join('<br>') });
  }

  private startCode(attributes: Attributes): void {
    this.endLine();
    if (this.isRunning) this.open.push({ name: codeInLines, marks: ['code'] });
    else this.code = { text: '', language: languageIn(attributes) };
  }

  private readTagInCode(token: Exclude<HtmlToken, { kind: 'text' }>): void {
    if (!this.code) return;
    const { name } = token;
    const isEnd = token.kind === 'end';
    if (name === 'code' && !isEnd && this.code.language === '')
      this.code.language = languageIn(token.attributes);
    const isBreak = name === 'br' || (isEnd && /^(?:div|p|li|tr)$/.test(name));
    if (isBreak && !(name !== 'br' && this.code.text.endsWith('\n'))) this.code.text += '\n';
  }

  private endCode(): void {
    this.endLine();
    const running = this.open.findLastIndex(({ name }) => name === codeInLines);
    if (running >= 0) this.open.splice(running, 1);
    if (!this.code) return;
    const { text, language } = this.code;
    this.code = undefined;
    const lines = text
      .replace(/^\s*\n|\s+$/g, '')
      .replaceAll('\u00a0', ' ')
      .split(/\r?\n/);
    if (lines.join('').trim() === '') return;
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    this.addBlock('code', [fence + language, ...lines, fence]);
  }

  private startTable(): void {
    this.endLine();
    this.tableDepth++;
    if (this.isInLines) this.leftOut.add('tables');
    else {
      this.endItem();
      this.table = new HtmlTable();
    }
  }

  /** Beside gaps, and in a cell, a table is lines with a sign between the cells. */
  private get isInLines(): boolean {
    return this.isCloze || this.tableDepth > 1;
  }

  private startRow(): void {
    this.isFirstCell = true;
    if (!this.isInLines) this.table?.startRow();
  }

  private startCell({ colspan, rowspan }: Attributes): void {
    if (this.isInLines && !this.isFirstCell) this.add(' | ');
    this.isFirstCell = false;
    if (this.isInLines) return;
    this.endLine();
    this.table?.startCell(spanOf(colspan), spanOf(rowspan));
  }

  private endTable(): void {
    this.endLine();
    if (this.tableDepth > 0) this.tableDepth--;
    if (this.tableDepth > 0 || !this.table) return;
    const { lines, isTable } = this.table;
    this.table = undefined;
    if (isTable) this.parts.push({ kind: 'table', lines });
    else for (const text of lines) this.parts.push({ kind: 'line', text });
  }
}

/** Tags inside of tags, and lists inside of lists: nobody nests so deep, but a field may. */
const deepest = 40;
const deepestList = 6;

/** Of lists in running text, by their depth. */
const bullets = ['•', '◦', '▪'];

/** The name of code that stands in running text, while it is open. */
const codeInLines = 'lines of code';

function marksOf(name: string, { style = '' }: Attributes): readonly Mark[] {
  const own = markOfTag.get(name);
  const isPlain = own === 'bold' && /font-weight:\s{0,9}(?:normal|[1-4]00)/i.test(style);
  return [
    ...(own && !isPlain ? [own] : []),
    ...(/font-weight:\s{0,9}(?:bold|[6-9]00)/i.test(style) ? ['bold' as const] : []),
    ...(/font-style:\s{0,9}(?:italic|oblique)/i.test(style) ? ['italic' as const] : []),
    ...(/vertical-align:\s{0,9}sub/i.test(style) ? ['sub' as const] : []),
    ...(/vertical-align:\s{0,9}super/i.test(style) ? ['sup' as const] : []),
  ];
}

function addressIn({ href = '' }: Attributes): string | undefined {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : undefined;
}

/** `class="language-python"`, `class="brush: js"` */
const languageIn = ({ class: names = '' }: Attributes): string =>
  /(?:\blang(?:uage)?-|\bbrush:\s?)([a-z0-9+#-]{1,20})/i.exec(names)?.[1] ?? '';

const spanOf = (written = ''): number =>
  Math.min(50, Math.max(1, Number.parseInt(written, 10) || 1));
