// Notes to deck. Pure: bytes in, values out, the same for the same notes, and never an exception.

import type { Deck, DeckChunk } from '#deck/deck.ts';
import type { Problem } from '#deck/problem.ts';
import { byText } from '#kit/order.ts';
import { buildDeck } from './cards/build-deck.ts';
import { identify, type NoteIds } from './cards/identify.ts';
import { type CompiledCard, type NoteDeck, noteDeck } from './cards/note-deck.ts';
import { compileNote, type NoteResult } from './compile-note.ts';
import { unexplained } from './doctor/acronyms.ts';
import { deadLinks, type FilesThere } from './doctor/links.ts';
import type { LedgerLine } from './ledger.ts';
import type { Marks } from './notations/syntax.ts';
import { type Source, sourceOf } from './source.ts';

export interface NoteFile {
  /** Below the notes folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface CompileOptions {
  readonly collection: string;
  /** The path below the notes folder of each local picture that exists, and the name it is served under. */
  readonly media: ReadonlyMap<string, string>;
  /** Links are checked where the files are known that they may lead to. */
  readonly filesThere?: FilesThere;
  /** What the folder holds and nobody could read. */
  readonly problems?: readonly Problem[];
}

export interface Compiled {
  readonly deck: Deck;
  /** File name, with a hash of the content in it, and what lies in it. */
  readonly chunks: ReadonlyMap<string, DeckChunk>;
  /** File name, with a hash of the text in it, and the text of the note as it was written. */
  readonly sources: ReadonlyMap<string, string>;
  readonly cards: readonly CompiledCard[];
  readonly ledger: readonly LedgerLine[];
  readonly problems: readonly Problem[];
  /** The notes that are written in the marks of another program, and of which. */
  readonly syntaxes: ReadonlyMap<string, Marks>;
}

type Compile = (files: readonly NoteFile[], options: CompileOptions) => Compiled;

/** A compiler that remembers each note, so that a change in one costs little. */
export function createCompiler(): Compile {
  let remembered: ReadonlyMap<string, Remembered> = new Map();
  return (files, options) => {
    const notes = files
      .toSorted((a, b) => byText(a.path, b.path))
      .map((file) => {
        const known = remembered.get(file.path);
        return known && isFresh(known, file, options) ? known : compiled(file, options);
      });
    remembered = new Map(notes.map((note) => [note.path, note]));
    return assembled(notes, options);
  };
}

interface Remembered extends NoteFile {
  readonly result: NoteResult;
  readonly source: Source | undefined;
  /** Its part of the last deck, and the ids that its cards had there. */
  part: { readonly ids: string; readonly deck: NoteDeck } | undefined;
}

function compiled({ path, bytes }: NoteFile, { media }: CompileOptions): Remembered {
  const result = compileNote(path, bytes, media);
  // What has no card is nobody's to mend here, and need not travel.
  const source = result.cards.length > 0 ? sourceOf(bytes) : undefined;
  return { path, bytes: bytes.slice(), result, source, part: undefined };
}

function isFresh(
  { bytes, result }: Remembered,
  file: NoteFile,
  { media }: CompileOptions,
): boolean {
  if (!isSame(bytes, file.bytes)) return false;
  return [...result.pictures].every(([path, served]) => media.get(path) === served);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function assembled(
  notes: readonly Remembered[],
  { collection, filesThere, problems: unread = [] }: CompileOptions,
): Compiled {
  const { ids, problems } = identify(notes);
  const parts = notes.map((note, index) => partOf(note, ids[index] ?? []));
  const sources = new Map(notes.flatMap(({ path, source }) => (source ? [[path, source]] : [])));
  const fileOf = new Map([...sources].map(([path, { file }]) => [path, file]));
  return {
    ...buildDeck(parts, mediaOf(notes), fileOf, collection),
    sources: new Map([...sources.values()].map(({ file, text }) => [file, text])),
    cards: flat(parts.map((part) => part.compiled)),
    ledger: flat(parts.map((part) => part.ledger)),
    problems: inNoteOrder([
      ...unread,
      ...notes.flatMap(({ result }) => result.problems),
      ...problems,
      ...(filesThere ? deadLinks(notes.map(named), filesThere) : []),
      ...unexplained(notes.map(named)),
    ]),
    syntaxes: new Map(
      notes.flatMap(({ path, result: { syntax, isFound } }) =>
        syntax === 'recto' ? [] : [[path, { syntax, isFound }]],
      ),
    ),
  };
}

/** Many times as fast as `flat`, which looks at each element. */
const flat = <Thing>(lists: readonly (readonly Thing[])[]): readonly Thing[] =>
  ([] as Thing[]).concat(...lists);

const named = ({ path, result: { links, acronyms } }: Remembered) => ({ path, links, acronyms });

const inNoteOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => byText(a.note, b.note) || a.line - b.line);

/** A note's part of the deck. It changes only with the note, or where an id had to give way to another. */
function partOf(note: Remembered, ids: NoteIds): NoteDeck {
  const key = ids.join(' ');
  if (note.part?.ids !== key) note.part = { ids: key, deck: noteDeck(note.path, note.result, ids) };
  return note.part.deck;
}

const mediaOf = (notes: readonly Remembered[]): readonly string[] => {
  const served = notes.flatMap(({ result }) => [...result.pictures.values()]);
  const names = new Set(served.filter((name) => name !== undefined).map((name) => `media/${name}`));
  return [...names].sort();
};
