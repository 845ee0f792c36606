// A copy of everything in the database as it lies there, for when the app itself cannot read it. It asks the
// browser for the tables, not the app for its data.

import { databaseName } from './database-name.ts';
import { saveFile } from './save-file.ts';

export async function saveRawCopy(): Promise<void> {
  const tables = await rawTables(databaseName(import.meta.env.BASE_URL));
  const file = new Blob([JSON.stringify(tables)], { type: 'application/json' });
  saveFile(file, 'recto-raw-data.json');
}

async function rawTables(name: string): Promise<Record<string, unknown[]>> {
  const database = await result(indexedDB.open(name));
  try {
    const tables: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames) tables[table] = await rowsIn(database, table);
    return tables;
  } finally {
    database.close();
  }
}

/** Where the browser has lost one of them, all others: it ends a read that meets it. */
async function rowsIn(database: IDBDatabase, name: string): Promise<unknown[]> {
  const table = () => database.transaction(name).objectStore(name);
  try {
    return await result(table().getAll());
  } catch {
    const rows: unknown[] = [];
    for (const key of await result(table().getAllKeys())) {
      const row = await result(table().get(key)).catch(() => undefined);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }
}

const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
