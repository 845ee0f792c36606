// Where the gaps of a text stand: `==hidden==`, and `{{c1::hidden::hint}}` with gaps in gaps.

import type { Passage } from '../text/passage.ts';

export interface Gap {
  /** Gaps of one number are hidden together. */
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly hidden: { readonly from: number; readonly to: number };
  readonly hint: string;
  readonly inner: readonly Gap[];
}

/** A gap without a hint and without gaps inside of it. By itself where it has no group. */
export const gapAt = (
  span: { readonly from: number; readonly to: number },
  hidden: Gap['hidden'],
  group = `gap ${span.from}`,
): Gap => ({ ...span, group, hidden, hint: '', inner: [] });

export const allOf = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.flatMap((gap) => [gap, ...allOf(gap.inner)]);

export const highlight =
  /(?<![A-Za-z0-9=!<>+*/-])==(?![\s=])((?:(?!==).)+?)(?<![\s=])==(?![A-Za-z0-9=])/gu;

const highlights = (mask: string): readonly Gap[] =>
  [...mask.matchAll(highlight)].map(({ index, 0: { length } }) =>
    gapAt({ from: index, to: index + length }, { from: index + 2, to: index + length - 2 }),
  );

/** All gaps of a text, in their order. */
export const gapsIn = (text: Passage): readonly Gap[] =>
  [...ankiGapsIn(text), ...highlights(text.mask)].sort((a, b) => a.from - b.from);

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
