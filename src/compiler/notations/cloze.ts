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
import { allOf, type Gap, gapsIn, highlight } from './gaps.ts';
import type { Notation, NotedCards } from './notation.ts';
import { takeAll } from './question-answer.ts';
import { adjoining } from './two-sides.ts';

export const cloze: Notation = {
  name: '==cloze==',
  find(block, note) {
    if (!isText(block)) return undefined;
    if (!block.text.mask.includes('==') && !block.text.mask.includes('{{c')) return undefined;
    const { text, extra, taken } = withoutExtra(block);
    const gaps = gapsIn(text);
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
