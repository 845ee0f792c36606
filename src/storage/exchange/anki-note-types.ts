// The kinds of notes in a collection: JSON in the old format, tables with protobuf in the new.

import type { Database } from 'sql.js';
import { addTo } from '#kit/groups.ts';
import type { NoteType, Template } from './anki-collection.ts';
import { readText, readVarint } from './protobuf.ts';
import { asNumber, asText, hasTable, rowsOf } from './sqlite.ts';

export const noteTypesIn = (db: Database): ReadonlyMap<number, NoteType> =>
  hasTable(db, 'notetypes') ? fromTables(db) : fromJson(db);

/** Field 1 of a note type's settings is its kind: 1 is cloze. Those of a template are its two sides. */
const kindField = 1;
const clozeKind = 1;
const [frontField, backField] = [1, 2] as const;

function fromTables(db: Database): ReadonlyMap<number, NoteType> {
  const fields = new Map<number, string[]>();
  for (const [type, name] of rowsOf(db, 'SELECT ntid, name FROM fields ORDER BY ntid, ord'))
    addTo(fields, asNumber(type), asText(name));
  const templates = new Map<number, Template[]>();
  const query = 'SELECT ntid, config FROM templates ORDER BY ntid, ord';
  for (const [type, config] of hasTable(db, 'templates') ? rowsOf(db, query) : []) {
    if (!(config instanceof Uint8Array)) continue;
    const [front, back] = [readText(config, frontField), readText(config, backField)];
    addTo(templates, asNumber(type), { front, back });
  }
  const types = new Map<number, NoteType>();
  for (const [id, name, config] of rowsOf(db, 'SELECT id, name, config FROM notetypes'))
    types.set(asNumber(id), {
      name: asText(name),
      isCloze: config instanceof Uint8Array && readVarint(config, kindField) === clozeKind,
      fieldNames: fields.get(asNumber(id)) ?? [],
      templates: templates.get(asNumber(id)) ?? [],
    });
  return types;
}

interface OldNoteType {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly flds?: unknown;
  readonly tmpls?: unknown;
}

type OldParts = {
  readonly name?: unknown;
  readonly qfmt?: unknown;
  readonly afmt?: unknown;
} | null;

function fromJson(db: Database): ReadonlyMap<number, NoteType> {
  const types = new Map<number, NoteType>();
  for (const [json] of rowsOf(db, 'SELECT models FROM col')) {
    const parsed: unknown = JSON.parse(asText(json) || '{}');
    for (const [id, type] of Object.entries((parsed ?? {}) as Record<string, OldNoteType | null>))
      types.set(Number(id), {
        name: String(type?.name ?? ''),
        isCloze: type?.type === clozeKind,
        fieldNames: partsOf(type?.flds).map((field) => String(field?.name ?? '')),
        templates: partsOf(type?.tmpls).map((template) => ({
          front: String(template?.qfmt ?? ''),
          back: String(template?.afmt ?? ''),
        })),
      });
  }
  return types;
}

const partsOf = (parts: unknown): readonly OldParts[] => (Array.isArray(parts) ? parts : []);
