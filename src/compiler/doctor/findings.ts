// What a note could be mended in: lines that were meant to be learned and gave no card, and why.

import type { Problem } from '#deck/problem.ts';
import { mendable } from '../cards/gates.ts';
import type { Prepared } from '../cards/prepared.ts';
import type { Note } from '../note.ts';

interface Finding {
  readonly message: string;
  readonly hint: string;
}

/** By the reason why a gate refused a card. */
const findings: ReadonlyMap<string, Finding> = new Map<string, Finding>([
  [
    mendable.leak,
    {
      message: 'The answer stands in its own question, so that there is no card.',
      hint: 'Take the words of the answer out of the label or the heading.',
    },
  ],
  [
    mendable.long,
    {
      message: 'This is too long for one card.',
      hint: 'Split it into lines that say one thing each.',
    },
  ],
  [
    mendable.unsure,
    {
      message: 'This line is in doubt, so that there is no card.',
      hint: 'Look it up, and take the mark of doubt away.',
    },
  ],
]);

const emptyBullet: Finding = {
  message: 'This bullet is empty.',
  hint: 'Write its text, or delete it.',
};

/** Not a gap but a place that a template fills in, or a command of Logseq. */
const ofTemplate = '(?:date|time|title)(?::[^{}]*)?\\}\\}';
const command = '(?:embed|query|video|youtube|tweet|renderer|namespace|pdf|function)\\s';

/** As Mochi and Obsidian write a gap; here it hides nothing. */
const numberless = new RegExp(
  `\\{\\{(?!c\\d+::|cloze\\s|${ofTemplate}|${command})[^\\s{}](?:[^{}]*[^\\s{}])?\\}\\}`,
);

const gapWithoutNumber: Finding = {
  message: 'Double braces without a number hide nothing.',
  hint: 'Write {{c1::…}} or ==…== for a gap, or put what is no gap between backticks.',
};

export function findingsIn(
  { path, outline, lines }: Note,
  cards: readonly Prepared[],
  reasons: ReadonlyMap<number, string>,
  readsBraces: boolean,
): readonly Problem[] {
  const used = new Set(cards.flatMap(({ frontLines, backLines }) => [...frontLines, ...backLines]));
  const found: Problem[] = [];
  const report = (line: number, finding: Finding): void => {
    const column = (lines[line - 1] ?? '').search(/\S/) + 1;
    found.push({ note: path, line, column: Math.max(column, 1), ...finding });
  };
  for (const [line, reason] of reasons) {
    const finding = findings.get(reason);
    if (finding && !used.has(line)) report(line, finding);
  }
  for (const block of outline.blocks) {
    if (!readsBraces && numberless.test(block.text.mask)) report(block.line, gapWithoutNumber);
    const isEmpty = block.kind === 'item' && block.text.text === '' && block.children.length === 0;
    if (isEmpty && /^\s*(?:[-*+•]|\d+[.)])\s*$/.test(lines[block.line - 1] ?? ''))
      report(block.line, emptyBullet);
  }
  return found.toSorted((a, b) => a.line - b.line);
}
