// The gaps of Obsidian Spaced Repetition: `==[123;;]answer[;;hint]==`, the same in `**…**` and `{{…}}`, and the
// older `==answer==^[hint][^1]`.

import type { Passage, TextLine, Wrap } from '../text/passage.ts';
import type { GapState } from './cloze.ts';
import type { Gap } from './gaps.ts';

export type GapMark = '==' | '**' | '{{';

/** What a gap is on one card. Gaps with letters say so for each card; others are asked or shown. */
export function stateInCard(group: string, card: string): GapState {
  const [, index] = /^letter (\d+)$/.exec(card) ?? [];
  if (index === undefined || !/^[ahs]+$/.test(group)) return group === card ? 'asked' : 'shown';
  const letter = group[Number(index)];
  return letter === 'a' ? 'asked' : letter === 'h' ? 'hidden' : 'shown';
}

/** As elsewhere, but that a third `=` belongs to what is hidden, and one behind to the sentence. */
const highlight = /(?<![A-Za-z0-9=!<>+*/-])==(?!\s)((?:(?!==).)+?)(?<!\s)==(?![A-Za-z0-9])/gu;

/** In the order of the text. No gap reaches over the end of a line. */
export function gapsOfSr(
  text: Passage,
  lines: readonly TextLine[],
  marks: readonly GapMark[],
): readonly Gap[] {
  const found: Gap[] = [];
  let start = 0;
  for (const line of lines) {
    const { mask } = line.text;
    if (marks.includes('==')) found.push(...matches(mask, highlight, 2, start));
    if (marks.includes('{{'))
      found.push(...matches(mask, /\{\{((?!c\d+::)[^{}]+)\}\}/gu, 2, start));
    start += line.text.text.length + 1;
  }
  if (marks.includes('**')) found.push(...boldGaps(text));
  const inOrder = found.toSorted((a, b) => a.from - b.from);
  return inOrder.filter((gap, index) => gap.from >= (inOrder[index - 1]?.to ?? 0));
}

const matches = (mask: string, pattern: RegExp, width: number, start: number): readonly Gap[] =>
  [...mask.matchAll(pattern)].map((found) => {
    const from = found.index + width;
    const to = found.index + found[0].length - width;
    const note = /^\^\[([^\]]*)\](?:\[\^([\dahs]+)\])?|^\[\^([\dahs]+)\]/.exec(
      mask.slice(to + width),
    );
    const end = to + width + (note?.[0].length ?? 0);
    const outer = { from: found.index, to: end };
    const number = note?.[2] ?? note?.[3];
    return gap({ mask, start, inner: { from, to }, outer, hint: note?.[1], number });
  });

function boldGaps({ runs, mask }: Passage): readonly Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  let open: { wrap: object; from: number } | undefined;
  for (const run of [...runs, undefined]) {
    const wrap = run?.wraps.find((one) => one.tag === 'strong' && !isOverLines(one, runs));
    if (open && wrap !== open.wrap) {
      const bold = { from: open.from, to: at };
      gaps.push(gap({ mask, start: 0, inner: bold, outer: bold }));
      open = undefined;
    }
    if (wrap && !open) open = { wrap, from: at };
    at += run?.text.length ?? 0;
  }
  return gaps;
}

const isOverLines = (wrap: Wrap, runs: Passage['runs']): boolean =>
  new Set(runs.flatMap(({ wraps, line }) => (wraps.includes(wrap) ? [line] : []))).size > 1;

interface FoundGap {
  readonly mask: string;
  /** Where the mask begins in the whole text. */
  readonly start: number;
  /** What is between the marks, and all with them. */
  readonly inner: { readonly from: number; readonly to: number };
  readonly outer: { readonly from: number; readonly to: number };
  /** Written behind the gap. */
  readonly hint?: string | undefined;
  readonly number?: string | undefined;
}

function gap({ mask, start, inner, outer, hint = '', number = '' }: FoundGap): Gap {
  const inside = mask.slice(inner.from, inner.to);
  const lead = /^(\d+|[ahs]+);;/.exec(inside);
  const tail = /;;((?:(?!;;).)*)$/.exec(inside.slice(lead?.[0].length ?? 0));
  const group = lead?.[1] ?? number;
  return {
    group: group === '' ? `gap ${start + outer.from}` : group,
    from: start + outer.from,
    to: start + outer.to,
    hidden: {
      from: start + inner.from + (lead?.[0].length ?? 0),
      to: start + inner.to - (tail?.[0].length ?? 0),
    },
    hint: tail?.[1] ?? hint,
    inner: [],
  };
}
