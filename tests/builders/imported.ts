// What a learner sees of a package once its notes are in their folder.

import { createCompiler } from '#compiler/compile.ts';
import type { CardFace } from '#deck/card.ts';
import { contentToHtml } from '#storage/exchange/content-to-html.ts';
import type { MarkdownFile } from '#storage/exchange/package-notes.ts';

/** Each card as the HTML of its front and of the parts of its answer. `media` are paths of pictures beside the notes. */
export function cardsIn(files: readonly MarkdownFile[], media: readonly string[] = []) {
  const notes = files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const known = new Map(media.map((path) => [path, path.slice(path.lastIndexOf('/') + 1)]));
  const compiled = createCompiler()(notes, { collection: 'notes', media: known });
  const faces = [...compiled.chunks.values()].flatMap((chunk) => chunk.faces);
  return {
    deck: compiled.deck,
    ids: compiled.cards.map(({ id }) => id),
    problems: compiled.problems,
    topics: compiled.cards.map(({ topic }) => topic),
    cards: faces.map(shown),
  };
}

const shown = ({ front, answer }: CardFace): readonly string[] => [
  contentToHtml(front),
  ...answer.map(({ content }) => contentToHtml(content)),
];
