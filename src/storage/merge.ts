// Joins another journal to this one: a union by the ids of entries. Import, restore and a copy from another device
// all come through here. Nothing is ever replaced or removed.

import type { Picture } from './picture.ts';
import { type Remembering, rememberWith, untilDone } from './remember.ts';
import { stage } from './staging.ts';
import type { Batches } from './storage.ts';

interface Merged {
  readonly picture: Picture;
  readonly added: number;
}

/** `batches` may be gone through more than once. */
export const mergeJournal = (merging: Remembering, batches: Batches): Promise<Merged> =>
  untilDone(merging, async (prefix) => {
    const { db, read } = merging;
    const { packed } = (await read()).head;
    const staged = await stage(db, batches, prefix);
    const before = await read();
    if (staged.entries === 0) return { picture: before, added: 0 };
    if (before.head.packed !== packed) return undefined;
    const written = await rememberWith(merging, before, { staged });
    return written && { picture: written.picture, added: staged.entries };
  });
