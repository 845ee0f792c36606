// Wherever a write breaks off, for want of room or of a connection, all of it is on the disk or nothing, and whoever
// tries again has it once.

import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Entry, retractedActs } from '#scheduler/journal.ts';
import { paramsKey } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import type { Storage } from '#storage/storage.ts';
import { aTrace, cardId } from '../builders/a-trace.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  eraseAll,
  knownBy,
  replayed,
  tightLimits,
  undo,
} from '../builders/storing.ts';

const isLong = Boolean(process.env.RECTO_LONG);
/** Each write in the long run; else each fourth. */
const step = isLong ? 1 : 4;

const tightTab = () => aTab(aClock(), () => {}, tightLimits);

/** Sealed answers and packed memories, and beside them enough to seal and pack. */
async function aPast(): Promise<Storage> {
  const tab = await tightTab();
  for (let n = 0; n < 6; n++) await tab.record([answer(`card ${n % 4}`)]);
  await tab.tidy(() => []);
  for (let n = 0; n < 6; n++) await tab.record([answer(`card ${n % 5}`)]);
  return tab;
}
const pastEntries = 12;

let theirs: readonly Entry[] = [];
beforeAll(async () => {
  aNewBrowser();
  const elsewhere = await tightTab();
  for (let n = 0; n < 7; n++) await elsewhere.record([answer(`theirs ${n % 3}`)]);
  await elsewhere.record([{ kind: 'flagged', card: cardId('card 1') }]);
  theirs = await elsewhere.journal();
});

const traces = [aTrace('Seas > Aral: shrinks', { id: 'aral' })];
const sighting = { collection: 'notes', version: '1', chunks: ['a'], retired: [] };
const news = { sighting: { ...sighting, fresh: new Map([['a', traces]]) }, lineage: undefined };
const fit = {
  kind: 'configured',
  key: paramsKey,
  value: defaultWeights.map((w) => w * 1.1),
} as const;
const descent = {
  kind: 'descended',
  from: cardId('card 1'),
  to: cardId('card 2'),
  how: 'reworded',
} as const;

/** With how many entries there are afterwards. */
const writes: readonly [string, (tab: Storage) => Promise<unknown>, number][] = [
  ['answers', (tab) => tab.record([answer('card 1', 'again'), answer('new')]), pastEntries + 2],
  ['an undo', undo, pastEntries + 1],
  ['a fit', (tab) => tab.record([fit]), pastEntries + 1],
  ['a descent', (tab) => tab.record([descent]), pastEntries + 1],
  ['a merge', (tab) => tab.merge([theirs]), pastEntries + 8],
  ['tidying', (tab) => tab.tidy(() => []), pastEntries],
  ['a deck that is seen', (tab) => tab.follow(undefined, news), pastEntries],
  ['another device’s deck', (tab) => tab.addSeen([{ collection: 'notes', traces }]), pastEntries],
  ['the place of a quiz', (tab) => tab.keepQuiz(() => ({ asked: 1 })), pastEntries],
  ['erasing', eraseAll, 0],
];

/** The browser refuses the next write but so many. Answers how many there were. */
function refuse(after: number, name: string): () => number {
  let count = 0;
  for (const method of ['put', 'add', 'delete', 'clear'] as const) {
    const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ): never {
      count += 1;
      if (count === after + 1) throw new DOMException('refused', name);
      return real.apply(this, given) as never;
    });
  }
  return () => count;
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is shown is what lies on the disk, each entry once, and what the journal leads to. */
async function expectSound(tab: Storage): Promise<readonly Entry[]> {
  const journal = await tab.journal();
  expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
  await tab.catchUp();
  const shown = knownBy(tab.current());
  expect(shown.states).toEqual(await replayed(tab));
  const taken = retractedActs(journal);
  const standing = journal.filter(({ kind, action }) => kind === 'answered' && !taken.has(action));
  expect(shown.answers).toBe(standing.length);
  const again = await tightTab();
  await again.catchUp();
  expect(knownBy(again.current())).toEqual(shown);
  again.close();
  return journal;
}

describe.each([
  ['room', 'QuotaExceededError'],
  ['a connection', 'UnknownError'],
])('for want of %s', (_, error) => {
  test.each(writes)(
    '%s',
    async (_, write, entries) => {
      for (let after = 0, isOver = false; !isOver; after += step) {
        aNewBrowser();
        const tab = await aPast();
        const count = refuse(after, error);
        const failed = await write(tab).then(
          () => false,
          () => true,
        );
        isOver = count() <= after;
        vi.restoreAllMocks();
        const journal = await expectSound(tab);
        if (failed) {
          expect(journal).toHaveLength(pastEntries);
          await write(tab);
          await expectSound(tab);
        }
        expect(await tab.journal()).toHaveLength(entries);
        tab.close();
      }
    },
    120_000,
  );
});
