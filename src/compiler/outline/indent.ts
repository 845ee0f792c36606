// Columns of a line: a tab reaches to the next multiple of four.

interface Indented {
  /** Columns of white space before the text. */
  readonly column: number;
  /** The text without it. */
  readonly text: string;
}

export function indented(line: string): Indented {
  let column = 0;
  let at = 0;
  for (; at < line.length; at++) {
    if (line[at] === ' ') column++;
    else if (line[at] === '\t') column += 4 - (column % 4);
    else break;
  }
  return { column, text: line.slice(at) };
}

/** Takes up to so many columns of white space from the start of a line. */
export function outdented(line: string, columns: number): string {
  const { column, text } = indented(line);
  return ' '.repeat(Math.max(column - columns, 0)) + text;
}

const marker = /^(?:([-*+])|(\d{1,9})[.)]|([•◦▪‣]))(?:[ \t]+(?![ \t])|$)(.*)$/u;

export interface ListMark {
  /** As the author wrote it: `-`, `*`, `7.`. */
  readonly mark: string;
  readonly number: number | undefined;
  readonly text: string;
}

export function listMark(text: string): ListMark | undefined {
  const found = marker.exec(text);
  if (!found || isThematicBreak(text)) return undefined;
  const [, , digits, , rest = ''] = found;
  const mark = text.slice(0, text.length - rest.length).trim();
  return { mark, number: digits === undefined ? undefined : Number(digits), text: rest.trim() };
}

export const isThematicBreak = (text: string): boolean =>
  /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text);
