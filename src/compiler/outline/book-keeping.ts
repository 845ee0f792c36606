// What Logseq and Org keep in a block beside its words: `id:: 65a1f0c2`, `collapsed:: true`, `TODO`.

import { byLine, type Passage, type TextLine } from '../text/passage.ts';
import { joinedLines } from './labelled-lines.ts';

/** Other properties may be their author's. */
const bookKeeping =
  /^(?:id|collapsed|heading|title|tags|alias|icon|public|filters|template(?:-including-parent)?|(?:card|query|background|created|updated)-\p{Ll}[\p{Ll}-]*)::\s/u;

/** A text without such lines, each of which is told. */
export function withoutBookKeeping(text: Passage, onLine: (line: number) => void): Passage {
  if (!text.mask.includes(':: ')) return text;
  const [kept, left] = [[] as TextLine[], [] as TextLine[]];
  for (const line of byLine(text)) (bookKeeping.test(line.text.mask) ? left : kept).push(line);
  for (const { line } of left) onLine(line);
  return left.length === 0 ? text : joinedLines(kept);
}

const task = /^(?:(DONE)|TODO|DOING|LATER|WAITING)\s+\S/;

/** Whether a block that is a task is done. */
export function taskState({ mask }: Passage): boolean | undefined {
  const found = task.exec(mask);
  return found ? found[1] !== undefined : undefined;
}
