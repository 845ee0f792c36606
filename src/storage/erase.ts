// Takes away all that the learner did here. It is the one thing that makes a journal shorter, and only they ask for it.

import { invariant } from '#kit/invariant.ts';
import type { DeviceId } from '#scheduler/journal.ts';
import { holdsAll } from './copies.ts';
import { answersIn, emptyHead, type Picture } from './picture.ts';
import { readPicture } from './read-picture.ts';
import { type Database, lostKey, type MetaRow } from './schema.ts';
import type { CopyMark } from './storage.ts';
import { upToDate } from './write.ts';

/**
 * Within a read-write transaction. Nothing is erased that the copy does not hold: another tab may have graded since it
 * was made. What the notes said last stays, so that the deck goes on being followed. What
 * is studied here from now on is another device's: nothing of it is taken for what a backup holds of the old one.
 */
export async function erase(
  db: Database,
  known: Picture,
  { newDevice, copy }: { readonly newDevice: DeviceId; readonly copy: CopyMark },
): Promise<{ readonly picture: Picture; readonly isErased: boolean }> {
  const before = await upToDate(db, known);
  const { rev: revBefore, tick } = before.head;
  if (!holdsAll(copy, { answers: answersIn(before), tick }))
    return { picture: before, isErased: false };
  const rev = revBefore + 1;
  const journal = [db.entries, db.segments, db.segmentHeads, db.waiting];
  for (const table of [...journal, db.memories, db.packs, db.days]) await table.clear();
  await db.meta.bulkDelete(ofTheLearner);
  await db.meta.where('key').startsWith(lostKey('')).delete();
  await db.meta.put({ ...emptyHead(newDevice, rev), erased: rev });
  const picture = await readPicture(db);
  invariant(picture, 'a store that was just begun');
  return { picture, isErased: true };
}

const ofTheLearner: MetaRow['key'][] = ['head', 'session', 'quiz', 'copy', 'folder'];
