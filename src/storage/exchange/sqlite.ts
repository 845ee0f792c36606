// SQLite in WebAssembly: loaded when an Anki package is read or written, and only in a worker, since the page's
// own policy refuses WebAssembly.

import initSqlite, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';

export type Sqlite = SqlJsStatic;

/** `wasmUrl` where the engine lies; Node finds it by itself. */
export const loadSqlite = (wasmUrl?: string): Promise<Sqlite> =>
  initSqlite(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });

type Row = readonly SqlValue[];

/** The rows of a query. Throws where the table or a column of it does not exist. */
export function* rowsOf(db: Database, query: string): Generator<Row> {
  const statement = db.prepare(query);
  try {
    while (statement.step()) yield statement.get();
  } finally {
    statement.free();
  }
}

export function hasTable(db: Database, name: string): boolean {
  const statement = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`);
  try {
    statement.bind([name]);
    return statement.step();
  } finally {
    statement.free();
  }
}

export const asText = (value: SqlValue | undefined): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** 0 where it is none. Numbers of 64 bits come as numbers: none of Anki's is above 2^53. */
export const asNumber = (value: SqlValue | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;
