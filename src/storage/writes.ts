// What is kept beside the grades, and how the store is kept small, or emptied.

import { type LineageLine, linesOf } from '#deck/lineage-report.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { erase } from './erase.ts';
import { writeFollowing } from './follow.ts';
import { prepare } from './prepare.ts';
import { lostKey } from './schema.ts';
import { putFresh } from './seen.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';
import { tidy } from './tidy.ts';
import { writePlaces } from './write.ts';

export const writes = ({ db, options, safely, write, alone, newDevice }: Tables) =>
  ({
    keepPlace: async (place) => {
      await write((known) => writePlaces(db, known, { place }));
    },
    keepQuiz: async (quiz) => {
      await write((known) => writePlaces(db, known, { quiz }));
    },
    markCopy: async (copy) => {
      await write((known) => writePlaces(db, known, { copy }));
    },
    /** The learner knows of what is lost. */
    acceptLost: async () => {
      await write(async (known) => {
        const rows = await db.meta.where('key').startsWith(lostKey('')).toArray();
        await db.meta.bulkPut(rows.map((row) => ({ ...row, isSaid: true })));
        const { picture } = await writePlaces(db, known, {});
        return { picture: { ...picture, lost: undefined } };
      });
    },
    setCopyFolder: async (folder) => {
      await safely(async () => {
        if (folder) await db.meta.put({ key: 'folder', folder });
        else await db.meta.delete('folder');
      });
    },
    follow: async (last, { lineage, sighting }) => {
      const acts = (lineage ? linesOf(lineage) : []).map((line) =>
        prepare(descended(line), options),
      );
      await safely(() => putFresh(db, sighting));
      await write((known) => writeFollowing(db, known, { acts, last, sighting }));
    },
    tidy: (notes) => alone(() => safely(() => tidy(db, options.clock.now(), notes))),
    erase: async (copy) => {
      const how = { newDevice: newDevice(), copy };
      const { isErased } = await write((known) => erase(db, known, how));
      return isErased;
    },
  }) satisfies Partial<Storage> & { readonly acceptLost: () => Promise<void> };

const descended = ({ descents }: LineageLine): readonly EntryDraft[] =>
  descents.map((descent) => ({ kind: 'descended', ...descent }));
