// Writes down how an edited deck descends from the last one, together with the deck that is now the last one.

import type { SeenDeck, Sighting } from '#deck/seen.ts';
import { type Act, changeBy } from './change.ts';
import type { Picture } from './picture.ts';
import type { Database } from './schema.ts';
import { lastSeen, putSighting } from './seen.ts';
import { append, upToDate } from './write.ts';

interface Following {
  /** The deck that it was compared with. */
  readonly last: SeenDeck | undefined;
  readonly acts: readonly Act[];
  readonly sighting: Sighting;
}

/** Within a read-write transaction. */
export async function writeFollowing(
  db: Database,
  known: Picture,
  { last, acts, sighting }: Following,
): Promise<{ readonly picture: Picture }> {
  const before = await upToDate(db, known);
  const now = await lastSeen(db, sighting.collection);
  if (now?.version !== last?.version) return { picture: before };
  await putSighting(db, sighting);
  return acts.length === 0 ? { picture: before } : append(db, changeBy(before, acts));
}
