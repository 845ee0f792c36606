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
    const names = [...database.objectStoreNames];
    if (names.length === 0) return {};
    const reading = database.transaction(names);
    const rows = names.map((table) => result(reading.objectStore(table).getAll()));
    const all = await Promise.all(rows);
    return Object.fromEntries(names.map((table, index) => [table, all[index] ?? []]));
  } finally {
    database.close();
  }
}

const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
