// Notes to deck. Pure: bytes in, values out, the same for the same notes, and never an exception.

import type { CardFace, CardId, CardKind, Tier, TopicPath } from '#deck/card.ts';
import type { Deck, DeckChunk } from '#deck/deck.ts';
import type { Problem } from '#deck/problem.ts';
import { buildDeck } from './cards/build-deck.ts';
import { type Identified, identify } from './cards/identify.ts';
import { compileNote, type NoteResult } from './compile-note.ts';
import { ledgerOf } from './ledger.ts';

export interface NoteFile {
  /** Below the notes folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface CompileOptions {
  readonly collection: string;
  /** The path below the notes folder of each local picture that exists, and the name it is served under. */
  readonly media: ReadonlyMap<string, string>;
}

export interface Compiled {
  readonly deck: Deck;
  /** File name, with a hash of the content in it, and what lies in it. */
  readonly chunks: ReadonlyMap<string, DeckChunk>;
  readonly cards: readonly CompiledCard[];
  readonly ledger: readonly LedgerLine[];
  readonly problems: readonly Problem[];
}

/** A card as other tools read it: plain text, without the breadcrumb. */
export interface CompiledCard {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly tier: Tier;
  readonly explicit: boolean;
  readonly topic: TopicPath;
  /** The labels of the items above its line, outermost first. */
  readonly context: readonly string[];
  readonly front: string;
  readonly back: string;
  readonly items?: readonly string[];
  readonly parent?: CardId;
  readonly note: string;
  readonly line: number;
  readonly endLine: number;
}

/** Where a line of the notes went: the first of front, back, context and skipped that it is. */
export interface LedgerLine {
  readonly note: string;
  readonly line: number;
  readonly as: 'front' | 'back' | 'context' | 'skipped';
  readonly cards: readonly CardId[];
  readonly reason?: string;
}

export type Compile = (files: readonly NoteFile[], options: CompileOptions) => Compiled;

/** A compiler that remembers each note, so that a change in one costs little. */
export function createCompiler(): Compile {
  let remembered: ReadonlyMap<string, Remembered> = new Map();
  return (files, options) => {
    const notes = new Map<string, Remembered>();
    for (const file of files.toSorted(byPath)) {
      const known = remembered.get(file.path);
      notes.set(
        file.path,
        known && isFresh(known, file, options) ? known : compiled(file, options),
      );
    }
    remembered = notes;
    return assembled([...notes.values()], options);
  };
}

interface Remembered extends NoteFile {
  readonly result: NoteResult;
}

const byPath = (a: NoteFile, b: NoteFile): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

const compiled = ({ path, bytes }: NoteFile, { media }: CompileOptions): Remembered => ({
  path,
  bytes: bytes.slice(),
  result: compileNote(path, bytes, media),
});

function isFresh(
  { bytes, result }: Remembered,
  file: NoteFile,
  { media }: CompileOptions,
): boolean {
  if (bytes.length !== file.bytes.length) return false;
  if (bytes.some((byte, at) => byte !== file.bytes[at])) return false;
  return [...result.pictures].every(([path, served]) => media.get(path) === served);
}

function assembled(notes: readonly Remembered[], options: CompileOptions): Compiled {
  const { cards, problems } = identify(notes.map(({ path, result }) => ({ path, result })));
  const { deck, chunks } = buildDeck(
    cards,
    notes.map(({ result }) => result),
    options.collection,
  );
  return {
    deck,
    chunks,
    cards: cards.map(compiledCard),
    ledger: ledgerOf(notes, cards),
    problems: [...notes.flatMap(({ result }) => result.problems), ...problems],
  };
}

function compiledCard({ id, parent, card, face }: Identified): CompiledCard {
  return {
    id,
    kind: card.kind,
    tier: card.tier,
    explicit: card.explicit,
    topic: card.topic,
    context: card.context,
    front: frontText(face),
    back: face.backText,
    ...(face.items ? { items: card.items.map(({ words }) => words) } : {}),
    ...(parent ? { parent } : {}),
    note: face.note,
    line: face.line,
    endLine: face.endLine,
  };
}

const frontText = (face: CardFace): string => face.frontText;
