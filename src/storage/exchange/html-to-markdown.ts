// The HTML of an Anki field as parts of a note. What comes out is markdown, which the compiler then reads with its own
// distrust; what no markdown says is counted. rehype-remark was tried: 89 kB (gzip) that
// overflow the stack on deep nesting, part lines by blank ones, which end a card, and lose gaps, sub- and superscripts.

import { decodedAddress } from '#kit/decoded-address.ts';
import { withOneNumberEach } from './anki-gaps.ts';
import { type Formula, formulaSign, gapsOutside, inDollars, withoutFormulas } from './anki-math.ts';
import { FieldCode } from './field-code.ts';
import { FieldLines } from './field-lines.ts';
import { addressIn, languageIn, marksOf } from './html-attributes.ts';
import { type Attributes, htmlTokens } from './html-tokens.ts';
import { type LeftOut, LeftOutCount } from './left-out.ts';
import { type Mark, wordJoiner } from './markdown-line.ts';
import { longestField, type Part } from './part.ts';

/** Names below which pictures lie in the folder of notes. */
type PathOfMedia = (name: string) => string;

interface Field {
  readonly parts: readonly Part[];
  readonly leftOut: LeftOut;
}

interface ReadingField {
  readonly pathOfMedia: PathOfMedia;
  /** Gaps are marks. */
  readonly isCloze?: boolean;
}

export const htmlToMarkdown = (html: string, how: ReadingField): Field =>
  new FieldReader(how).read(html);

const lineTags =
  /^(?:br|div|p|hr|h[1-6]|blockquote|center|section|article|header|footer|figure|figcaption|dl|dt|dd|tr|caption|details|summary|address)$/;

class FieldReader {
  private readonly pathOfMedia: PathOfMedia;
  private readonly isCloze: boolean;
  private readonly leftOut = new LeftOutCount();
  private readonly lines: FieldLines;
  /** Tags that are open, with the marks that each brings. */
  private readonly open: { readonly name: string; readonly marks: readonly Mark[] }[] = [];
  /** While it is being read. */
  private code: FieldCode | undefined;
  private link: string | undefined;
  private gapDepth = 0;
  private formulaAt: (sign: string) => Formula | undefined = () => undefined;

  constructor({ pathOfMedia, isCloze = false }: ReadingField) {
    this.pathOfMedia = pathOfMedia;
    this.isCloze = isCloze;
    this.lines = new FieldLines(isCloze, this.leftOut);
  }

  read(html: string): Field {
    if (html.length > longestField) this.leftOut.add('fields');
    const shown = html.slice(0, longestField);
    const { html: rest, formulaAt } = withoutFormulas(
      this.isCloze ? withOneNumberEach(shown) : shown,
    );
    this.formulaAt = formulaAt;
    const heard = rest.replace(/\[sound:[^\]]{0,500}\]/g, () => {
      this.leftOut.add('sounds');
      return ' ';
    });
    for (const token of htmlTokens(heard)) {
      if (token.kind === 'text') this.readText(token.text);
      else if (this.code && token.name !== 'pre') this.code.readTag(token);
      else if (token.kind === 'end') this.endTag(token.name);
      else this.startTag(token.name, token.attributes);
    }
    this.endCode();
    this.lines.end();
    return { parts: this.lines.parts, leftOut: this.leftOut.all };
  }

  private readText(text: string): void {
    if (this.code) {
      const source = (sign: string) => this.formulaAt(sign)?.source ?? '';
      this.code.addText(text.replace(new RegExp(formulaSign, 'g'), source));
      return;
    }
    if (this.open.some(({ name }) => name === codeInLines)) {
      text.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.lines.endLine();
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
    const { last } = this.lines;
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
    if (mark === '::') this.lines.trimLast();
    this.addMark(mark);
  }

  private addFormula(formula: Formula | undefined): void {
    if (!formula || formula.tex === '') return;
    const { tex, isDisplayed, source } = formula;
    if (this.marks().has('code')) this.add(source);
    else if (this.isCloze && /\{\{c\d+::/.test(tex)) this.addFormulaWithGaps(tex);
    else if (isDisplayed && !this.lines.isRunning && !this.lines.isInList)
      this.lines.addBlock('formula', ['$$', tex, '$$']);
    else this.add(isDisplayed ? `$$${tex}$$` : inDollars(tex), true);
  }

  private addFormulaWithGaps(tex: string): void {
    const parts = gapsOutside(tex);
    if (!parts) this.leftOut.add('gaps', tex.match(/\{\{c\d+::/g)?.length);
    if (!parts) this.add(inDollars(tex.replace(/\{\{c\d+::|\}\}/g, ' ')), true);
    for (const part of parts ?? []) this.addMark(part);
  }

  private addMark(text: string): void {
    this.lines.add({ text, isRaw: true, isGapMark: true, marks: this.marks() });
  }

  private add(text: string, isRaw = false): void {
    const { link } = this;
    const marks = this.marks();
    this.lines.add({ text, isRaw, marks, ...(link === undefined ? {} : { link }) });
  }

  private marks(): ReadonlySet<Mark> {
    return new Set(this.open.flatMap(({ marks }) => marks));
  }

  private startTag(name: string, attributes: Attributes): void {
    if (lineTags.test(name)) this.lines.endLine();
    const marks = marksOf(name, attributes);
    const isOpen = marks.length > 0 || this.open.some((open) => open.name === name);
    if (isOpen && this.open.length < deepest) this.open.push({ name, marks });
    if (name === 'img') this.addPicture(attributes);
    else if (name === 'a') this.link = addressIn(attributes);
    else if (name === 'ul' || name === 'ol') this.lines.startList(name === 'ol');
    else if (name === 'li') this.lines.startItem();
    else if (name === 'pre') this.startCode(attributes);
    else if (name === 'table') this.lines.startTable();
    else if (name === 'tr') this.lines.startRow();
    else if (name === 'td' || name === 'th') this.lines.startCell(attributes);
    else if (name === 'rt') this.add('（');
    else if (name === 'audio' || name === 'video') this.leftOut.add('sounds');
    else if (/^(?:object|embed|iframe|canvas|svg)$/.test(name)) this.leftOut.add('pictures');
  }

  private endTag(name: string): void {
    if (lineTags.test(name)) this.lines.endLine();
    if (name === 'a') this.link = undefined;
    else if (name === 'rt') this.add('）');
    else if (name === 'ul' || name === 'ol') this.lines.endList();
    else if (name === 'li') this.lines.endItem();
    else if (name === 'pre') this.endCode();
    else if (name === 'table') this.lines.endTable();
    else if (name === 'td' || name === 'th') this.lines.endCell();
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
    const path = /^https?:\/\//i.test(name) ? name : this.pathOfMedia(decodedAddress(name));
    this.add(`![${words}](<${path}>)`, true);
  }

  private startCode(attributes: Attributes): void {
    this.lines.endLine();
    if (this.lines.isRunning) this.open.push({ name: codeInLines, marks: ['code'] });
    else this.code = new FieldCode(languageIn(attributes));
  }

  private endCode(): void {
    this.lines.endLine();
    const running = this.open.findLastIndex(({ name }) => name === codeInLines);
    if (running >= 0) this.open.splice(running, 1);
    const lines = this.code?.lines ?? [];
    this.code = undefined;
    if (lines.length > 0) this.lines.addBlock('code', lines);
  }
}

/** Tags inside of tags: nobody nests so deep, but a field may. */
const deepest = 40;

/** The name of code that stands in running text, while it is open. */
const codeInLines = 'lines of code';
