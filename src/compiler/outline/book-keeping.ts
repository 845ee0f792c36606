// What Logseq and Org keep in a block beside its words: `id:: 65a1f0c2`, `collapsed:: true`, `TODO`; and what Notion
// writes below the title of a page.

import { byLine, type Passage, type TextLine } from '../text/passage.ts';
import { joinedLines } from './labelled-lines.ts';

/** By program. Other properties may be their author's. */
const bookKeeping: readonly (readonly [string, RegExp])[] = [
  [
    'Logseq',
    /^(?:id|collapsed|heading|title|tags|alias|icon|public|filters|template(?:-including-parent)?|(?:card|query|background|created|updated)-\p{Ll}[\p{Ll}-]*)::\s/u,
  ],
  [
    'Org',
    /^(?::\p{Lu}[\p{Lu}_-]+:(?:\s|$)|(?:CLOCK|SCHEDULED|DEADLINE|CLOSED):\s[<[]|#\+(?:BEGIN|END)_\w+$)/u,
  ],
];

const mayHoldSome = /::\s|:\p{Lu}[\p{Lu}_-]+:|:\s[<[]|#\+/u;

/** A text without such lines, each of which is told. */
export function withoutBookKeeping(
  text: Passage,
  onLine: (line: number, program: string) => void,
): Passage {
  if (!mayHoldSome.test(text.mask)) return text;
  const kept: TextLine[] = [];
  for (const line of byLine(text)) {
    const [program] = bookKeeping.find(([, pattern]) => pattern.test(line.text.mask)) ?? [];
    if (program) onLine(line.line, program);
    else kept.push(line);
  }
  return kept.length === byLine(text).length ? text : joinedLines(kept);
}

const task = /^(?:(DONE)|TODO|DOING|LATER|WAITING)\s+\S/;

/** Whether a block that is a task is done. */
export function taskState({ mask }: Passage): boolean | undefined {
  const found = task.exec(mask);
  return found ? found[1] !== undefined : undefined;
}

/**
 * Lines such as `Created: …`, `Last edited: …`, `Status: …` right below the title: of a page that Notion has exported,
 * which the number in its name tells, they are properties if one of them has a name that Notion gives. A page without a
 * name is `Untitled`.
 */
export function propertiesOfPage(path: string, lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/\s[0-9a-f]{32}\.md$/.test(path)) return found;
  const title = lines.findIndex((line) => line.trim() !== '');
  let at = title + 1;
  while (lines[at]?.trim() === '') at++;
  const end = lines.findIndex((line, index) => index >= at && !property.test(line));
  const run = lines.slice(at, end < 0 ? lines.length : end);
  if (lines[title]?.startsWith('# ') && run.some((line) => ofNotion.test(line)))
    for (const index of run.keys()) found.add(at + index + 1);
  lines.forEach((line, index) => {
    if (line.trim() === 'Untitled') found.add(index + 1);
  });
  return found;
}

const property = /^\p{L}[^:]{0,40}:(?:\s|$)/u;

const ofNotion =
  /^(?:Assign(?:ee)?|Completed|Created(?: (?:at|by|time))?|Date(?: [Cc]reated)?|Due(?: [Dd]ate)?|Files & media|Last [Ee]dited(?: (?:by|time))?|Multi-select|Owner|Parent item|Priority|Reviewed|Status|Tags|Type|Updated|URL):/;
