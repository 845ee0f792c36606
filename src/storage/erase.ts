// Takes away all that the learner did here. It is the one thing that makes a journal shorter, and only they ask for it.

import { invariant } from '#kit/invariant.ts';
import type { DeviceId } from '#scheduler/journal.ts';
import { emptyHead, type Picture } from './picture.ts';
import { readHead, readPicture } from './read-picture.ts';
import type { Database, MetaRow } from './schema.ts';

/**
 * Within a read-write transaction. What the notes said last stays, so that the deck goes on being followed. What
 * is studied here from now on is another device's: nothing of it is taken for what a backup holds of the old one.
 */
export async function erase(
  db: Database,
  newDevice: DeviceId,
): Promise<{ readonly picture: Picture }> {
  const rev = ((await readHead(db))?.rev ?? 0) + 1;
  const journal = [db.entries, db.segments, db.segmentHeads, db.waiting];
  for (const table of [...journal, db.memories, db.packs, db.days]) await table.clear();
  await db.meta.bulkDelete(ofTheLearner);
  await db.meta.put({ ...emptyHead(newDevice, rev), erased: rev });
  const picture = await readPicture(db);
  invariant(picture, 'a store that was just begun');
  return { picture };
}

const ofTheLearner: MetaRow['key'][] = ['head', 'session', 'quiz', 'copy', 'folder'];
