// What was taken back.

import type { Entry } from '#scheduler/journal.ts';
import { aboutAct, entryOf } from './rows.ts';
import type { Database } from './schema.ts';

/** The entries together with whatever takes some of them back. */
export async function withRetractions(
  db: Database,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const acts = [...new Set(entries.map(({ action }) => action))].map(aboutAct);
  const retractions = await db.entries.where('about').anyOf(acts).toArray();
  return [...entries, ...retractions.map(entryOf)];
}
