import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import type { CardId } from '#deck/card.ts';
import { type Histories, lineageOf } from '#deck/lineage.ts';
import { type Trace, tracesOf } from '#deck/trace.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { judge, type Version } from './lineage-truth.ts';
import { type EditName, edits, type Note, type Notes, noteOf, textOfNote } from './note-edits.ts';

const long = Boolean(process.env.RECTO_LONG);
const seedNotes = '../shared/seed-notes.md';

const notesBelow = (folder: string): Notes =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    // A few chapters tell as much as all of them; the long run takes all.
    .filter((_, i) => (long ? true : i % 9 === 0))
    .map((path) => noteOf(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')));

/** One long file as a file for each chapter, which is also what a person would do with it some day. */
const chaptersOf = (text: string): Notes =>
  text.split(/^(?=# )/m).map((chapter, i) => noteOf(`chapter-${i}.md`, chapter));

interface Compiled extends Version {
  readonly traces: readonly Trace[];
}

function aCompiler() {
  const compile = createCompiler();
  const bytesOf = new WeakMap<Note, Uint8Array>();
  const bytes = (note: Note) => {
    const known = bytesOf.get(note) ?? new TextEncoder().encode(textOfNote(note));
    bytesOf.set(note, known);
    return known;
  };
  return (notes: Notes): Compiled => {
    const files = notes.map((note) => ({ path: note.path, bytes: bytes(note) }));
    const { deck, chunks, cards } = compile(files, { collection: 'notes', media: new Map() });
    const faces = [...chunks.values()].flatMap((chunk) => chunk.faces);
    return { notes, cards, ids: new Set(deck.byId.keys()), traces: tracesOf(deck, faces) };
  };
}

const oldOnesOnly = (before: Compiled): Histories => {
  const ids = new Set<CardId>(before.cards.map(({ id }) => id));
  return { has: (card) => ids.has(card), areKin: () => false };
};

const names = Object.keys(edits) as EditName[];

function someEdits(notes: Notes, random: Random, howMany: number) {
  let edited = notes;
  const done: EditName[] = [];
  for (let i = 0; i < howMany; i++) {
    const name = names[Math.floor(random() * names.length)] ?? 'typo';
    done.push(name);
    edited = edits[name](edited, random);
  }
  return { edited, done };
}

const corpora = [
  { name: 'the shipped notes', notes: () => notesBelow('notes') },
  ...(existsSync(seedNotes)
    ? [
        {
          name: 'the first user’s notes',
          notes: () => chaptersOf(readFileSync(seedNotes, 'utf8')),
        },
      ]
    : []),
];

interface Tally {
  owed: number;
  carried: number;
  readonly wrong: string[];
  readonly lost: string[];
}

/** Judges the lineage from the original notes to each of many edited ones. */
function afterEdits(
  original: Notes,
  rounds: number,
  rename: (version: Compiled) => Compiled = (version) => version,
): Tally {
  const compile = aCompiler();
  const first = compile(original);
  const tally: Tally = { owed: 0, carried: 0, wrong: [], lost: [] };
  for (let round = 0; round < rounds; round++) {
    const random = seededRandom(`edit ${round}`);
    const howMany = round % 3 === 2 ? 2 + Math.floor(random() * 6) : 1;
    const { edited, done } = someEdits(original, random, howMany);
    const second = rename(compile(edited));
    const verdict = judge(
      first,
      second,
      lineageOf(first.traces, second.traces, oldOnesOnly(first)),
    );
    const label = (what: string) => `round ${round}, ${done.join(' + ')}: ${what}`;
    tally.owed += verdict.owed;
    tally.carried += verdict.carried;
    tally.wrong.push(...verdict.wrong.map(label));
    tally.lost.push(...verdict.lost.map(label));
  }
  if (process.env.RECTO_LONG)
    console.log(`${tally.carried} of ${tally.owed} carried\n${tally.lost.join('\n')}`);
  return tally;
}

/** As if another version of the compiler named all cards anew. */
function renamed({ notes, cards, traces }: Compiled): Compiled {
  const rename = (id: CardId) => `new ${id}` as CardId;
  return {
    notes,
    cards: cards.map((card) => ({ ...card, id: rename(card.id) })),
    ids: new Set(cards.map(({ id }) => rename(id))),
    traces: traces.map((trace) => ({
      ...trace,
      id: rename(trace.id),
      parent: trace.parent && rename(trace.parent),
    })),
  };
}

describe.each(corpora)('histories follow edits of $name (law 8):', ({ notes }) => {
  test('99 % are carried, none to a wrong card', () => {
    const { owed, carried, wrong } = afterEdits(notes(), long ? 500 : 24);
    expect(wrong).toEqual([]);
    expect(carried / owed).toBeGreaterThanOrEqual(0.99);
  }, 900_000);

  test('also where every card has a new name', () => {
    const { owed, carried, wrong } = afterEdits(notes(), long ? 25 : 2, renamed);
    expect(wrong).toEqual([]);
    expect(carried / owed).toBeGreaterThanOrEqual(0.99);
  }, 900_000);
});
