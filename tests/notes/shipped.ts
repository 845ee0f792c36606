// The notes that Recto ships with, compiled for the tests that look at them.

import { statSync } from 'node:fs';
import { type Compiled, createCompiler } from '#compiler/compile.ts';
import { deckFiles } from '#compiler/deck-files.ts';
import { readNotes } from '#compiler/notes-folder.ts';

const { files, media, collection } = await readNotes('notes');

export const shipped: Compiled = createCompiler()(files, {
  collection,
  media: new Map([...media].map(([path, { name }]) => [path, name])),
});

/** Bytes that a browser keeps of the deck when it is offline: the index, the chunks and the pictures. */
export function offlineBytes(): number {
  const texts = [...deckFiles(shipped, { live: false }).texts.values()];
  const text = texts.reduce((bytes, file) => bytes + Buffer.byteLength(file), 0);
  return [...media.values()].reduce((bytes, { file }) => bytes + statSync(file).size, text);
}
