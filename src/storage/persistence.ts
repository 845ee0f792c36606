// Whether the browser may clear what the learner did when the disk gets full, or when they stay away.
// Ask from a button or after the first finished session, and never wait for it at the start: Firefox answers
// only once the learner has.

export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

export async function persistence(): Promise<Persistence> {
  const manager = storageManager();
  return manager ? meaning(await manager.persisted()) : 'unknown';
}

/** A browser that cannot be asked, or fails to answer, has said nothing. */
export async function askForPersistence(): Promise<Persistence> {
  const manager = storageManager();
  try {
    return manager ? meaning(await manager.persist()) : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Missing in some browsers, and where the page is not served over HTTPS. */
const storageManager = (): StorageManager | undefined =>
  typeof navigator !== 'undefined' && 'persist' in (navigator.storage ?? {})
    ? navigator.storage
    : undefined;

const meaning = (kept: boolean): Persistence => (kept ? 'kept' : 'may-be-cleared');
