// Anki packages as Anki itself makes them, in the old format and the new.

import type { Database } from 'sql.js';
import type { AnkiCollection } from '#storage/exchange/anki-collection.ts';
import { readAnki } from '#storage/exchange/anki-read.ts';
import { schema } from '#storage/exchange/anki-schema.ts';
import { loadSqlite, type Sqlite } from '#storage/exchange/sqlite.ts';
import { makeZip, openZip } from '#storage/exchange/zip.ts';

export const sqlite: Promise<Sqlite> = loadSqlite();

export const collectionIn = async (bytes: Uint8Array<ArrayBuffer>): Promise<AnkiCollection> =>
  (await readAnki(openZip(bytes), await sqlite)).collection;

export interface NoteParts {
  readonly guid?: string;
  readonly fields: readonly string[];
  readonly cloze?: boolean;
  /** A kind of note of the learner's own, instead of the two that every collection has. */
  readonly type?: TypeParts;
  /** Cards by ord, each with the rows of the log it has. */
  readonly cards?: readonly (readonly LogRow[])[];
  /** How its cards stand now; due in a week from the beginning of the collection where it does not say. */
  readonly stands?: Standing;
  readonly suspended?: boolean;
  /** As Anki keeps them, with a space between. */
  readonly tags?: string;
}

/** Its kind is 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 by a change of settings. */
type LogRow = readonly [at: number, ease: number, interval: number, kind?: number, factor?: number];

interface Standing {
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type?: number;
  /** Days since the collection began, which is 1970. */
  readonly due?: number;
  readonly interval?: number;
  readonly data?: string;
  /** Seconds. */
  readonly changed?: number;
}

export interface TypeParts {
  readonly name: string;
  readonly fields: readonly string[];
  readonly cloze?: boolean;
  /** The two sides of each template. */
  readonly templates: readonly (readonly [front: string, back: string])[];
}

const deck = 1_500_000_000_003;
const firstType = 1_500_000_000_010;

/** As Anki ships them, "Basic" with as many templates as a test has cards of a note. */
const basic: TypeParts = {
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [
    ['{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}'],
    ['{{Back}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}'],
  ],
};
const cloze: TypeParts = {
  name: 'Cloze',
  fields: ['Text', 'Back Extra'],
  cloze: true,
  templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']],
};

const typeOf = (note: NoteParts): TypeParts => note.type ?? (note.cloze ? cloze : basic);

/** Each kind of note, by its number in the collection. */
const typesOf = (notes: readonly NoteParts[]): readonly (readonly [number, TypeParts])[] =>
  [...new Set([basic, cloze, ...notes.map(typeOf)])].map((type, at) => [firstType + at, type]);

function fill(db: Database, notes: readonly NoteParts[]): void {
  const ids = new Map(typesOf(notes).map(([id, type]) => [type, id]));
  for (const [i, note] of notes.entries()) {
    const id = 1_600_000_000_000 + i;
    const fields = note.fields.join('\x1f');
    db.run('INSERT INTO notes VALUES (?,?,?,0,0,?,?,?,0,0,?)', [
      id,
      note.guid ?? `guid${i}`,
      ids.get(typeOf(note)) ?? 0,
      note.tags ?? ' one two::three ',
      fields,
      note.fields[0] ?? '',
      '',
    ]);
    for (const [ord, reviews] of (note.cards ?? [[]]).entries()) {
      const card = id * 10 + ord;
      const queue = note.suspended ? -1 : 2;
      const { type = 2, due = i, interval = 7, data = '', changed = 0 } = note.stands ?? {};
      db.run('INSERT INTO cards VALUES (?,?,?,?,?,0,?,?,?,?,2500,1,0,0,0,0,0,?)', [
        ...[card, id, deck, ord, changed, type, queue, due, interval],
        data,
      ]);
      for (const [at, ease, days, kind = 1, factor = 2500] of reviews)
        db.run('INSERT INTO revlog VALUES (?,?,0,?,?,0,?,4000,?)', [
          ...[at, card, ease, days, factor],
          kind,
        ]);
    }
  }
}

export async function anOldPackage(notes: readonly NoteParts[]): Promise<Uint8Array<ArrayBuffer>> {
  const db = new (await sqlite).Database();
  db.exec(schema);
  const models = Object.fromEntries(
    typesOf(notes).map(([id, { name, fields, templates, ...type }]) => [
      id,
      {
        ...{ name, type: type.cloze ? 1 : 0 },
        flds: fields.map((field, ord) => ({ name: field, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
      },
    ]),
  );
  db.run('INSERT INTO col VALUES (1,0,0,0,11,0,0,0,?,?,?,?,?)', [
    '{}',
    JSON.stringify(models),
    JSON.stringify({ [deck]: { name: 'Medicine::Heart' } }),
    '{}',
    '{}',
  ]);
  fill(db, notes);
  const bytes = Uint8Array.from(db.export());
  db.close();
  return makeZip([
    { name: 'collection.anki2', bytes },
    { name: 'media', bytes: new TextEncoder().encode('{"0":"heart.png"}') },
    { name: '0', bytes: new Uint8Array([1, 2, 3]) },
  ]);
}

/**
 * What version 18 of Anki's database has beside the tables of version 11. Its names are sorted by a collation of Anki's own,
 * which is written in once the tables are filled: no other SQLite could.
 */
const newTables = `
  CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE nocase, mtime_secs integer NOT NULL,
    usn integer NOT NULL, config blob NOT NULL);
  CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
  CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase,
    config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
  CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);
  CREATE TABLE decks (name text NOT NULL PRIMARY KEY COLLATE nocase, id integer NOT NULL, mtime_secs integer NOT NULL,
    usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
  CREATE UNIQUE INDEX idx_decks_id ON decks (id);
`;

export async function aNewPackage(notes: readonly NoteParts[]): Promise<Uint8Array<ArrayBuffer>> {
  const db = new (await sqlite).Database();
  db.exec(schema);
  db.exec(newTables);
  db.exec(`
    INSERT INTO col VALUES (1,0,0,0,18,0,0,0,'','','','','');
    INSERT INTO decks VALUES ('Medicine' || char(31) || 'Heart', ${deck}, 0, 0, x'', x'');
  `);
  for (const [id, type] of typesOf(notes)) {
    // kind: 1 is cloze; css
    const config = [...(type.cloze ? [8, 1] : []), ...field(3, '.card { }')];
    db.run('INSERT INTO notetypes VALUES (?,?,0,0,?)', [id, type.name, Uint8Array.from(config)]);
    for (const [ord, name] of type.fields.entries())
      db.run("INSERT INTO fields VALUES (?,?,?,x'')", [id, ord, name]);
    for (const [ord, [front, back]] of type.templates.entries())
      db.run('INSERT INTO templates VALUES (?,?,?,0,0,?)', [
        ...[id, ord, `Card ${ord + 1}`],
        Uint8Array.from([...field(1, front), ...field(2, back)]),
      ]);
  }
  fill(db, notes);
  db.exec(`PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = replace(sql, 'nocase', 'unicase')`);
  const bytes = Uint8Array.from(db.export());
  db.close();
  const old = await anOldPackage([{ fields: ['Please update Anki', ''] }]);
  return makeZip([
    { name: 'meta', bytes: new Uint8Array([8, 3]) },
    { name: 'collection.anki21b', bytes: zstd(bytes) },
    { name: 'collection.anki2', bytes: old },
    // MediaEntries { entries: [{ name: "heart.png" }] }
    {
      name: 'media',
      bytes: zstd(new Uint8Array([10, 11, 10, 9, ...new TextEncoder().encode('heart.png')])),
    },
    { name: '0', bytes: zstd(new Uint8Array([1, 2, 3])) },
  ]);
}

/** A field of protobuf that holds text. */
function field(number: number, text: string): readonly number[] {
  const bytes = new TextEncoder().encode(text);
  const length =
    bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
  return [(number << 3) | 2, ...length, ...bytes];
}

/** A zstd frame whose blocks are not packed at all, which every decoder reads. */
function zstd(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const largestBlock = 128 * 1024;
  const parts: number[] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58];
  const out: Uint8Array[] = [Uint8Array.from(parts)];
  for (let at = 0; at === 0 || at < bytes.length; at += largestBlock) {
    const block = bytes.subarray(at, at + largestBlock);
    const isLast = at + largestBlock >= bytes.length ? 1 : 0;
    const header = (block.length << 3) | isLast;
    out.push(Uint8Array.from([header & 255, (header >> 8) & 255, (header >> 16) & 255]), block);
  }
  return Uint8Array.from(out.flatMap((part) => [...part]));
}
