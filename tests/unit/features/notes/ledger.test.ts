import { expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { ledgerFile } from '#compiler/ledger-file.ts';
import type { CardId } from '#deck/card.ts';
import { readLedger } from '#deck/ledger-file.ts';
import { cardsByNote, nextOffered, rowsOf, summariesOf } from '#features/notes/ledger.ts';
import { type Verdict, withVerdicts } from '#scheduler/triage.ts';

const tides = [
  '---',
  'cards: suggest',
  '---',
  '',
  '- Ebb: the falling tide',
  '- Flood: the rising tide',
  '- Slack: the still water between two tides',
  '-',
];
const todo = ['# Someday', '', '- sail'];

/** The two notes as the page Notes sees them, after the learner has decided on some of their cards. */
function seen(decided: Readonly<Record<string, Verdict>> = {}) {
  const files = [
    { path: 'sea/tides.md', bytes: new TextEncoder().encode(tides.join('\n')) },
    { path: 'todo.md', bytes: new TextEncoder().encode(todo.join('\n')) },
  ];
  const compiled = createCompiler()(files, { collection: 'notes', media: new Map() });
  const faces = new Map(
    [...compiled.chunks.values()].flatMap((chunk) => chunk.faces.map((face) => [face.id, face])),
  );
  const idOf = (word: string): CardId => {
    const card = compiled.cards.find(({ front }) => front.includes(word));
    if (!card) throw new Error(`no card asks for ${word}`);
    return card.id;
  };
  const verdicts = new Map(
    Object.entries(decided).map(([word, verdict]) => [idOf(word), verdict] as const),
  );
  const ledgers = readLedger(JSON.parse(JSON.stringify(ledgerFile(compiled, files)))) ?? [];
  const cards = cardsByNote(withVerdicts(compiled.deck, verdicts), faces, verdicts);
  return { cards, ledgers, idOf, offered: cards.get('sea/tides.md') ?? [] };
}

test('each note tells what is studied, what is on offer, and what has no card', () => {
  const { cards, ledgers } = seen({ Ebb: 'accept', Flood: 'reject' });
  expect(summariesOf(cards, ledgers)).toMatchObject([
    { note: 'sea/tides.md', studied: 1, offered: 1, skipped: 4, problems: [{ line: 8 }] },
    { note: 'todo.md', studied: 0, offered: 0, skipped: 2, problems: [] },
  ]);
});

test('without a ledger the cards are there all the same', () => {
  expect(summariesOf(seen().cards)).toEqual([
    { note: 'sea/tides.md', studied: 0, offered: 3, skipped: undefined, problems: [] },
  ]);
});

test('every line that is not blank stands beside its cards, its slips, or why it has none', () => {
  const { offered, ledgers } = seen({ Flood: 'edit' });
  const rows = rowsOf(tides, offered, ledgers[0]);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7, 8]);
  expect(rows.map(({ cards }) => cards.map(({ standing }) => standing))).toEqual([
    ...[[], [], []],
    ...[['offered'], ['accepted'], ['offered']],
    [],
  ]);
  expect(rows[0]?.skipped).toBe('front matter');
  expect(rows.at(-1)?.problems[0]?.message).toBe('This bullet is empty.');
});

test('a note without a card brings its own text', () => {
  const { ledgers } = seen();
  expect(ledgers.map(({ text }) => text)).toEqual([undefined, todo.join('\n')]);
});

test('the next card on offer comes after this one, and from the top again at the end', () => {
  const { offered, idOf } = seen({ Flood: 'accept' });
  expect(nextOffered(offered, undefined)).toBe(idOf('Ebb'));
  expect(nextOffered(offered, idOf('Ebb'))).toBe(idOf('Slack'));
  expect(nextOffered(offered, idOf('Flood'))).toBe(idOf('Slack'));
  expect(nextOffered(offered, idOf('Slack'))).toBe(idOf('Ebb'));
  expect(nextOffered(offered, idOf('Slack'), 'up')).toBe(idOf('Ebb'));
  const { offered: none } = seen({ Ebb: 'accept', Flood: 'reject', Slack: 'edit' });
  expect(nextOffered(none, undefined)).toBeUndefined();
});
