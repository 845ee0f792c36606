// Histories whose cards are not in the notes yet.

import type { WaitingHistory } from './exchange/waiting-history.ts';
import { type Database, transact } from './schema.ts';

/** One that says less than what waits already is an older copy of it. */
export const addWaiting = (db: Database, histories: readonly WaitingHistory[]): Promise<void> =>
  transact(db, 'rw', async () => {
    const here = await db.waiting.bulkGet(histories.map(({ anchor }) => anchor));
    await db.waiting.bulkPut(histories.filter((each, i) => eventsOf(each) >= eventsOf(here[i])));
  });

/** Those that say more than what waits here. */
export async function notYetWaiting(
  db: Database,
  histories: readonly WaitingHistory[],
): Promise<readonly WaitingHistory[]> {
  const here = await db.waiting.bulkGet(histories.map(({ anchor }) => anchor));
  return histories.filter((each, i) => eventsOf(each) > eventsOf(here[i]));
}

const eventsOf = (history: WaitingHistory | undefined): number =>
  history?.cards.reduce(
    (sum, { reviews, changes = [], suspended, flagged }) =>
      sum + reviews.length + changes.length + Number(suspended) + Number(flagged),
    0,
  ) ?? 0;
