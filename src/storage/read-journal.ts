// Ways into the journal, all within the caller's transaction or in one of their own.

import { Dexie } from 'dexie';
import type { CardId } from '#deck/card.ts';
import { isEdit } from '#scheduler/card-edits.ts';
import type { Descents } from '#scheduler/descent.ts';
import {
  type ActionId,
  byTime,
  type DeviceId,
  type Entry,
  type EntryId,
  standing,
} from '#scheduler/journal.ts';
import { withRetractions } from './retractions.ts';
import { aboutAct, aboutCard, type EntryRow, entryOf } from './rows.ts';
import type { Database, Head } from './schema.ts';
import {
  allSealed,
  headsOf,
  isLost,
  readSegment,
  sealedAmong,
  sealedBetween,
  sealedNames,
  sealedOfActs,
  sealedOfCards,
} from './sealed.ts';
import { unpack } from './segment.ts';

export const wholeJournal = async (db: Database): Promise<readonly Entry[]> =>
  together(await db.entries.toArray(), await allSealed(db)).sort(byTime);

/**
 * Rows page by page, then segment by segment, each in a read of its own (`safely`). Each entry comes once, even while
 * answers are being sealed: an answer that leaves the rows meanwhile is found in a segment, and segments stay.
 */
export async function* journalInBatches(
  db: Database,
  safely: <Result>(work: () => Promise<Result>) => Promise<Result>,
  onProgress: (share: number) => void = () => {},
): AsyncGenerator<readonly Entry[]> {
  const told = new Set<EntryId>();
  const all = await safely(() => entriesIn(db));
  let read = 0;
  const passed = (entries: number) => {
    read += entries;
    onProgress(Math.min(1, read / Math.max(1, all)));
  };
  for (let after: EntryId | '' | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const rows = await safely(() =>
      db.entries.where('id').above(from).limit(rowsOfBatch).toArray(),
    );
    for (const { id, kind } of rows) if (kind === 'answered') told.add(id);
    if (rows.length > 0) yield rows.map(entryOf);
    passed(rows.length);
    after = rows.at(-1)?.id;
  }
  for (const name of await safely(() => sealedNames(db))) {
    const segment = await safely(async () =>
      (await isLost(db, name)) ? undefined : readSegment(db, name),
    );
    if (segment) yield unpack(segment).filter(({ id }) => !told.has(id));
    passed(segment?.columns.at.length ?? 0);
  }
}

const rowsOfBatch = 1000;

async function entriesIn(db: Database): Promise<number> {
  let entries = await db.entries.count();
  for (const { count } of await headsOf(db)) entries += count;
  return entries;
}

/** Rows and sealed answers, each entry once: while answers are being sealed, some are in both. */
function together(rows: readonly EntryRow[], sealed: readonly Entry[]): Entry[] {
  if (sealed.length === 0) return rows.map(entryOf);
  const isRow = new Set(rows.map(({ id }) => id));
  return [...sealed.filter(({ id }) => !isRow.has(id)), ...rows.map(entryOf)];
}

/** Those of these entries that are not in the journal. */
export async function unknownOf(
  db: Database,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const unknown = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = [...unknown.keys()].sort();
  const rows = db.entries.where('id').between(ids[0] ?? '', ids.at(-1) ?? '', true, true);
  for (const id of await rows.primaryKeys()) unknown.delete(id);
  for (const id of await sealedAmong(db, entries)) unknown.delete(id);
  return [...unknown.values()];
}

/** Everything about these cards. */
async function entriesOfCards(db: Database, cards: ReadonlySet<CardId>): Promise<readonly Entry[]> {
  const about = [...cards].map(aboutCard);
  const rows = await db.entries.where('about').anyOf(about).distinct().toArray();
  return together(rows, await sealedOfCards(db, cards));
}

/** Everything that these acts wrote. */
export async function entriesOfActs(
  db: Database,
  actions: readonly ActionId[],
): Promise<readonly Entry[]> {
  const rows = await db.entries.where('action').anyOf(actions).toArray();
  return together(rows, await sealedOfActs(db, new Set(actions)));
}

/** What stands of a card's entries, and of those of the cards that became it, oldest first. */
export async function historyOf(
  db: Database,
  card: CardId,
  descents: Descents,
): Promise<readonly Entry[]> {
  const family = await familyOf(db, [card]);
  const entries = standing(await withRetractions(db, family.entries));
  return entries.filter(
    (entry) => entry.kind !== 'retracted' && cardsOf(entry).some((each) => concerns(each, entry)),
  );

  function concerns(each: CardId, entry: Entry): boolean {
    return each === card || [...descents.cardsOf(each, entry)].includes(card);
  }
}

/** The entries of these cards, and of all that they exchanged memory with. */
export async function familyOf(db: Database, cards: Iterable<CardId>) {
  const family = new Set(cards);
  const entries = new Map<EntryId, Entry>();
  for (let next = new Set(family); next.size > 0; ) {
    const found = await entriesOfCards(db, next);
    for (const entry of found) entries.set(entry.id, entry);
    const relatives = found.flatMap((entry) => (entry.kind === 'descended' ? cardsOf(entry) : []));
    next = new Set(relatives.filter((card) => !family.has(card)));
    for (const card of next) family.add(card);
  }
  return { cards: family as ReadonlySet<CardId>, entries: [...entries.values()] };
}

export function cardsOf(entry: Entry): readonly CardId[] {
  if (entry.kind === 'descended') return [entry.from, entry.to];
  // What a later version calls so may be no card.
  return 'card' in entry && typeof entry.card === 'string' ? [entry.card] : [];
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
  for await (const entries of backwards(db, device, seq)) {
    for (const entry of entries) {
      if (entry.kind === 'retracted') taken.add(entry.target);
      else if ((undoable.has(entry.kind) || isEdit(entry)) && !taken.has(entry.action)) {
        if (!(await isTakenBack(db, entry)))
          return [...(await entriesOfActs(db, [entry.action]))].sort(byTime);
        taken.add(entry.action);
      }
    }
  }
  return [];
}

/** What this device wrote since. */
export async function entriesSince(db: Database, { device, seq }: Head): Promise<readonly Entry[]> {
  const rows = db.entries.where('[device+seq]').between([device, seq + 1], [device, Dexie.maxKey]);
  const sealed = await sealedBetween(db, device, seq + 1, Number.POSITIVE_INFINITY);
  return together(await rows.toArray(), sealed);
}

/** The entries of a device, newest first: rows, and among them what is sealed. */
async function* backwards(
  db: Database,
  device: DeviceId,
  seq: number,
): AsyncGenerator<readonly Entry[]> {
  for (let to = seq; to > 0; ) {
    const rows = await db.entries
      .where('[device+seq]')
      .between([device, 0], [device, to], true, true)
      .reverse()
      .limit(page)
      .toArray();
    const from = rows.length < page ? 0 : (rows.at(-1)?.seq ?? 0);
    yield together(rows, await sealedBetween(db, device, from, to)).sort((a, b) => b.seq - a.seq);
    to = from - 1;
  }
}

/** By any device. */
const isTakenBack = async (db: Database, { action }: Entry): Promise<boolean> =>
  (await db.entries.where('about').equals(aboutAct(action)).first()) !== undefined;
