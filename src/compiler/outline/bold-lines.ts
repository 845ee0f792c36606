// `**Term**: text` line upon line, without blank lines between: to the parser one paragraph, to its author
// one thing a line.

import { byLine, type Passage, passage, type Run } from '../text/passage.ts';

type Line = ReturnType<typeof byLine>[number];

/** The paragraph, or its parts where several of its lines begin with a bold label. */
export function boldLines(text: Passage): readonly Passage[] {
  const lines = byLine(text);
  const isStart = lines.map(beginsWithLabel);
  if (isStart[0] !== true || isStart.filter(Boolean).length < 2) return [text];
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    if (isStart[index]) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts.map(joinedLines);
}

export const joinedLines = (lines: readonly Line[]): Passage =>
  passage(
    lines.flatMap(({ text, line }, index): readonly Run[] => [
      ...(index > 0 ? [{ text: ' ', line: line - 1, wraps: [] }] : []),
      ...text.runs,
    ]),
  );

/** The first and the last line of a text. */
export function linesOfText({ runs }: Passage): { line?: number; endLine?: number } {
  const lines = runs.map((run) => run.line).filter((line) => line > 0);
  return lines.length === 0 ? {} : { line: Math.min(...lines), endLine: Math.max(...lines) };
}

function beginsWithLabel({ text: { runs, mask } }: Line): boolean {
  let end = 0;
  for (const run of runs) {
    if (!run.wraps.some((wrap) => wrap.tag === 'strong')) break;
    end += run.text.length;
  }
  const label = mask.slice(0, end);
  const isMark = /^(?:Q|A|Question|Answer)\s?\d*\s?[:：]?$/iu.test(label);
  return (
    end > 0 &&
    !isMark &&
    (/[:：]$/u.test(label) || /^(?:\s*[:：]|\s+[-–—]\s)/u.test(mask.slice(end)))
  );
}
