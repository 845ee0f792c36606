// Puts rows in one bare IndexedDB transaction, without Dexie: its promises, and each further round trip to the
// database, would noticeably delay the next card.

import type { EntryRow } from './rows.ts';
import type { Database, DayRow, MemoryRow, MetaRow } from './schema.ts';

/** What an act leaves on the disk. */
interface Rows {
  readonly entries: readonly EntryRow[];
  readonly memories: readonly MemoryRow[];
  readonly days: readonly DayRow[];
  readonly meta: readonly MetaRow[];
  /** Keys of what is no longer kept beside the journal. */
  readonly ended: readonly MetaRow['key'][];
}

/** Resolves with `true` once all are on the disk; with `false`, nothing written, if that is at another revision. */
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
