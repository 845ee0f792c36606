// Puts rows in one transaction of the browser's own: what Dexie's promises take, and each answer of the database that
// is waited for, would be felt before the next card.

import type { Database, DayRow, EntryRow, MemoryRow, MetaRow } from './schema.ts';

/** What an act leaves on the disk. */
export interface Rows {
  readonly entries: readonly EntryRow[];
  readonly memories: readonly MemoryRow[];
  readonly days: readonly DayRow[];
  readonly meta: readonly MetaRow[];
  /** What is kept beside the journal no more. */
  readonly ended: readonly MetaRow['key'][];
}

/** Resolves once all are on the disk; with `false` where it is not at this revision, and none of them is there. */
export function putAtOnce({ dexie }: Database, rev: number, rows: Rows): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!dexie.isOpen()) throw new DOMException('The database is closed.', 'InvalidStateError');
    const transaction = dexie
      .backendDB()
      .transaction(['entries', 'memories', 'days', 'meta'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => reject(transaction.error);
    const into = (table: string) => transaction.objectStore(table);
    try {
      const head = into('meta').get('head');
      head.onsuccess = () => {
        if (head.result?.rev === rev) return transaction.commit();
        resolve(false);
        transaction.abort();
      };
      for (const row of rows.entries) into('entries').add(row);
      for (const row of rows.memories) into('memories').put(row);
      for (const row of rows.days) into('days').put(row);
      for (const row of rows.meta) into('meta').put(row);
      for (const key of rows.ended) into('meta').delete(key);
    } catch (error) {
      reject(error);
      transaction.abort();
    }
  });
}
