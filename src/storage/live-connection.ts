// Which of a browser's errors a second try may mend.

import { Dexie } from 'dexie';
import { LostRecord } from './lost-record.ts';
import type { Database } from './schema.ts';
import type { StorageTrouble } from './storage.ts';
import { namesOf, StorageFailure, troubleOf } from './trouble.ts';

/** After so many tries, a browser that keeps ending connections is reported as a trouble. */
const mostTries = 4;

/**
 * Runs work on the database, again on a new connection if the browser has ended this one: browsers do so to pages in
 * the background, iOS often, and trying again on the old one never succeeds. Or without a row that it has lost for good.
 */
export async function onLiveConnection<Result>(
  db: Database,
  stopped: () => StorageTrouble | undefined,
  work: () => Promise<Result>,
  onGivenUp: () => Promise<void> = async () => {},
): Promise<Result> {
  const { dexie } = db;
  const givenUp = new Set<string>();
  for (let tries = 1; ; tries++) {
    const connection = dexie.backendDB();
    let lost: LostRecord | undefined;
    try {
      const result = await work();
      if (givenUp.size > 0) await onGivenUp();
      return result;
    } catch (error) {
      if (error instanceof LostRecord && !givenUp.has(error.row)) lost = error;
      else if (tries === mostTries || stopped() || !isLostConnection(error))
        throw asFailure(error, stopped());
    }
    try {
      if (lost) {
        await lost.giveUp(db);
        givenUp.add(lost.row);
        tries = 0;
        continue;
      }
      // Where several acts lost it, the first of them opens the next one, and no other closes that again.
      if (dexie.backendDB() === connection) dexie.close();
      await dexie.open();
    } catch (error) {
      throw asFailure(error, stopped());
    }
  }
}

const isLostConnection = (error: unknown): boolean =>
  namesOf(error).some((name) => lostNames.has(name));

const lostNames = new Set(['UnknownError', 'InvalidStateError', 'DatabaseClosedError']);

/** Mistakes of our own pass through as they are. A lost row that cannot be given up either is none of them. */
const asFailure = (error: unknown, stopped: StorageTrouble | undefined): unknown =>
  [Dexie.DexieError, DOMException, LostRecord].some((kind) => error instanceof kind)
    ? new StorageFailure(stopped ?? troubleOf(error), error)
    : error;
