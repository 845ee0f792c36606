// Written cards as a note: those of a topic below its headings, in lines and files that the compiler takes.

import { groupedBy } from '#kit/groups.ts';
import { unmarked, withoutMarks } from './markdown-line.ts';
import type { WrittenCard } from './written-card.ts';

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

/** As Obsidian has it. The compiler passes over those at the end of a text. */
const hashTag = (tag: string): string =>
  `#${tag
    .replaceAll('::', '/')
    .replace(/[^\p{L}\p{N}_/-]/gu, '_')
    .replace(/^(?![\p{L}_])/u, '_')}`;

/** A longer one is refused when notes are read. */
const longestNote = 3_000_000;

/** Cards that belong together, in as many notes as they need. */
export function inReadableNotes<Card extends WrittenCard>(
  cards: readonly Card[],
): readonly (readonly Card[])[] {
  const notes: Card[][] = [];
  const topics = new Set<string>();
  let length = 0;
  for (const card of cards) {
    const topic = topicOf(card);
    const named = topics.has(topic) ? [] : headings(topic.split(stepMark), []);
    const own = lengthOf([...named, paragraphOf(card)]);
    if (length + own > longestNote || notes.length === 0) {
      notes.push([]);
      topics.clear();
      length = 0;
    }
    notes.at(-1)?.push(card);
    topics.add(topic);
    length += own;
  }
  return notes;
}

/** With the blank line below each. */
const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((length, text) => length + text.length + 2, 0);
