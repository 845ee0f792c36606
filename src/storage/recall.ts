// Replays cards from the journal: after an undo, and whenever the stored memories cannot be believed.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import type { CardState } from '#scheduler/memory.ts';
import type { Weights } from '#scheduler/weights.ts';
import { conclusionsOf } from './conclude.ts';
import { configure, nothingConfigured, type Picture } from './picture.ts';
import { familyOf, wholeJournal } from './read-journal.ts';
import { readHead, readPlaces } from './read-picture.ts';
import { withRetractions } from './retractions.ts';
import type { Database, Head } from './schema.ts';
import { makeReady, putAllStates } from './stored-states.ts';

/** The states of these cards, and of all that they exchanged memory with, by the journal alone. */
export async function replayCards(
  db: Database,
  cards: Iterable<CardId>,
  weights: Weights,
): Promise<{
  readonly cards: ReadonlySet<CardId>;
  readonly states: ReadonlyMap<CardId, CardState>;
}> {
  const family = await familyOf(db, cards);
  const entries = await withRetractions(db, family.entries);
  return { cards: family.cards, states: replay(entries, weights) };
}

/**
 * Makes every memory anew from the journal, and the head as well if it is missing: the journal is always right.
 * `known`: the head that this tab knows, in case the disk has lost its own.
 */
export async function rebuild(
  db: Database,
  known: Pick<Head, 'device' | 'seq' | 'rev' | 'erased'>,
  onProgress: (share: number) => void = () => {},
): Promise<Picture> {
  onProgress(0);
  const entries = await wholeJournal(db);
  const configured = configure(nothingConfigured, entries);
  const { states: replayed, days } = conclusionsOf(entries, onProgress);
  const stored = await readHead(db);
  const before = stored ?? known;
  const rev = before.rev + 1;
  const states = await putAllStates(db, makeReady(replayed, db.limits), rev);
  const head: Head = {
    key: 'head',
    device: before.device,
    seq: before.seq,
    tick: Math.max(stored?.tick ?? 0, entries.at(-1)?.tick ?? 0),
    rev,
    folded: configured.folded,
    cards: states.size,
    packed: rev,
    ...(before.erased === undefined ? {} : { erased: before.erased }),
  };
  await putConclusions(db, head, days);
  return { head, states, days, configured, ...(await readPlaces(db)) };
}

/** With all memories, what else follows from the journal. Within a read-write transaction. */
export async function putConclusions(
  db: Database,
  head: Head,
  days: ReadonlyMap<StudyDay, number>,
): Promise<void> {
  await db.days.clear();
  await db.days.bulkPut([...days].map(([day, answers]) => ({ day, answers })));
  await db.meta.put(head);
}
