import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type Histories, type Lineage, lineageOf } from '#deck/lineage.ts';
import { newsOf, type Recollection } from '#deck/seen.ts';
import { type Trace, tracesOf } from '#deck/trace.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { judge, type Verdict, type Version } from './lineage-truth.ts';
import {
  cutAndPaste,
  type EditName,
  edits,
  type Note,
  type Notes,
  noteOf,
  textOfNote,
} from './note-edits.ts';

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
  readonly deck: Deck;
  readonly faces: ReadonlyMap<string, readonly CardFace[]>;
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
    const faces = new Map([...chunks].map(([name, chunk]) => [name, chunk.faces]));
    const traces = [...tracesOf(deck, [...faces.values()].flat())].flat();
    return { notes, cards, deck, faces, ids: new Set(deck.byId.keys()), traces };
  };
}

/** What a device concludes that sees one version after the other, and remembers only the last. */
async function lineageThrough(versions: readonly Compiled[], histories: Histories) {
  const descents: Lineage['descents'][number][] = [];
  const remembered = new Map<string, readonly Trace[]>();
  let recollection: Recollection = {
    last: undefined,
    retired: [],
    tracesIn: async (chunks) => chunks.flatMap((chunk) => remembered.get(chunk) ?? []),
    histories,
  };
  for (const { deck, faces } of versions) {
    const news = await newsOf(deck, async (chunk) => faces.get(chunk) ?? [], recollection);
    if (!news) continue;
    for (const [chunk, traces] of news.sighting.fresh) remembered.set(chunk, traces);
    descents.push(...(news.lineage?.descents ?? []));
    recollection = { ...recollection, last: news.sighting, retired: news.sighting.retired };
  }
  return { descents };
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
    add(tally, verdict, `round ${round}, ${done.join(' + ')}`);
  }
  return tally;
}

function add(tally: Tally, { owed, carried, wrong, lost }: Verdict, label: string): void {
  tally.owed += owed;
  tally.carried += carried;
  tally.wrong.push(...wrong.map((what) => `${label}: ${what}`));
  tally.lost.push(...lost.map((what) => `${label}: ${what}`));
}

function expectCarried({ owed, carried, wrong, lost }: Tally): void {
  if (long) console.log(`${carried} of ${owed} carried\n${lost.join('\n')}`);
  expect(wrong).toEqual([]);
  expect(carried).toBeGreaterThanOrEqual(owed * 0.99);
}

/** As if another version of the compiler named all cards anew. */
function renamed({ cards, traces, ...version }: Compiled): Compiled {
  const rename = (id: CardId) => `new ${id}` as CardId;
  return {
    ...version,
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
    expectCarried(afterEdits(notes(), long ? 500 : 24));
  }, 900_000);

  test('a paragraph that is cut and pasted later, in the same words or others, has its own', async () => {
    const compile = aCompiler();
    const original = compile(notes());
    const tally: Tally = { owed: 0, carried: 0, wrong: [], lost: [] };
    for (let round = 0; round < (long ? 150 : 12); round++) {
      const random = seededRandom(`cut ${round}`);
      const edit = cutAndPaste(original.notes, random);
      if (!edit) continue;
      const back = compile(round % 2 ? edit.pasted : edit.pastedReworded());
      const lineage = await lineageThrough(
        [original, compile(edit.cut), back],
        oldOnesOnly(original),
      );
      add(tally, judge(original, back, lineage), `round ${round}`);
    }
    expectCarried(tally);
  }, 900_000);

  test('also where every card has a new name', () => {
    expectCarried(afterEdits(notes(), long ? 25 : 2, renamed));
  }, 900_000);
});
