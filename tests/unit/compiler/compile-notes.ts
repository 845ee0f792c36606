// Small ways to compile notes written in a test. A mistake of ours costs an author one note; here it fails the test.

import type { CompiledCard } from '#compiler/cards/note-deck.ts';
import { type Compiled, createCompiler } from '#compiler/compile.ts';
import { ourMistake } from '#compiler/note-source.ts';
import type { CardFace } from '#deck/card.ts';

type Notes = Readonly<Record<string, string>>;

export const compileNotes = (
  notes: Notes,
  media: Readonly<Record<string, string>> = {},
): Compiled =>
  withoutMistake(
    createCompiler()(
      Object.entries(notes).map(([path, text]) => ({
        path,
        bytes: new TextEncoder().encode(text),
      })),
      { collection: 'notes', media: new Map(Object.entries(media)) },
    ),
  );

export function withoutMistake(compiled: Compiled): Compiled {
  const mistake = compiled.problems.find(({ message }) => message.startsWith(ourMistake));
  if (mistake) throw new Error(`${mistake.note}: ${mistake.message}`);
  return compiled;
}

export const compileText = (text: string): Compiled => compileNotes({ 'note.md': text });

/** The cards of a note, without the items of lists. */
export const cardsOf = (text: string): readonly CompiledCard[] =>
  compileText(text).cards.filter((card) => card.kind !== 'item');

/** Front and back of the cards that are studied. */
export const studied = (text: string): readonly string[] =>
  cardsOf(text)
    .filter((card) => card.tier === 'confident')
    .map((card) => `${card.front} => ${card.back}`);

export const facesOf = ({ chunks }: Compiled): readonly CardFace[] =>
  [...chunks.values()].flatMap((chunk) => chunk.faces);

export const problemsOf = (text: string): readonly string[] =>
  compileText(text).problems.map(({ line, message }) => `${line}: ${message}`);
