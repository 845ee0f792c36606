// Gaps of Mochi in a text, as gaps of ours: `{{all of these}}` are hidden together, and so are those of one number,
// `{{1::these}}`.

import { closingOf } from './anki-math.ts';
import { outsideVerbatim, verbatim, wordJoiner } from './markdown-line.ts';

export interface WithGaps {
  readonly text: string;
  /** In the order in which they come first: the number in Mochi, or '' where there is none. */
  readonly groups: readonly string[];
}

const opening = /\{\{(?:(\d{1,4})::)?/g;

export const hasMochiGaps = (text: string): boolean => readGaps(text).length > 0;

export function withGaps(text: string): WithGaps {
  const gaps = readGaps(text);
  const groups = [...new Set(gaps.map(({ group }) => group))];
  const highest = Math.max(0, ...groups.map(Number));
  const numberOf = (group: string) => (group === '' ? highest + 1 : Number(group));
  let written = '';
  let at = 0;
  for (const { group, from, hidden, to } of gaps) {
    const inside = asText(text.slice(hidden, to)).replaceAll('::', `:${wordJoiner}:`);
    written += `${asText(text.slice(at, from))}{{c${numberOf(group)}::${inside}}}`;
    at = to + 2;
  }
  return { text: written + asText(text.slice(at)), groups };
}

const longestGap = 2000;

interface MochiGap {
  readonly group: string;
  readonly from: number;
  readonly hidden: number;
  readonly to: number;
}

/** None begins or ends in code or in a formula. */
function readGaps(text: string): readonly MochiGap[] {
  const mask = text.replace(verbatim, (part) => ' '.repeat(part.length));
  const gaps: MochiGap[] = [];
  let end = 0;
  for (const { index: from, 0: mark, 1: group = '' } of mask.matchAll(opening)) {
    const hidden = from + mark.length;
    if (from < end) continue;
    const to = closingOf(mask.slice(0, hidden + longestGap), hidden);
    if (to === undefined || text.slice(hidden, to).trim() === '') continue;
    gaps.push({ group, from, hidden, to });
    end = to + 2;
  }
  return gaps;
}

/** Braces that hide nothing. */
const asText = (text: string): string =>
  outsideVerbatim(text, (part) => part.replace(/\{(?=\{)/g, `{${wordJoiner}`));
