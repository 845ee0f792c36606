// Reads the part of the journal that lies in segments, opening no more of them than are needed.

import { decodeTime } from 'ulid';
import type { CardId } from '#deck/card.ts';
import type { ActionId, DeviceId, Entry, EntryId } from '#scheduler/journal.ts';
import type { Database } from './schema.ts';
import { type Answer, idsOf, type SegmentHead, unpack } from './segment.ts';

type IsWanted = (head: SegmentHead) => boolean;

async function open(db: Database, isWanted: IsWanted) {
  const heads = (await db.segmentHeads.toArray()).filter(isWanted);
  const segments = await db.segments.bulkGet(heads.map(({ name }) => name));
  return segments.filter((segment) => segment !== undefined);
}

export const allSealed = async (db: Database): Promise<readonly Answer[]> =>
  (await db.segments.toArray()).flatMap(unpack);

export async function sealedOfCards(
  db: Database,
  cards: ReadonlySet<CardId>,
): Promise<readonly Answer[]> {
  const segments = await open(db, (head) => head.cards.some((card) => cards.has(card)));
  return segments.flatMap((segment) => unpack(segment).filter(({ card }) => cards.has(card)));
}

/** An act's id holds the time at which it was written, to the millisecond. */
export async function sealedOfActs(
  db: Database,
  actions: ReadonlySet<ActionId>,
): Promise<readonly Answer[]> {
  const times = [...actions].flatMap(timeOf);
  if (times.length === 0) return [];
  const segments = await open(db, ({ firstAt, lastAt }) =>
    times.some((time) => time >= firstAt && time <= lastAt),
  );
  return segments.flatMap((segment) => unpack(segment).filter(({ action }) => actions.has(action)));
}

function timeOf(action: ActionId): readonly number[] {
  try {
    return [decodeTime(action)];
  } catch {
    // An id of another making is never sealed.
    return [];
  }
}

/** Which of these entries are sealed. */
export async function sealedAmong(
  db: Database,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const seqs = new Map<DeviceId, number[]>();
  for (const { device, seq } of entries) seqs.set(device, [...(seqs.get(device) ?? []), seq]);
  const segments = await open(db, ({ device, firstSeq, lastSeq }) =>
    (seqs.get(device) ?? []).some((seq) => seq >= firstSeq && seq <= lastSeq),
  );
  return new Set(segments.flatMap(idsOf));
}

/** The answers of a device with these numbers, both ends included. */
export async function sealedBetween(
  db: Database,
  device: DeviceId,
  from: number,
  to: number,
): Promise<readonly Answer[]> {
  const segments = await open(
    db,
    (head) => head.device === device && head.firstSeq <= to && head.lastSeq >= from,
  );
  return segments.flatMap((segment) =>
    unpack(segment).filter(({ seq }) => seq >= from && seq <= to),
  );
}
