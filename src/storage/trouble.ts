// What a browser's error means for the learner, and which of them a second try may mend.

import { Dexie } from 'dexie';
import { OutsideFailure } from '#kit/outside.ts';
import type { Database } from './schema.ts';
import type { StorageTrouble } from './storage.ts';

/** What `Storage` rejects with. Nothing was written, and the same may be tried again. */
export class StorageFailure extends OutsideFailure {
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause: unknown) {
    super(`Storage failed: ${trouble.trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** Why the store could not be opened or written. */
export function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageFailure) return error.trouble;
  const names = namesOf(error);
  if (names.includes('VersionError')) return { trouble: 'newer-schema' };
  if (names.includes('QuotaExceededError')) return { trouble: 'quota' };
  return { trouble: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
}

/** After so many tries, a browser that keeps ending connections is reported as a trouble. */
const mostTries = 4;

/**
 * Runs work on the database, again on a new connection if the browser has ended this one: browsers do so to pages in
 * the background, iOS often, and trying again on the old one never succeeds.
 */
export async function onLiveConnection<Result>(
  { dexie }: Database,
  stopped: () => StorageTrouble | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const connection = dexie.backendDB();
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || stopped() || !isLostConnection(error))
        throw asFailure(error, stopped());
    }
    try {
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

/** Mistakes of our own pass through as they are. */
const asFailure = (error: unknown, stopped: StorageTrouble | undefined): unknown =>
  error instanceof Dexie.DexieError || error instanceof DOMException
    ? new StorageFailure(stopped ?? troubleOf(error), error)
    : error;

/** Dexie wraps what the browser threw. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let at = error; at instanceof Error || at instanceof DOMException; ) {
    names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}
