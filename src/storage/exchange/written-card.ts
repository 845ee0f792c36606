// A card as it is written in a note: `Q:` and `A:`, or a sentence with gaps, and below it what stands on its back only.

import { outsideVerbatim, unmarked, wordJoiner } from './markdown-line.ts';
import type { Part } from './part.ts';

export interface WrittenCard {
  /** `^name`, where the card has a name of its own. */
  readonly anchor?: string;
  /** `heart::left_side`: where it stands in its note. */
  readonly topic?: string;
  readonly tags: readonly string[];
  readonly lines: (name: string) => readonly string[];
}

export const questionAnswer =
  (question: readonly Part[], answer: readonly Part[]) =>
  (name: string): readonly string[] => {
    const [asked, below] = firstLines(question);
    const isShort = below.length === 0;
    return [
      `Q: ${asked.join('<br>')}${isShort ? '' : name}`.trimEnd(),
      ...linesOf(below),
      ...(isShort ? [] : ['']),
      ...marked('A:', answer, isShort ? name : ''),
    ];
  };

/** A text with gaps is one line, so that it stays one block. */
export const gapText =
  (text: readonly Part[], extra: readonly Part[]) =>
  (name: string): readonly string[] => {
    const written = outsideVerbatim(text.map(textOf).join('<br>'), (part) =>
      // With space around it, a mark of a gap would part the two sides of a card.
      part
        .replace(/(?:\s|<br>){0,9}::(?:\s|<br>){0,9}/g, '::')
        .replace(/(?:<br>){1,9}(?=\}\})/g, ''),
    );
    // An item of a list ends before what stands below it.
    const asked = unmarked(written).replace(/^(?=[•◦▪‣]\s)/u, wordJoiner);
    return extra.length === 0 ? [asked + name] : [asked, ...marked('Extra:', extra, name)];
  };

/** The name stands at the end of the paragraph that the mark begins. */
function marked(mark: string, parts: readonly Part[], name: string): readonly string[] {
  const [lines, below] = firstLines(parts);
  const paragraph = [`${mark} ${lines[0] ?? ''}`.trimEnd(), ...lines.slice(1)];
  return [...paragraph.slice(0, -1), paragraph.at(-1) + name, ...linesOf(below)];
}

function firstLines(parts: readonly Part[]): readonly [readonly string[], readonly Part[]] {
  const end = parts.findIndex(({ kind }) => kind !== 'line');
  const count = end < 0 ? parts.length : end;
  return [parts.slice(0, count).map(textOf), parts.slice(count)];
}

const textOf = (part: Part): string => ('text' in part ? part.text : part.lines.join('<br>'));

/** Ends a list or a table without a blank line, which would end the card. */
const parting = '<!-- -->';

function linesOf(parts: readonly Part[]): readonly string[] {
  const lines: string[] = [];
  let before: Part | undefined;
  let depth = 0;
  for (const part of parts) {
    if (before && isApart(before, part)) lines.push(parting);
    // An item stands deeper than the one that holds it, and nowhere else.
    depth = part.kind === 'item' ? Math.min(part.depth, depth + 1) : 0;
    if (part.kind === 'item') lines.push(`${'   '.repeat(depth - 1)}${part.mark} ${part.text}`);
    else lines.push(...('lines' in part ? part.lines : [part.text]));
    before = part;
  }
  return lines;
}

const isApart = (before: Part, next: Part): boolean =>
  (before.kind === 'table' && next.kind !== 'code') ||
  (before.kind === 'item' && next.kind === 'line') ||
  (before.kind === 'line' && next.kind === 'table');
