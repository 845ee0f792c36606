// What the worker does, without the worker: large files in, files out.

import type { AnkiCollection } from './anki-collection.ts';
import { readMedia } from './anki-media.ts';
import { readAnki } from './anki-read.ts';
import { notesFromAnki } from './anki-to-notes.ts';
import { type ForAnki, writeAnki } from './anki-write.ts';
import type { NotesFromPackage } from './package-notes.ts';
import type { Sqlite } from './sqlite.ts';
import { textOfTable } from './table-text.ts';
import { type NotesFromTable, notesFromTable } from './table-to-notes.ts';
import { reading, type Unreadable } from './trouble.ts';
import { makeZip, type NewEntry, openZip } from './zip.ts';

export interface ReadAnki {
  readonly kind: 'read-anki';
  readonly bytes: Uint8Array<ArrayBuffer>;
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

export type ExchangeRequest = ReadAnki | WriteAnki | ReadTable;

export interface ImportedAnki extends NotesFromPackage {
  readonly notes: number;
  /** The notes and their pictures, to be unpacked into the folder of notes. */
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Pictures and sounds that could not be read. */
  readonly missing: readonly string[];
}

export interface ImportedTable extends Omit<NotesFromTable, 'text'> {
  readonly note: Uint8Array<ArrayBuffer>;
}

export async function importAnki(
  bytes: Uint8Array<ArrayBuffer>,
  sqlite: Sqlite,
): Promise<ImportedAnki | Unreadable> {
  const collection = await readAnki(bytes, sqlite);
  if ('problem' in collection) return collection;
  const notes = notesFromAnki(collection);
  return reading(async () => {
    const { files, missing } = await mediaFiles(bytes, collection, notes);
    const texts = notes.files.map(({ path, text }) => ({
      name: path,
      bytes: new TextEncoder().encode(text),
    }));
    const zip = await makeZip([...texts, ...files]);
    return { ...notes, notes: collection.notes.length, zip, missing };
  });
}

export function importTable({ bytes, title }: ReadTable): ImportedTable | Unreadable {
  const written = textOfTable(bytes);
  if (written === undefined) return { problem: 'no-table', detail: 'its bytes are no text' };
  const { text, ...rest } = notesFromTable(written, title);
  return { ...rest, note: new TextEncoder().encode(text) };
}

export const exportAnki = writeAnki;

/** The pictures that the notes show, beside the notes. */
async function mediaFiles(
  bytes: Uint8Array<ArrayBuffer>,
  { media }: AnkiCollection,
  { files }: NotesFromPackage,
): Promise<{ readonly files: readonly NewEntry[]; readonly missing: readonly string[] }> {
  const zip = openZip(bytes);
  const isNew = zip.entries.some(({ name }) => name === 'collection.anki21b');
  const missing: string[] = [];
  const found = new Map<string, NewEntry>();
  for (const { path, text } of files) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const [, name = ''] of text.matchAll(/!\[[^\]\n]*\]\(<media\/([^>]*)>\)/g)) {
      const target = `${folder}/media/${name}`;
      const entry = media.get(name);
      if (found.has(target) || !isPlainName(name)) continue;
      const content = entry === undefined ? undefined : await readMedia(zip, entry, isNew);
      if (content) found.set(target, { name: target, bytes: content });
      else missing.push(name);
    }
  }
  return { files: [...found.values()], missing };
}

/** A file name and no path: it is unpacked beside the notes and nowhere else. */
const isPlainName = (name: string): boolean => !/[/\\\0]|^\.+$/.test(name) && name !== '';
