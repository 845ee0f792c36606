// `> [!note] Title`, as Obsidian and GitHub have it: a box with the author's own words, no quotation.

import type { Paragraph, RootContent } from 'mdast';
import { byLine, emptyPassage, type Passage, slice } from '../text/passage.ts';
import { joinedLines } from './labelled-lines.ts';

interface Callout {
  /** `[!definition] Closure`: the body says what the title is. */
  readonly isDefinition: boolean;
  /** Empty where the box has none. */
  readonly title: Passage;
  readonly body: Passage;
}

const mark = /^\[!([\w-]+)\][+-]?(?:\s+|$)/;

/** Whether a quotation with this first paragraph is a box. Told before it is read: what is read is noted down. */
export function isCallout(first: RootContent | undefined): first is Paragraph {
  const [text] = first?.type === 'paragraph' ? first.children : [];
  const [found, kind = ''] = (text?.type === 'text' && mark.exec(text.value)) || [];
  return found !== undefined && !/^(?:quote|cite)$/i.test(kind);
}

const definitions = /^(?:def(?:inition)?|concept|term|theorem|thm|lemma|law|principle)$/i;

/** The box that begins with this text. */
export function calloutOf(text: Passage): Callout {
  const [{ length } = '', kind = ''] = mark.exec(text.mask) ?? [];
  const first = text.runs[0]?.line;
  const lines = byLine(slice(text, length)).filter((line) => line.text.text !== '');
  const isTitled = lines[0]?.line === first;
  return {
    isDefinition: definitions.test(kind),
    title: (isTitled && lines[0]?.text) || emptyPassage,
    body: joinedLines(isTitled ? lines.slice(1) : lines),
  };
}
