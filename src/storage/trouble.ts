// What a browser's error means for the learner.

import { OutsideFailure } from '#kit/outside.ts';
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

/** Dexie wraps what the browser threw. */
export function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let at = error; at instanceof Error || at instanceof DOMException; ) {
    names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}
