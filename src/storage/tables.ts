// The opened tables, as every request to the store goes through them.

import type { DeviceId } from '#scheduler/journal.ts';
import type { OpenOptions } from './open-options.ts';
import type { Picture } from './picture.ts';
import type { Database } from './schema.ts';

export interface Tables {
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
  /** Takes what other tabs wrote. */
  readonly catchUp: () => Promise<void>;
  /** Notes elsewhere how much is here, so that a loss is noticed. */
  readonly note: (how: 'briefly' | 'well') => Promise<void>;
  readonly close: () => void;
}
