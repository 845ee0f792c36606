import type { Random } from '#kit/chance.ts';
import type { Clock } from '#kit/time.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import type { Limits } from './schema.ts';
import type { Recorded, StorageTrouble } from './storage.ts';

export interface OpenOptions {
  /** Many apps share an origin: the name holds the path that this one lives under. */
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Called when the store stops working later: another tab has moved it to a newer version. */
  readonly onTrouble?: (trouble: StorageTrouble) => void;
  /** Small ones let a test see what thousands of answers do. */
  readonly limits?: Limits;
  /**
   * Called if all memories of a long journal have to be made anew, since a newer version computes them differently:
   * opens the store in a worker first, so that they are made there.
   */
  readonly rebuildElsewhere?: () => Promise<void>;
  /** Records, in a worker, an act that makes all memories of a long journal anew; tells the share that is done. */
  readonly recordElsewhere?: (
    drafts: readonly EntryDraft[],
    onProgress: (share: number) => void,
  ) => Promise<Recorded>;
  /** Told the share that is done, 0 to 1, while memories are made anew here. */
  readonly onRebuild?: (share: number) => void;
}
