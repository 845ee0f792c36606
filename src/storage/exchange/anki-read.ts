// Reads Anki packages (`.apkg`, `.colpkg`) of the old format (a database with JSON in it) and the new one (zstd,
// tables, and a little protobuf).

import type { Database } from 'sql.js';
import { cardsByNote } from './anki-cards.ts';
import type { AnkiCollection, AnkiNote, NoteType } from './anki-collection.ts';
import { readMediaIndex } from './anki-media.ts';
import { noteTypesIn } from './anki-note-types.ts';
import { readVarint } from './protobuf.ts';
import { asNumber, asText, hasTable, rowsOf, type Sqlite } from './sqlite.ts';
import { UnreadableFile } from './trouble.ts';
import type { ZipFile } from './zip.ts';
import { unzstd } from './zstd.ts';

interface ReadAnki {
  readonly collection: AnkiCollection;
  readonly isNew: boolean;
}

/** Throws `UnreadableFile`, or what SQLite throws at a damaged database. */
export async function readAnki(zip: ZipFile, sqlite: Sqlite): Promise<ReadAnki> {
  const { database, isNew } = await databaseOf(zip);
  const db = new sqlite.Database(database);
  try {
    if (isNew) db.exec(withKnownOrder);
    return { collection: { notes: notesIn(db), media: await readMediaIndex(zip, isNew) }, isNew };
  } finally {
    db.close();
  }
}

/** Names are sorted in a way that only Anki knows. SQLite opens no table of such an order, so this copy gets another. */
const withKnownOrder = `PRAGMA writable_schema = ON;
  UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase');
  PRAGMA writable_schema = RESET;`;

/** The first field of `meta` is 1 or 2 for the old formats, 3 for the new one. */
const newestFormat = 3;

/** The newest format that is there: the older ones beside it only say that Anki should be updated. */
async function databaseOf(zip: ZipFile) {
  const meta = await zip.read('meta');
  if (meta && (readVarint(meta, 1) ?? 0) > newestFormat)
    throw new UnreadableFile('newer', 'a format of later years');
  const packed = await zip.read('collection.anki21b');
  if (packed) return { database: unzstd(packed), isNew: true };
  const database = (await zip.read('collection.anki21')) ?? (await zip.read('collection.anki2'));
  if (!database) throw new UnreadableFile('not-this-format', 'no Anki collection in it');
  return { database, isNew: false };
}

function notesIn(db: Database): readonly AnkiNote[] {
  for (const table of ['notes', 'cards', 'revlog', 'col'])
    if (!hasTable(db, table)) throw new UnreadableFile('damaged', `no table of ${table}`);
  const noteTypes = noteTypesIn(db);
  const cards = cardsByNote(db);
  const notes: AnkiNote[] = [];
  for (const [id, guid, noteType, tags, fields] of rowsOf(
    db,
    'SELECT id, guid, mid, tags, flds FROM notes ORDER BY id',
  )) {
    notes.push({
      guid: asText(guid),
      type: noteTypes.get(asNumber(noteType)) ?? unknownType,
      fields: asText(fields).split('\x1f'),
      tags: asText(tags).split(' ').filter(Boolean),
      cards: cards.get(asNumber(id)) ?? [],
    });
  }
  return notes;
}

const unknownType: NoteType = { name: '', isCloze: false, fieldNames: [], templates: [] };
