// A block while its note is being read: it may still get children.

import { splitLabel } from '../text/label.ts';
import { emptyPassage, type Passage, slice, trimmed } from '../text/passage.ts';
import type { Block } from './outline.ts';

export interface OpenBlock extends Block {
  readonly children: OpenBlock[];
  readonly parent: OpenBlock | undefined;
}

export function newBlock(
  facts: Pick<Block, 'kind' | 'line' | 'endLine'> & Partial<Block>,
  parent: OpenBlock | undefined,
): OpenBlock {
  return {
    text: emptyPassage,
    level: 0,
    mark: '',
    column: 0,
    ticked: undefined,
    anchor: undefined,
    source: undefined,
    rows: [],
    html: '',
    ...facts,
    parent,
    order: parent?.children.length ?? 0,
    children: [],
  };
}

/** Lines from a lead-in to its list, or from one item to the next, at most. */
const widestGap = 2;

/** `Steps:`, a short name or a line all in bold directly above a list holds it, as its author sees it. */
export function leadInOf(section: OpenBlock, line: number, mark: string): OpenBlock | undefined {
  const last = section.children.at(-1);
  if (last?.kind !== 'paragraph' || line - lastLineIn(last) > widestGap) return undefined;
  if (last.text.text === '' || beginsAnew(last, line, mark)) return undefined;
  const isAbove = line === last.endLine + 1 || last.children.length > 0;
  const isLeadIn =
    isBold(last.text) || /[:：?？]\s*$/u.test(last.text.mask) || asks.test(last.text.mask);
  const isNamed =
    shortName.test(last.text.mask) || (mark !== '' && isLabelled(last) && !isInRun(last));
  return isLeadIn || (isAbove && isNamed) ? last : undefined;
}

/** `What's the ROC curve`, without its mark. */
const asks =
  /^(?:what|who|how|where|why|when|which)(?:['’]s|\s(?:is|are|do|does|did|to))\s[^.,;:!]{2,60}$/i;

/** Among lines that are all labelled, the last is no more than they are. */
export const isInRun = ({ line, parent, order }: Block): boolean =>
  parent?.children[order - 1]?.kind === 'paragraph' &&
  parent.children[order - 1]?.endLine === line - 1;

/** `Duty: reasonable care`, and below it what that is in some cases. */
const isLabelled = ({ line, endLine, text }: Block): boolean =>
  line === endLine && (splitLabel(text)?.body.text ?? '') !== '';

export const isBold = ({ runs }: Passage): boolean =>
  runs.every((run) => !run.linked && run.wraps.some((wrap) => wrap.tag === 'strong'));

/** `Tonicity`, or a line all in bold: what stands right below is said of it. */
export const isName = (text: Passage): boolean =>
  text.text !== '' &&
  !/[.!?。！？]$/u.test(text.mask) &&
  (isBold(text) || shortName.test(text.mask));

/** Bullets behind a blank line below numbers, or numbers below bullets, are a list of their own. */
function beginsAnew({ children }: OpenBlock, line: number, mark: string): boolean {
  const before = children.at(-1);
  return (
    before?.kind === 'item' &&
    line - lastLineIn(before) > 1 &&
    /^\d/.test(before.mark) !== /^\d/.test(mark)
  );
}

/** `Indications`: up to three words without a sign, and no blank line before the list. */
const shortName = /^\p{L}[\p{L}-]+(?:\s\p{L}[\p{L}-]*){0,2}$/u;

function lastLineIn(block: Block): number {
  let last = block;
  for (let at = block.children.at(-1); at; at = at.children.at(-1)) last = at;
  return last.endLine;
}

const anchorPattern = /(?:^|\s)\^([A-Za-z0-9-]+)$/;

/** `^name` at the end of a text names its block. */
export function withoutAnchor(text: Passage): { text: Passage; anchor: string | undefined } {
  const found = text.mask.includes('^') ? anchorPattern.exec(text.mask) : null;
  return found
    ? { text: trimmed(slice(text, 0, found.index)), anchor: found[1] }
    : { text, anchor: undefined };
}
