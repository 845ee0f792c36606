// What every request to the store goes through.

import type { DeviceId } from '#scheduler/journal.ts';
import type { OpenOptions } from './open-options.ts';
import type { Picture } from './picture.ts';
import type { Database } from './schema.ts';

export interface Desk {
  readonly db: Database;
  readonly options: Pick<OpenOptions, 'clock' | 'random' | 'recordElsewhere'>;
  /** What this tab shows. */
  readonly picture: () => Picture;
  /** Shows a newer one here, and tells other tabs. */
  readonly show: (picture: Picture) => void;
  /** What is on the disk. */
  readonly read: () => Promise<Picture>;
  /** Runs work again where the browser ended the connection. */
  readonly safely: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Runs work in one transaction over all tables, and shows what it leads to. */
  readonly write: <Result extends { readonly picture: Picture }>(
    work: (known: Picture) => Promise<Result>,
  ) => Promise<Result>;
  /** One at a time, over all tabs: a merge begins again where memories were packed meanwhile. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly newDevice: () => DeviceId;
}
