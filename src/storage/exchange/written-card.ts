// A card as it is written in a note: `Q:` and `A:`, or a sentence with gaps, and below it what stands on its back only.

import { groupedBy } from '#kit/groups.ts';
import { unmarked, withoutMarks } from './markdown-line.ts';
import type { Part } from './part.ts';

export interface WrittenCard {
  /** `^name`, where the card has a name of its own. */
  readonly anchor?: string;
  /** `heart::left_side`: where it stands in its note. */
  readonly topic?: string;
  readonly tags: readonly string[];
  readonly lines: (name: string) => readonly string[];
}

export const questionAnswer =
  (question: readonly Part[], answer: readonly Part[]) =>
  (name: string): readonly string[] => {
    const [asked, below] = firstLines(question);
    const isShort = below.length === 0;
    return [
      `Q: ${asked.join('<br>')}${isShort ? '' : name}`.trimEnd(),
      ...linesOf(below),
      ...(isShort ? [] : ['']),
      ...marked('A:', answer, isShort ? name : ''),
    ];
  };

/** A text with gaps is one line, so that it stays one block. */
export const gapText =
  (text: readonly Part[], extra: readonly Part[]) =>
  (name: string): readonly string[] => {
    const asked = text.map(textOf).join('<br>');
    return extra.length === 0 ? [asked + name] : [asked, ...marked('Extra:', extra, name)];
  };

/** The name stands at the end of the paragraph that the mark begins. */
function marked(mark: string, parts: readonly Part[], name: string): readonly string[] {
  const [lines, below] = firstLines(parts);
  const paragraph = [`${mark} ${lines[0] ?? ''}`.trimEnd(), ...lines.slice(1)];
  return [...paragraph.slice(0, -1), paragraph.at(-1) + name, ...linesOf(below)];
}

function firstLines(parts: readonly Part[]): readonly [readonly string[], readonly Part[]] {
  const end = parts.findIndex(({ kind }) => kind !== 'line');
  const count = end < 0 ? parts.length : end;
  return [parts.slice(0, count).map(textOf), parts.slice(count)];
}

const textOf = (part: Part): string => ('text' in part ? part.text : part.lines.join('<br>'));

/** Ends a list or a table without a blank line, which would end the card. */
const parting = '<!-- -->';

function linesOf(parts: readonly Part[]): readonly string[] {
  const lines: string[] = [];
  let before: Part | undefined;
  let depth = 0;
  for (const part of parts) {
    if (before && isApart(before, part)) lines.push(parting);
    // An item stands deeper than the one that holds it, and nowhere else.
    depth = part.kind === 'item' ? Math.min(part.depth, depth + 1) : 0;
    if (part.kind === 'item') lines.push(`${'   '.repeat(depth - 1)}${part.mark} ${part.text}`);
    else lines.push(...('lines' in part ? part.lines : [part.text]));
    before = part;
  }
  return lines;
}

const isApart = (before: Part, next: Part): boolean =>
  (before.kind === 'table' && next.kind !== 'code') ||
  (before.kind === 'item' && next.kind === 'line') ||
  (before.kind === 'line' && next.kind === 'table');

/** A note of written cards. Those of one tag stand below its name, in their topic; several tags stand behind their card. */
export function noteOf(cards: readonly WrittenCard[], title?: string): string {
  const front = [
    ...(title === undefined ? [] : [`title: ${JSON.stringify(title)}`]),
    'cards: explicit',
    // Whatever signs of other programs are in it, its cards are written in ours.
    'syntax: recto',
  ];
  const topics = [...groupedBy(cards, topicOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const paragraphs: string[] = [];
  let above: readonly string[] = [];
  for (const [topic, below] of topics) {
    const path = topic === '' ? [] : topic.split(stepMark);
    paragraphs.push(...headings(path, above));
    // One by one: a long table has more cards than a call takes arguments.
    for (const card of below) paragraphs.push(paragraphOf(card));
    above = path;
  }
  return `---\n${front.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

const stepMark = '\x1f';

const topicOf = ({ topic = '', tags }: WrittenCard): string =>
  [topic, ...(tags.length === 1 ? tags : [])].flatMap(stepsOf).join(stepMark);

const stepsOf = (tag: string): readonly string[] =>
  tag
    .split('::')
    .map((step) => step.replace(/_+/g, ' ').trim())
    .filter((step) => step !== '');

/** Below the second level, as the note's own name is the first. */
function headings(path: readonly string[], above: readonly string[]): readonly string[] {
  const deepest = 5;
  const steps =
    path.length > deepest
      ? [...path.slice(0, deepest - 1), path.slice(deepest - 1).join(' / ')]
      : path;
  const shared = steps.findIndex((step, level) => step !== above[level]);
  return steps.flatMap((step, level) =>
    shared >= 0 && level >= shared ? `${'#'.repeat(level + 2)} ${withoutMarks(step)}` : [],
  );
}

function paragraphOf({ anchor, tags, lines }: WrittenCard): string {
  const names = [
    ...(anchor === undefined ? [] : [`^${anchor}`]),
    ...(tags.length > 1 ? tags.map(hashTag) : []),
  ];
  return lines(names.map((name) => ` ${name}`).join(''))
    .flatMap(inReadableLines)
    .join('\n');
}

/** Longer ones are left out when notes are read. */
const longestLine = 9_000;

/** At the end of a sentence, or of a word. A row of a table is one line, however long it is. */
function inReadableLines(line: string): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > longestLine && !rest.startsWith('|')) {
    const sentence = rest.lastIndexOf('. ', longestLine) + 1;
    const end = sentence > 0 ? sentence : rest.lastIndexOf(' ', longestLine);
    if (end <= 0) break;
    parts.push(rest.slice(0, end));
    rest = unmarked(rest.slice(end + 1));
  }
  return [...parts, rest];
}

/** How long a card is in its note, about. */
export const lengthOf = ({ lines }: WrittenCard): number =>
  lines('').reduce((sum, line) => sum + line.length + 1, 0);

/** As Obsidian has it. The compiler passes over those at the end of a text. */
const hashTag = (tag: string): string =>
  `#${tag
    .replaceAll('::', '/')
    .replace(/[^\p{L}\p{N}_/-]/gu, '_')
    .replace(/^(?![\p{L}_])/u, '_')}`;
