// What each line of a note is, and which list item it belongs to. Columns decide, as the author sees them:
// whatever stands in a deeper column is a child. (CommonMark wants a child of `45. Topic` indented by
// four, and loses one item in six of real notes.)

import { indented, isThematicBreak, type ListMark, listMark, outdented } from './indent.ts';
import { type LetterMark, letterMarks } from './lettered.ts';
import { isInertHtml, type Verbatim, verbatimFrom } from './verbatim.ts';

export interface SourceLine {
  /** `more` goes on with the text of the line above. */
  readonly kind: 'blank' | 'item' | 'heading' | 'text' | 'more' | Verbatim['kind'];
  /** The 1-based line of the list item that it belongs to by column, or 0. */
  readonly owner: number;
  /** Where it begins, or on an item its mark. */
  readonly column: number;
  /** On items, as the author wrote it: `-`, `7.`, `B.`; empty on a line that stands by itself below a list. */
  readonly mark: string;
  /** Without the indentation that its place in a list explains, and without the mark. */
  readonly text: string;
}

interface LineReading {
  readonly lines: readonly SourceLine[];
  /** Lines that open a code fence which is never closed. */
  readonly unclosed: readonly number[];
}

interface OpenItem {
  readonly column: number;
  /** Where its text begins. */
  readonly content: number;
  readonly line: number;
}

interface OpenVerbatim extends Verbatim {
  readonly owner: OpenItem | undefined;
  readonly column: number;
  readonly line: number;
}

/** Lines of a card without a blank one, so that a file of rules is read once. */
const longestCard = 100;

/** Characters. Longer lines may have been wrapped; nobody wraps at so few. */
const shortLine = 60;
const veryShortLine = 50;
/** Words that go on with the card above. */
const ofCardAbove = '(?!(?:A|Ans(?:wer)?|Solution|Explanation|Reason|Note|Examples?|Hint)\\b)';
const ownLabel = new RegExp(`^${ofCardAbove}\\p{Lu}[^.:：!?|\`]{0,40}(?::\\s|：)`, 'u');
/** `anti join:`, `cwnd -> what may be in flight`, `overfit? lower the depth`. */
const anyLabel = new RegExp(
  `^${ofCardAbove}[\\p{L}\\p{N}][^.:：!?|\`]{0,40}(?::(?:\\s|$)|：|\\s(?:->|→|=)\\s|\\?\\s+\\S)`,
  'iu',
);

export const readLines = (lines: readonly string[]): LineReading => new LineReader(lines).read();

/** A line of tags that show nothing, such as `<br>`, parts paragraphs as a blank one does. */
const isBlank = (text: string): boolean => text.trim() === '' || isInertHtml(text);

/** One pass over the lines, with the items and the stretch that are open at this line. */
class LineReader {
  private readonly sources: readonly string[];
  private readonly letters: ReadonlyMap<number, LetterMark>;
  private readonly lastMathEnd: number;
  private readonly unclosed: number[] = [];
  private open: OpenItem[] = [];
  private verbatim: OpenVerbatim | undefined;
  private before: SourceLine['kind'] = 'blank';

  constructor(lines: readonly string[]) {
    this.sources = lines;
    this.letters = letterMarks(lines);
    this.lastMathEnd = lines.findLastIndex((line) => /\$\$|\\\]/.test(line)) + 1;
  }

  read(): LineReading {
    const lines = this.sources.map((source, index) => {
      const line = this.lineOf(source, index + 1);
      this.before = line.kind;
      return line;
    });
    if (this.verbatim?.kind === 'code') this.unclosed.push(this.verbatim.line);
    return { lines, unclosed: this.unclosed };
  }

  private lineOf(source: string, line: number): SourceLine {
    const inside = this.verbatim && this.insideVerbatim(this.verbatim, source);
    if (inside) return inside;
    const { column, text } = indented(source);
    if (isBlank(text)) return { kind: 'blank', owner: 0, column: 0, mark: '', text: '' };
    const item = listMark(text) ?? this.letteredAt(text, line);
    if (!item || !this.maySit(item.number)) return this.textLine(column, text, line);
    this.closeItems((open) => open.column >= column);
    const owner = this.open.at(-1)?.line ?? 0;
    const shown = isInertHtml(item.text) ? '' : item.text;
    const width = shown === '' ? item.mark.length + 1 : text.length - shown.length;
    const content = column + width;
    this.open.push({ column, content, line });
    this.beginVerbatim(item.text, content, line);
    return { kind: 'item', owner, column, mark: item.mark, text: shown };
  }

  private letteredAt(text: string, line: number): ListMark | undefined {
    const found = this.letters.get(line);
    return found && { mark: found.mark, number: undefined, text: text.slice(found.width).trim() };
  }

  /** A number begins a list in the midst of a paragraph only if it is 1, as in CommonMark. */
  private maySit(number: number | undefined): boolean {
    const isInParagraph = this.before === 'text' || this.before === 'more';
    return number === undefined || number === 1 || !isInParagraph || this.open.length > 0;
  }

  private textLine(column: number, text: string, line: number): SourceLine {
    if (this.standsAlone(column, text, line)) {
      this.open = [{ column, content: column + 2, line }];
      return { kind: 'item', owner: 0, column, mark: '', text };
    }
    if (/^={3,}\s*$/.test(text) && this.isBelowAnswer(line))
      return { kind: 'text', owner: this.open.at(-1)?.line ?? 0, column, mark: '', text: wall };
    const openBefore = this.open.length;
    const isHeading = /^#{1,6}(?:[ \t]|$)/.test(text);
    const goesOn = ['text', 'more', 'item'].includes(this.before) && !isHeading;
    if (isHeading) this.closeItems((item) => item.column + 2 > column);
    else if (!goesOn) this.closeItems((item) => item.column >= column);
    else if (column === 0 && (isThematicBreak(text) || this.verbatimAt(text, line))) this.open = [];
    const owner = this.open.at(-1);
    const isSameItem = owner !== undefined && this.open.length === openBefore;
    const extra = isSameItem && this.before === 'blank' ? column - owner.content : 0;
    const kind = this.beginVerbatim(text, column, line)?.kind;
    const isMore = goesOn && (openBefore === 0 || this.open.length > 0);
    const margin = owner ? (extra >= 4 ? extra : 0) : openBefore > 0 || isHeading ? 0 : column;
    return {
      kind: kind ?? (isHeading ? 'heading' : isMore ? 'more' : 'text'),
      owner: owner?.line ?? 0,
      column,
      mark: '',
      text: ' '.repeat(margin) + text,
    };
  }

  /** `SE: nausea` at the margin, directly below a short bullet: its author begins anew, though CommonMark goes on. */
  private standsAlone(column: number, text: string, line: number): boolean {
    const above = this.sources[line - 2] ?? '';
    return (
      column === 0 &&
      (this.before === 'item' || (this.before === 'more' && this.open.length > 0)) &&
      above.length < shortLine &&
      !/[?？؟]\s*$/u.test(above) &&
      (ownLabel.test(text) || (above.length < veryShortLine && anyLabel.test(text)))
    );
  }

  /** `===` ends a card of `Q:` and `A:`; to CommonMark it would make a heading of them. */
  private isBelowAnswer(line: number): boolean {
    for (let at = line - 2; at >= Math.max(0, line - longestCard); at--) {
      const above = this.sources[at] ?? '';
      if (above.trim() === '') return false;
      if (/^[QA]:(?:\s|$)/.test(above)) return true;
    }
    return false;
  }

  private closeItems(isClosed: (item: OpenItem) => boolean): void {
    while (this.open.length > 0) {
      const last = this.open.at(-1);
      if (!last || !isClosed(last)) return;
      this.open.pop();
    }
  }

  /** Math that never ends is no math; code that never ends is code. */
  private verbatimAt(text: string, line: number): Verbatim | undefined {
    const verbatim = verbatimFrom(text);
    return verbatim?.kind === 'math' && this.lastMathEnd <= line ? undefined : verbatim;
  }

  private beginVerbatim(text: string, column: number, line: number): Verbatim | undefined {
    const verbatim = this.verbatimAt(text, line);
    if (verbatim) this.verbatim = { ...verbatim, owner: this.open.at(-1), column, line };
    return verbatim;
  }

  /** The line in the open stretch; undefined where the stretch ended before it. */
  private insideVerbatim(verbatim: OpenVerbatim, source: string): SourceLine | undefined {
    const { column, text } = indented(source);
    const { owner, kind } = verbatim;
    const isBlank = text.trim() === '';
    if (owner && !isBlank && column <= owner.column) {
      this.verbatim = undefined;
      this.before = 'blank';
      return undefined;
    }
    const isEnd = verbatim.endsWith(text.trim());
    if (isEnd) this.verbatim = undefined;
    if (isBlank) return { kind: isEnd ? 'blank' : kind, owner: 0, column: 0, mark: '', text: '' };
    const shown = owner ? outdented(source, verbatim.column) : source;
    return { kind, owner: owner?.line ?? 0, column, mark: '', text: shown };
  }
}

/**
 * Stands for what is left out where the parser would otherwise take the lines around it for one: an empty
 * bullet below a paragraph for a heading, indented text for the rest of a list item above.
 */
export const wall = '<!---->';

/** The line as the parser gets it: every list flat, since who belongs to whom is known already. */
export function flatLine({ kind, owner, text }: SourceLine): string {
  if (text === '' && kind !== 'item') return '';
  if (kind === 'item') return text === '' ? `- ${wall}` : `- ${text}`;
  return owner > 0 ? `  ${text}` : text;
}
