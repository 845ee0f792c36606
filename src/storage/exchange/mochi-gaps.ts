// Gaps of Mochi in a text, as gaps of ours: `{{all of these}}` are hidden together, and so are those of one number,
// `{{1::these}}`.

import { outsideVerbatim, verbatim, wordJoiner } from './markdown-line.ts';

interface WithGaps {
  readonly text: string;
  /** In the order in which they come first: the number in Mochi, or '' where there is none. */
  readonly groups: readonly string[];
}

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

interface MochiGap {
  readonly group: string;
  readonly from: number;
  readonly hidden: number;
  readonly to: number;
}

/** None begins or ends in code or in a formula. */
function readGaps(text: string): readonly MochiGap[] {
  const mask = text.replace(verbatim, (part) => '.'.repeat(part.length));
  return [...mask.matchAll(gap)].map(
    ({ index: from, 0: { length }, 1: group = '', 2: inside = '' }) => {
      const to = from + length - 2;
      return { group, from, hidden: to - inside.length, to };
    },
  );
}

const gap = /\{\{(?:(\d{1,4})::)?((?=\s{0,99}[^\s}])(?:[^{}]|\{[^{}]*\})+)\}\}/g;

/** Braces that hide nothing. */
const asText = (text: string): string =>
  outsideVerbatim(text, (part) => part.replace(/\{(?=\{)/g, `{${wordJoiner}`));
