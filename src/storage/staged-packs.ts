// The memories that a merge concludes, as packs that nobody reads before the head names them: writing eight megabytes
// in its last transaction would hold up a grade.

import { allShards, type PackKey, packKey, type StatePack } from './packed-states.ts';
import { readHead } from './read-picture.ts';
import { type Database, transact } from './schema.ts';

export async function stagePacks(db: Database, packs: readonly StatePack[]): Promise<void> {
  for (const pack of packs) await db.packs.put(pack);
}

/** Whether all are still there. Within a transaction. */
export const areStaged = async (db: Database, packs: readonly StatePack[]): Promise<boolean> =>
  (await db.packs
    .where('shard')
    .anyOf(packs.map(({ shard }) => shard))
    .count()) === packs.length;

/** Takes away the packs that the head does not name: from before a merge, or of one that came to nothing. */
export async function dropOtherPacks(db: Database): Promise<void> {
  const isNamed = async (key: PackKey): Promise<boolean> => {
    const head = await readHead(db);
    return allShards.some((shard) => packKey(head?.packs, shard) === key);
  };
  for (const key of await db.packs.toCollection().primaryKeys()) {
    if (await isNamed(key)) continue;
    await transact(db, 'rw', async () => {
      if (!(await isNamed(key))) await db.packs.delete(key);
    });
  }
}
