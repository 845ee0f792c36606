// The kinds of notes in a collection: JSON in the old format, tables with protobuf in the new.

import type { Database } from 'sql.js';
import { readVarint } from './protobuf.ts';
import { asNumber, asText, hasTable, rowsOf } from './sqlite.ts';

export interface NoteType {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
}

export const noteTypesIn = (db: Database): ReadonlyMap<number, NoteType> =>
  hasTable(db, 'notetypes') ? fromTables(db) : fromJson(db);

/** Field 1 of a note type's settings is its kind: 1 is cloze. */
const kindField = 1;
const clozeKind = 1;

function fromTables(db: Database): ReadonlyMap<number, NoteType> {
  const fields = new Map<number, string[]>();
  for (const [type, name] of rowsOf(db, 'SELECT ntid, name FROM fields ORDER BY ntid, ord')) {
    const names = fields.get(asNumber(type)) ?? [];
    fields.set(asNumber(type), [...names, asText(name)]);
  }
  const types = new Map<number, NoteType>();
  for (const [id, name, config] of rowsOf(db, 'SELECT id, name, config FROM notetypes'))
    types.set(asNumber(id), {
      name: asText(name),
      isCloze: config instanceof Uint8Array && readVarint(config, kindField) === clozeKind,
      fields: fields.get(asNumber(id)) ?? [],
    });
  return types;
}

interface OldNoteType {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly flds?: unknown;
}

function fromJson(db: Database): ReadonlyMap<number, NoteType> {
  const types = new Map<number, NoteType>();
  for (const [json] of rowsOf(db, 'SELECT models FROM col')) {
    const parsed: unknown = JSON.parse(asText(json) || '{}');
    for (const [id, type] of Object.entries((parsed ?? {}) as Record<string, OldNoteType | null>)) {
      const fields = Array.isArray(type?.flds) ? type.flds : [];
      types.set(Number(id), {
        name: String(type?.name ?? ''),
        isCloze: type?.type === clozeKind,
        fields: fields.map((field: { readonly name?: unknown }) => String(field?.name ?? '')),
      });
    }
  }
  return types;
}
