// Runs in a page of the test's own: fills the app's database with years of study, and measures how long a grade takes
// to be on the disk while the journal is sealed, copied and restored.

import { systemClock } from '#app/system-clock.ts';
import { studyDay } from '#kit/time.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { type Backup, readBackup, writeBackup } from '#storage/backup-file.ts';
import { openStorage } from '#storage/open.ts';
import type { Storage } from '#storage/storage.ts';
import { longJournal } from '../builders/long-journal.ts';
import { cardId } from '../builders/scheduling.ts';

async function opened(name: string): Promise<Storage> {
  const storage = await openStorage({ name, clock: systemClock, random: Math.random });
  if ('trouble' in storage) throw new Error(storage.trouble);
  return storage;
}

const aGrade = (card: number): EntryDraft => ({
  kind: 'answered',
  card: cardId(`card-${card}`),
  grade: 'good',
  tookMs: 5000,
  mode: 'review',
  due: { on: studyDay(21_000) },
  params: 'fsrs-6',
});

const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Grades one card after another while something else is going on. */
async function gradeDuring(storage: Storage, work: () => Promise<unknown>) {
  const began = performance.now();
  let isOver = false;
  const working = work().finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  while (!isOver) {
    await rest(10);
    const start = performance.now();
    await storage.record([aGrade(took.length)]);
    took.push(performance.now() - start);
  }
  await working;
  const inOrder = took.sort((a, b) => a - b);
  return {
    /** Milliseconds. */
    whole: performance.now() - began,
    usual: inOrder[inOrder.length >> 1] ?? 0,
    longest: inOrder.at(-1) ?? 0,
    grades: took.length,
  };
}

const longJournalPage = {
  /** A store in which these cards were answered so often. */
  fill: async (name: string, cards: number, answers: number) => {
    const storage = await opened(name);
    await storage.merge(longJournal(cards, answers));
    await storage.tidy();
    storage.close();
  },

  /** On a store that was filled. */
  measure: async (name: string) => {
    const storage = await opened(name);
    const quiet = await gradeDuring(storage, () => rest(1000));
    await storage.record(Array.from({ length: 10_000 }, (_, i) => aGrade(i)));
    const sealing = await gradeDuring(storage, storage.tidy);
    let copy = new Blob();
    const backup = await gradeDuring(storage, async () => {
      const file = writeBackup({ made: 'now', device: 'this' }, storage.batches());
      copy = await new Response(file).blob();
    });
    const elsewhere = await opened(`${name} elsewhere`);
    let read: Backup | undefined;
    const reading = await gradeDuring(elsewhere, async () => {
      const found = await readBackup(copy);
      if ('trouble' in found) throw new Error(found.trouble);
      read = found;
    });
    const restore = await gradeDuring(elsewhere, async () => elsewhere.merge(read?.entries ?? []));
    const restored = (await elsewhere.journal()).length;
    return { quiet, sealing, backup, reading, restore, restored, bytes: copy.size };
  },
};

export type LongJournalPage = typeof longJournalPage;
Object.assign(globalThis, { longJournalPage });
