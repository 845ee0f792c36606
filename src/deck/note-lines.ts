// The text of a note as lines that can be mended: what is not mended stays as it is, byte for byte.

export interface Edit {
  /** First and last line that are replaced, from 1. */
  readonly from: number;
  readonly to: number;
  /** What stands there afterwards, without line ends. None: the lines go. */
  readonly lines: readonly string[];
}

const byteOrderMark = '\uFEFF';

interface Line {
  readonly text: string;
  /** `\n`, `\r\n`, `\r`; nothing after the last line of most notes. */
  readonly end: string;
}

/** The lines as the compiler counts them, without their ends and without the mark of byte order. */
export const noteLines = (text: string): readonly string[] =>
  linesOf(bodyOf(text)).map((line) => line.text);

/** The text after an edit, or `undefined` where it has no such lines. */
export function withEdit(text: string, { from, to, lines }: Edit): string | undefined {
  const all = linesOf(bodyOf(text));
  if (!(from >= 1 && from <= to && to <= all.length)) return undefined;
  const replaced = all.slice(from - 1, to);
  // Of the lines that are replaced, else of the note: a note may mix its line ends, an edit should not.
  const end = [...replaced, ...all].find((line) => line.end !== '')?.end ?? '\n';
  const isLast = to === all.length;
  const lastEnd = replaced.at(-1)?.end ?? '';
  const mended = lines.map((line, index) => ({
    text: line,
    end: index === lines.length - 1 ? lastEnd : end,
  }));
  const before = all.slice(0, from - 1);
  // Where the end of the note goes, the line before is the last one, and ends as that did.
  if (isLast && mended.length === 0 && before.length > 0)
    before.push({ text: before.pop()?.text ?? '', end: lastEnd });
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  return (
    mark + [...before, ...mended, ...all.slice(to)].map((line) => line.text + line.end).join('')
  );
}

const bodyOf = (text: string): string => (text.startsWith(byteOrderMark) ? text.slice(1) : text);

function linesOf(body: string): readonly Line[] {
  const parts = body.split(/(\r\n|\r|\n)/);
  const lines: Line[] = [];
  for (let at = 0; at < parts.length; at += 2)
    lines.push({ text: parts[at] ?? '', end: parts[at + 1] ?? '' });
  return lines;
}
