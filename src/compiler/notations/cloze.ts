// `==hidden==`, each a card of its own, and Anki's `{{c1::hidden::hint}}`, where one number is one card. What stands
// behind `Extra:` on a line below, and directly below that, is shown with the answer.

import {
  type Draft,
  draft,
  lastLineOfPart,
  type Part,
  partsBelow,
  partsOf,
} from '../cards/draft.ts';
import { columnOf, type Note } from '../note.ts';
import { type Block, isText } from '../outline/outline.ts';
import { byLine, joined, type Passage, passage, slice, trimmed, wrapped } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import type { Notation, NotedCards } from './notation.ts';
import { takeAll } from './question-answer.ts';
import { adjoining } from './two-sides.ts';

export interface Gap {
  /** Gaps of one number are hidden together. */
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly hidden: { readonly from: number; readonly to: number };
  readonly hint: string;
  readonly inner: readonly Gap[];
}

export const cloze: Notation = {
  name: '==cloze==',
  find(block, note) {
    if (!isText(block)) return undefined;
    if (!block.text.mask.includes('==') && !block.text.mask.includes('{{c')) return undefined;
    const { text, extra, taken } = withoutExtra(block);
    const { mask } = text;
    const gaps = [...ankiGapsIn(text), ...highlights(mask)].sort((a, b) => a.from - b.from);
    const unclosed = unclosedIn(block, text, gaps, note);
    if (gaps.length === 0) return unclosed;
    if (isEmphasis(block, text, gaps))
      return {
        drafts: [],
        taken: [block],
        reason: 'all of it is highlighted: nothing is left to ask',
      };
    warnOfAmbiguous(block, text, gaps, note);
    return { drafts: clozeCards(block, text, gaps, extra), taken };
  },
};

/** A whole sentence in `==`, with nothing above it that could be asked: a marker pen, and no gap. */
const isEmphasis = ({ parent }: Block, text: Passage, gaps: readonly Gap[]): boolean =>
  (parent?.kind === 'root' || parent?.kind === 'heading') &&
  text.mask.startsWith('==') &&
  wordCount(text.mask.replace(highlight, '')) === 0 &&
  gaps.length === 1;

const extraMark = /^(?:Back )?Extra\s?[:：]\s*/u;

interface WithExtra {
  /** Without what is shown with the answer only. */
  readonly text: Passage;
  readonly extra: readonly Part[];
  readonly taken: readonly Block[];
}

function withoutExtra(block: Block): WithExtra {
  const lines = byLine(block.text);
  const at = lines.findIndex(({ text }, index) => index > 0 && extraMark.test(text.mask));
  const [first, ...more] = at < 0 ? [] : lines.slice(at);
  if (!first) return { text: block.text, extra: [], taken: [block] };
  const above = block.text.runs.slice(
    0,
    block.text.runs.findIndex(({ line }) => line === first.line),
  );
  const told = trimmed(slice(first.text, extraMark.exec(first.text.mask)?.[0].length ?? 0));
  const below = adjoining(block);
  const taken = [block];
  for (const each of below) takeAll(each, taken);
  const own = [...(told.text === '' ? [] : [{ line: first.line, text: told }]), ...more];
  return {
    text: trimmed(passage(above)),
    extra: [...own, ...below.flatMap((each) => partsBelow(each))],
    taken,
  };
}

/** A gap without a hint and without gaps inside of it. By itself where it has no group. */
export const gapAt = (
  span: { readonly from: number; readonly to: number },
  hidden: Gap['hidden'],
  group = `gap ${span.from}`,
): Gap => ({ ...span, group, hidden, hint: '', inner: [] });

/** A card for each group of gaps. */
export const clozeCards = (
  block: Block,
  text: Passage,
  gaps: readonly Gap[],
  extra: readonly Part[] = [],
): readonly Draft[] =>
  [...new Set(allOf(gaps).map((gap) => gap.group))].map((group) =>
    clozeCard(block, text, gaps, (gap) => (gap.group === group ? 'asked' : 'shown'), extra),
  );

const allOf = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.flatMap((gap) => [gap, ...allOf(gap.inner)]);

const highlight =
  /(?<![A-Za-z0-9=!<>+*/-])==(?![\s=])((?:(?!==).)+?)(?<![\s=])==(?![A-Za-z0-9=])/gu;

const highlights = (mask: string): readonly Gap[] =>
  [...mask.matchAll(highlight)].map(({ index, 0: { length } }) =>
    gapAt({ from: index, to: index + length }, { from: index + 2, to: index + length - 2 }),
  );

/** Where a brace in a gap is not closed, as in `{{c1::{}}`, no brace by itself counts. */
function ankiGapsIn({ text, mask }: Passage): readonly Gap[] {
  const gaps = ankiGaps({ text, mask }, 0, mask.length);
  const count = mask.match(/\{\{c\d+::/g)?.length ?? 0;
  if (allOf(gaps).length === count) return gaps;
  const marksOnly = mask.replace(/\{\{c\d+::|\}\}|[{}]/g, (sign) => (sign.length > 1 ? sign : ' '));
  const plain = ankiGaps({ text, mask: marksOnly }, 0, mask.length);
  return allOf(plain).length === count ? plain : gaps;
}

function ankiGaps(
  { text, mask }: Pick<Passage, 'text' | 'mask'>,
  from: number,
  to: number,
): readonly Gap[] {
  const opening = /\{\{c(\d+)::/g;
  const gaps: Gap[] = [];
  opening.lastIndex = from;
  for (let found = opening.exec(mask); found && found.index < to; found = opening.exec(mask)) {
    const start = found.index + found[0].length;
    const end = closingBraces(mask, start, to);
    if (end === undefined) break;
    const hint = topLevelColons(mask, start, end)[0];
    gaps.push({
      group: `c${found[1]}`,
      from: found.index,
      to: end + 2,
      hidden: { from: start, to: hint ?? end },
      hint: hint === undefined ? '' : text.slice(hint + 2, end),
      inner: ankiGaps({ text, mask }, start, hint ?? end),
    });
    opening.lastIndex = end + 2;
  }
  return gaps;
}

/** Where the `}}` stands that closes a gap: braces within the answer are counted. */
function closingBraces(mask: string, from: number, to: number): number | undefined {
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (mask[at] === '{') depth++;
    else if (mask[at] === '}') {
      if (depth > 0) depth--;
      else if (mask[at + 1] === '}') return at;
    }
  }
  return undefined;
}

function topLevelColons(mask: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = from; at < to - 1; at++) {
    if (mask[at] === '{') depth++;
    else if (mask[at] === '}') depth--;
    else if (depth === 0 && mask[at] === ':' && mask[at + 1] === ':') {
      found.push(at);
      at++;
    }
  }
  return found;
}

export type GapState = 'asked' | 'hidden' | 'shown';

/** A card that asks for some gaps of a text; what is hidden stays so until the answer. */
export function clozeCard(
  block: Block,
  text: Passage,
  gaps: readonly Gap[],
  stateOf: (gap: Gap) => GapState,
  extra: readonly Part[] = [],
): Draft {
  const length = text.text.length;
  const front = shown(text, gaps, 0, length, (gap, inside) => {
    const state = stateOf(gap);
    return state === 'shown' ? inside : joined(`[${(state === 'asked' && gap.hint) || '…'}]`);
  });
  const answer = shown(text, gaps, 0, length, (gap, inside) =>
    stateOf(gap) === 'asked' ? wrapped(inside, 'mark') : inside,
  );
  const asked = allOf(gaps)
    .filter((gap) => stateOf(gap) === 'asked')
    .map((gap) => shown(text, gap.inner, gap.hidden.from, gap.hidden.to, (_, inside) => inside));
  return draft({
    kind: 'cloze',
    explicit: true,
    role: 'cloze',
    prompt: front.text,
    anchor: block.anchor,
    block,
    line: text.runs[0]?.line ?? block.line,
    endLine: Math.max(block.endLine, ...extra.slice(-1).map(lastLineOfPart)),
    front,
    answer: [...partsOf(answer), ...extra],
    back: asked.map((part) => part.text).join(', '),
  });
}

/** The text with each gap as `show` has it, and without the signs. */
function shown(
  text: Passage,
  gaps: readonly Gap[],
  from: number,
  to: number,
  show: (gap: Gap, inside: Passage) => Passage,
): Passage {
  const parts: Passage[] = [];
  let at = from;
  for (const gap of gaps) {
    if (gap.from < at) continue;
    const inside = shown(text, gap.inner, gap.hidden.from, gap.hidden.to, show);
    parts.push(slice(text, at, gap.from), withLine(text, gap, show(gap, inside)));
    at = gap.to;
  }
  if (at < to) parts.push(slice(text, at, to));
  return passage(parts.flatMap((part) => part.runs));
}

/** Signs of ours get the line that they stand for. */
function withLine(text: Passage, gap: Gap, part: Passage): Passage {
  const line = slice(text, gap.from, gap.to).runs[0]?.line ?? 0;
  return passage(part.runs.map((run) => (run.line === 0 ? { ...run, line } : run)));
}

function warnOfAmbiguous(block: Block, text: Passage, gaps: readonly Gap[], note: Note): void {
  for (const gap of allOf(gaps)) {
    if (!text.mask.slice(gap.hidden.to + 2, gap.to).includes('::')) continue;
    note.report({
      line: slice(text, gap.from, gap.to).runs[0]?.line ?? block.line,
      column: columnOf(note, block.line, '{{c'),
      message: `In the cloze the part behind the first "::" is read as a hint: "${gap.hint}".`,
      hint: 'Write code with "::" between backticks.',
    });
  }
}

function unclosedIn(
  block: Block,
  text: Passage,
  gaps: readonly Gap[],
  note: Note,
): NotedCards | undefined {
  const { mask } = text;
  const closed = new Set(allOf(gaps).map((gap) => gap.from));
  const anki = [...mask.matchAll(/\{\{c\d+::/g)].find((found) => !closed.has(found.index));
  const mark = gaps.length === 0 ? /(?<![^\s([{])==(?=\p{L})/u.exec(mask) : null;
  const lone = mark && mask.indexOf('==', mark.index + 2) < 0 ? mark : undefined;
  const found = anki ?? lone;
  if (!found) return undefined;
  const [sign, end] = anki ? ['{{c', '}}'] : ['==', '=='];
  const line = slice(text, found.index).runs[0]?.line ?? block.line;
  note.report({
    line,
    column: columnOf(note, line, sign),
    message: `The cloze "${sign}…" is never closed.`,
    hint: `Add "${end}" where the hidden part ends.`,
  });
  return { drafts: [], taken: [block], reason: 'a cloze is never closed' };
}
