// What the notes became, to read in a terminal.

import type { Problem } from '#deck/problem.ts';
import { crumb } from '#deck/topic.ts';
import type { CompiledCard } from './cards/note-deck.ts';
import type { Compiled } from './compile.ts';
import type { LedgerLine } from './ledger.ts';

export function reportOf(
  { cards, ledger, problems, syntaxes }: Compiled,
  noteCount: number,
): string {
  const skipped = ledger.filter((line) => line.as === 'skipped');
  return [
    `${count(noteCount, 'note')}, ${count(ledger.length, 'line')}, ${count(cards.length, 'card')}`,
    ...[...syntaxes].map(
      ([note, { syntax, isFound }]) => `${note} is read as ${syntax}${isFound ? ', found' : ''}`,
    ),
    '',
    ...topicTable(cards),
    '',
    ...(noteCount === 1 ? [...lineByLine(cards, ledger), ''] : []),
    `${count(skipped.length, 'line')} without a card`,
    ...countedBy(skipped.map((line) => line.reason ?? '')).map(
      ([reason, number]) => `${String(number).padStart(6)}  ${reason}`,
    ),
    '',
    count(problems.length, 'problem'),
    ...problems.map(problemLine),
  ].join('\n');
}

/** `cells.md:14:3  what happened. What to do.` */
export const problemLine = ({ note, line, column, message, hint }: Problem): string =>
  `${note}:${line}:${column}  ${message} ${hint}`;

const count = (number: number, thing: string): string =>
  `${number} ${thing}${number === 1 ? '' : 's'}`;

function topicTable(cards: readonly CompiledCard[]): readonly string[] {
  const byTopic = new Map<string, { name: string; confident: number; suggested: number }>();
  for (const { topic, tier } of cards) {
    const name = crumb(topic);
    // However it is capitalised, it is one topic.
    const row = byTopic.get(name.toLowerCase()) ?? { name, confident: 0, suggested: 0 };
    row[tier]++;
    byTopic.set(name.toLowerCase(), row);
  }
  const rows = [...byTopic.values()].map(({ name, confident, suggested }) =>
    tableRow(confident, suggested, name),
  );
  return [tableRow('studied', 'offered', 'topic'), ...rows];
}

/** Of one note: every line that asks, and every one that gave no card. Lines that only answer stand with their card. */
function lineByLine(
  cards: readonly CompiledCard[],
  ledger: readonly LedgerLine[],
): readonly string[] {
  const asked = cards
    .filter(({ kind }) => kind !== 'item')
    .map(({ line, tier, front, back }) => ({
      line,
      told: `${tier === 'confident' ? 'studied' : 'offered'}  ${oneLine(front)} → ${oneLine(back)}`,
    }));
  const skipped = ledger
    .filter(({ as }) => as === 'skipped')
    .map(({ line, reason }) => ({ line, told: `no card  ${reason}` }));
  return [...asked, ...skipped]
    .sort((a, b) => a.line - b.line)
    .map(({ line, told }) => `${String(line).padStart(8)}  ${told}`);
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' · ');

const tableRow = (studied: number | string, offered: number | string, topic: string): string =>
  `${String(studied).padStart(8)} ${String(offered).padStart(8)}  ${topic}`;

function countedBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
