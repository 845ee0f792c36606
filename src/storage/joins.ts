// What comes from elsewhere: backups, imports, other devices.

import { mergeJournal } from './merge.ts';
import { transact } from './schema.ts';
import { addSeen } from './seen.ts';
import type { Batches, Storage } from './storage.ts';
import type { Tables } from './tables.ts';
import { addWaiting, moveOn } from './waiting.ts';

export function joins({
  db,
  options,
  picture,
  read,
  safely,
  write,
  show,
  alone,
  newDevice,
}: Tables) {
  const merge = async (
    batches: Batches,
    onProgress: (share: number) => void = () => {},
  ): Promise<{ readonly added: number }> => {
    const merging = { db, read, newDevice: newDevice(), now: options.clock.now(), onProgress };
    const merged = await alone(() => safely(() => mergeJournal(merging, batches)));
    show(merged.picture);
    return { added: merged.added };
  };
  return {
    merge,
    addSeen: (seen) =>
      safely(() => transact(db, 'rw', () => addSeen(db, seen, picture().configured))),
    addWaiting: async (histories) => {
      if (await safely(() => addWaiting(db, histories))) await write((known) => moveOn(db, known));
    },
    bind: async ({ entries, anchors }) => {
      await merge([entries]);
      // If this is never reached, they are bound again later, which adds nothing.
      await safely(() => db.waiting.bulkDelete([...anchors]));
    },
  } satisfies Partial<Storage>;
}
