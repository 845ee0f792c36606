// What the worker does, without the worker: large files in, files out.

import type { CardId } from '#deck/card.ts';
import { readMedia } from './anki-media.ts';
import { readAnki } from './anki-read.ts';
import { notesFromAnki } from './anki-to-notes.ts';
import { type ForAnki, writeAnki } from './anki-write.ts';
import { readMochi } from './mochi-read.ts';
import { notesFromMochi } from './mochi-to-notes.ts';
import { filesOfPackage } from './package-files.ts';
import type { NotesFromPackage } from './package-notes.ts';
import type { Sqlite } from './sqlite.ts';
import { textOfTable } from './table-text.ts';
import { type NotesFromTable, notesFromTable } from './table-to-notes.ts';
import { reading, type Unreadable } from './trouble.ts';
import { makeZip, openZip } from './zip.ts';

export interface ReadPackage {
  readonly kind: 'read-anki' | 'read-mochi';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The cards that are in the notes here. */
  readonly known: readonly CardId[];
}

export interface WriteAnki extends ForAnki {
  readonly kind: 'write-anki';
}

export interface ReadTable {
  readonly kind: 'read-table';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The name of the note. */
  readonly title: string;
}

export type ExchangeRequest = ReadPackage | WriteAnki | ReadTable;

export interface ImportedPackage extends NotesFromPackage {
  /** The notes and their pictures, to be unpacked into the folder of notes. */
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Pictures that could not be read. */
  readonly missing: readonly string[];
}

export interface ImportedTable extends Omit<NotesFromTable, 'texts'> {
  /** A note, or a zip of several. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly isZip: boolean;
}

export const importAnki = (
  bytes: Uint8Array<ArrayBuffer>,
  sqlite: Sqlite,
  known: readonly CardId[] = [],
): Promise<ImportedPackage | Unreadable> =>
  reading(async () => {
    const zip = openZip(bytes);
    const { collection, isNew } = await readAnki(zip, sqlite);
    const notes = notesFromAnki(collection, new Set(known));
    const files = await filesOfPackage(notes.files, async (name) => {
      const entry = collection.media.get(name);
      return entry === undefined ? undefined : readMedia(zip, entry, isNew);
    });
    return { ...notes, ...files };
  });

export const importMochi = (
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportedPackage | Unreadable> =>
  reading(async () => {
    const zip = openZip(bytes);
    const collection = await readMochi(zip);
    const notes = notesFromMochi(collection);
    const files = await filesOfPackage(notes.files, zip.read);
    return { ...notes, ...files };
  });

export async function importTable({
  bytes,
  title,
}: ReadTable): Promise<ImportedTable | Unreadable> {
  const written = textOfTable(bytes);
  if (written === undefined) return { problem: 'no-table', detail: 'its bytes are no text' };
  const { texts, ...rest } = notesFromTable(written, title);
  const notes = texts.map((text, at) => ({
    name: at === 0 ? `${title}.md` : `${title} (${at + 1}).md`,
    bytes: new TextEncoder().encode(text),
  }));
  const isZip = notes.length > 1;
  const [only] = notes;
  return { ...rest, isZip, file: isZip || !only ? await makeZip(notes) : only.bytes };
}

export const exportAnki = writeAnki;
