// `> [!note] Title`, as Obsidian and GitHub have it: a box with the author's own words, no quotation.

import { byLine, emptyPassage, type Passage, slice } from '../text/passage.ts';
import { joinedLines } from './labelled-lines.ts';

export interface Callout {
  /** Empty where the box has none. */
  readonly title: Passage;
  readonly body: Passage;
}

/** The box that a quotation with this first paragraph is; undefined where it quotes. */
export function calloutOf(text: Passage): Callout | undefined {
  const mark = /^\[!([\w-]+)\][+-]?(?:\s+|$)/.exec(text.mask);
  if (!mark || /^(?:quote|cite)$/i.test(mark[1] ?? '')) return undefined;
  const first = text.runs[0]?.line;
  const lines = byLine(slice(text, mark[0].length)).filter((line) => line.text.text !== '');
  const isTitled = lines[0]?.line === first;
  return {
    title: (isTitled && lines[0]?.text) || emptyPassage,
    body: joinedLines(isTitled ? lines.slice(1) : lines),
  };
}
