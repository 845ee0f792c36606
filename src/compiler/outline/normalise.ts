// Writes lists anew so that CommonMark nests them as the author sees them: whatever stands in a deeper
// column is a child. (CommonMark wants a child of `45. Topic` indented by four, and loses one item in six
// of real notes.) Line numbers stay as they are, a line in, a line out, and a second run changes nothing.

import { indented, isThematicBreak, listMark, outdented } from './indent.ts';
import { type Verbatim, verbatimFrom } from './verbatim.ts';

export interface ListLine {
  /** The line of the item that it belongs to by column, or 0. */
  readonly parent: number;
  readonly column: number;
  /** As the author wrote it: `-`, `7.`. */
  readonly mark: string;
}

export interface NormalNote {
  readonly lines: readonly string[];
  /** By 1-based line. */
  readonly items: ReadonlyMap<number, ListLine>;
  /** By 1-based line: code, display math or HTML that it lies in. */
  readonly verbatim: ReadonlyMap<number, Verbatim['kind']>;
  /** Lines that open a code fence which is never closed. */
  readonly unclosed: readonly number[];
}

// Deeper lists are parsed flat, since the parser's time grows with the cube of the depth; `items` keeps the truth.
const deepestParsed = 24;

interface OpenItem {
  readonly column: number;
  readonly content: number;
  readonly depth: number;
  readonly line: number;
}

interface OpenVerbatim extends Verbatim {
  readonly owner: OpenItem | undefined;
  readonly column: number;
  readonly line: number;
}

export const normaliseOutline = (lines: readonly string[]): NormalNote =>
  new Normaliser(lines).run();

/** One pass over the lines, with the items and the stretch that are open at this line. */
class Normaliser {
  private readonly lines: readonly string[];
  private readonly out: string[] = [];
  private readonly items = new Map<number, ListLine>();
  private readonly verbatimLines = new Map<number, Verbatim['kind']>();
  private readonly unclosed: number[] = [];
  private readonly lastDoubleDollar: number;
  private open: OpenItem[] = [];
  private verbatim: OpenVerbatim | undefined;
  private before: 'blank' | 'list' | 'text' | 'other' = 'blank';

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.lastDoubleDollar = lines.findLastIndex((line) => /\$\$|\\\]/.test(line)) + 1;
  }

  run(): NormalNote {
    this.lines.forEach((source, index) => {
      this.out.push(this.written(source, index + 1));
    });
    if (this.verbatim?.kind === 'code') this.unclosed.push(this.verbatim.line);
    return {
      lines: this.out,
      items: this.items,
      verbatim: this.verbatimLines,
      unclosed: this.unclosed,
    };
  }

  private written(source: string, line: number): string {
    const { column, text } = indented(source);
    if (this.verbatim) {
      const inside = this.insideVerbatim(this.verbatim, source, line);
      if (inside !== undefined) return inside;
    }
    if (text.trim() === '') {
      this.before = 'blank';
      return '';
    }
    const mark = listMark(text);
    if (mark && this.maySit(mark.number)) {
      const item = this.openItem(column, text.length - mark.text.length, mark.mark, line);
      this.beginVerbatim(mark.text, item.content, line);
      return '  '.repeat(item.depth) + (mark.text === '' ? '-' : `- ${mark.text}`);
    }
    return this.writtenText(column, text, line);
  }

  /** A number begins a list in the midst of a paragraph only if it is 1, as in CommonMark. */
  private maySit(number: number | undefined): boolean {
    return number === undefined || number === 1 || this.before !== 'text' || this.open.length > 0;
  }

  private openItem(column: number, width: number, mark: string, line: number): OpenItem {
    this.closeItems((item) => item.column >= column);
    const parent = this.open.at(-1);
    const depth = Math.min(this.open.length, deepestParsed);
    const item = { column, content: column + width, depth, line };
    this.items.set(line, { parent: parent?.line ?? 0, column, mark });
    this.open.push(item);
    this.before = 'list';
    return item;
  }

  private writtenText(column: number, text: string, line: number): string {
    const openBefore = this.open.length;
    const isHeading = /^#{1,6}(?:[ \t]|$)/.test(text);
    if (isHeading) this.closeItems((item) => item.column + 2 > column);
    else if (this.before !== 'text' && this.before !== 'list')
      this.closeItems((item) => item.column >= column);
    else if (column === 0 && (isThematicBreak(text) || verbatimFrom(text))) this.open = [];
    const owner = this.open.at(-1);
    const isSameItem = this.open.length === openBefore;
    const isCode = owner && isSameItem && this.before === 'blank' && column - owner.content >= 4;
    const isOpaque = this.beginVerbatim(text, column, line);
    this.before = isHeading || isOpaque ? 'other' : 'text';
    if (!owner) return isHeading || openBefore > 0 ? text : ' '.repeat(column) + text;
    return this.marginOf(owner) + ' '.repeat(isCode ? column - owner.content : 0) + text;
  }

  private marginOf(owner: OpenItem): string {
    return '  '.repeat(owner.depth + 1);
  }

  private closeItems(isClosed: (item: OpenItem) => boolean): void {
    while (this.open.length > 0) {
      const last = this.open.at(-1);
      if (!last || !isClosed(last)) return;
      this.open.pop();
    }
  }

  private beginVerbatim(text: string, column: number, line: number): boolean {
    const verbatim = verbatimFrom(text);
    if (!verbatim) return false;
    if (verbatim.kind === 'math' && this.lastDoubleDollar <= line) return false;
    this.verbatim = { ...verbatim, owner: this.open.at(-1), column, line };
    this.verbatimLines.set(line, verbatim.kind);
    return true;
  }

  /** The line as it stands in the open stretch; undefined where the stretch ended before it. */
  private insideVerbatim(verbatim: OpenVerbatim, source: string, line: number): string | undefined {
    const { column, text } = indented(source);
    const { owner } = verbatim;
    if (owner && text !== '' && column <= owner.column) {
      this.verbatim = undefined;
      this.before = 'blank';
      return undefined;
    }
    const isEnd = verbatim.endsWith(text.trim());
    if (isEnd) this.verbatim = undefined;
    this.before = isEnd && text.trim() === '' ? 'blank' : 'other';
    if (text.trim() === '') return '';
    this.verbatimLines.set(line, verbatim.kind);
    return owner ? this.marginOf(owner) + outdented(source, verbatim.column) : source;
  }
}
