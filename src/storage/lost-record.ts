// What a browser has lost for good. It keeps a large row in a file of its own; where a crash or a cleaner took that
// away, Chromium says that the row "should be considered irrecoverable", and fails whatever reads it.

import { OutsideFailure } from '#kit/outside.ts';
import type { Database } from './schema.ts';
import { namesOf } from './trouble.ts';

export class LostRecord extends OutsideFailure {
  readonly row: string;
  /** From then on the store does without it. */
  readonly giveUp: (db: Database) => Promise<void>;

  constructor(row: string, giveUp: LostRecord['giveUp'], cause: unknown) {
    super(`The browser has lost ${row}`, { cause });
    this.row = row;
    this.giveUp = giveUp;
  }
}

/** Not where it only failed, and may be read the next time. */
export const saysLost = (error: unknown): boolean => namesOf(error).includes('NotReadableError');

export const isUnreadable = (reading: PromiseLike<unknown>): Promise<boolean> =>
  Promise.resolve(reading).then(
    () => false,
    (error: unknown) => {
      if (saysLost(error)) return true;
      throw error;
    },
  );

/** Throws `LostRecord`, which whatever goes through `onLiveConnection` survives. */
export async function unlessLost<Rows>(
  row: string,
  reading: PromiseLike<Rows>,
  giveUp: LostRecord['giveUp'],
): Promise<Rows> {
  try {
    return await reading;
  } catch (error) {
    throw saysLost(error) ? new LostRecord(row, giveUp, error) : error;
  }
}
