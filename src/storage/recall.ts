// Replays cards from the journal: after an undo, and whenever the stored memories cannot be believed.

import type { CardId } from '#deck/card.ts';
import type { StudyDay } from '#kit/time.ts';
import { replay, type WeightsByVersion } from '#scheduler/fold.ts';
import { type DeviceId, type Entry, standing } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { configure, nothingConfigured, type Picture, readHead, readPlaces } from './picture.ts';
import { familyOf, wholeJournal, withRetractions } from './read-journal.ts';
import type { Database, Head } from './schema.ts';
import { putAllStates } from './stored-states.ts';

/** An answer that moves memory, and makes its day a day of study. */
export const counts = (entry: Entry): boolean =>
  entry.kind === 'answered' && entry.mode !== 'practice';

/** The states of these cards, and of all that they exchanged memory with, by the journal alone. */
export async function replayCards(
  db: Database,
  cards: Iterable<CardId>,
  weights: WeightsByVersion,
): Promise<{
  readonly cards: ReadonlySet<CardId>;
  readonly states: ReadonlyMap<CardId, CardState>;
}> {
  const family = await familyOf(db, cards);
  const entries = await withRetractions(db, family.entries);
  return { cards: family.cards, states: replay(entries, weights) };
}

/**
 * Makes every memory anew from the journal, and the head as well where it is missing. What is stored beside the
 * journal is never believed over it.
 */
export async function rebuild(db: Database, newDevice: DeviceId): Promise<Picture> {
  const entries = await wholeJournal(db);
  const configured = configure(nothingConfigured, entries);
  const states = replay(entries, configured.weights);
  const days = countDays(entries);
  const before = await readHead(db);
  const head: Head = {
    key: 'head',
    device: before?.device ?? newDevice,
    seq: before?.seq ?? 0,
    tick: entries.at(-1)?.tick ?? 0,
    rev: (before?.rev ?? 0) + 1,
    folded: configured.folded,
    cards: states.size,
    packed: (before?.rev ?? 0) + 1,
  };
  await putAllStates(db, states, head.rev);
  await db.days.clear();
  await db.days.bulkPut([...days].map(([day, answers]) => ({ day, answers })));
  await db.meta.put(head);
  return { head, states, days, configured, ...(await readPlaces(db)) };
}

function countDays(entries: readonly Entry[]): Map<StudyDay, number> {
  const days = new Map<StudyDay, number>();
  for (const entry of standing(entries))
    if (counts(entry)) days.set(entry.day, (days.get(entry.day) ?? 0) + 1);
  return days;
}
