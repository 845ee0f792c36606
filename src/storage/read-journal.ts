// Ways into the journal, all within the caller's transaction or in one of their own.

import type { CardId } from '#deck/card.ts';
import { byTime, type Entry, standing } from '#scheduler/journal.ts';
import { aboutAct, aboutCard, type Database, type EntryRow, entryOf, type Head } from './schema.ts';

export const wholeJournal = async (db: Database): Promise<readonly Entry[]> =>
  (await db.entries.toArray()).map(entryOf).sort(byTime);

/** What stands of a card's entries, oldest first. */
export const historyOf = async (db: Database, card: CardId): Promise<readonly Entry[]> =>
  standing(
    await withRetractions(db, await db.entries.where('about').equals(aboutCard(card)).toArray()),
  ).filter(({ kind }) => kind !== 'retracted');

/** The entries together with whatever takes some of them back. */
export async function withRetractions(
  db: Database,
  rows: readonly EntryRow[],
): Promise<readonly Entry[]> {
  const acts = [...new Set(rows.map(({ action }) => action))].map(aboutAct);
  const retractions = await db.entries.where('about').anyOf(acts).toArray();
  return [...rows, ...retractions].map(entryOf);
}

const undoable: ReadonlySet<string> = new Set<Entry['kind']>([
  'answered',
  'skipped',
  'suspended',
  'resumed',
  'flagged',
  'unflagged',
  'reset',
  'rescheduled',
]);

/** Entries read at a time on the way back through the journal. */
const page = 64;

/** The newest act of a device that can be undone and was not. */
export async function newestAct(db: Database, { device, seq }: Head): Promise<readonly Entry[]> {
  const taken = new Set<string>();
  for (let to = seq; to > 0; to -= page) {
    const range = [
      [device, to - page + 1],
      [device, to],
    ] as const;
    const rows = await db.entries
      .where('[device+seq]')
      .between(...range, true, true)
      .reverse()
      .toArray();
    for (const row of rows) {
      if (row.kind === 'retracted') taken.add(row.target);
      else if (undoable.has(row.kind) && !taken.has(row.action)) {
        const act = await db.entries.where('action').equals(row.action).toArray();
        if (!(await isTakenBack(db, row))) return act.map(entryOf).sort(byTime);
        taken.add(row.action);
      }
    }
  }
  return [];
}

/** Also by another device. */
const isTakenBack = async (db: Database, { action }: Entry): Promise<boolean> =>
  (await db.entries.where('about').equals(aboutAct(action)).first()) !== undefined;
