import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { readEntry } from '#scheduler/read-entry.ts';
import { holdsAll } from '#storage/copies.ts';
import {
  entriesOf,
  type PastCard,
  type WaitingHistory,
} from '#storage/exchange/waiting-history.ts';
import { readWaitingLine } from '#storage/waiting-lines.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { wholeBackup } from '../../builders/backups.ts';
import { cardId } from '../../builders/scheduling.ts';
import { aCopyOf, aNewBrowser, answer, aTab } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

const june = Date.UTC(2024, 5, 1);

const aPast = (reviews: number): PastCard => ({
  suspended: true,
  flagged: false,
  reviews: Array.from({ length: reviews }, (_, i) => ({
    at: june + i * 86_400_000,
    ease: 1 + (i % 4),
    interval: i % 2 === 0 ? -600 : 4,
    tookMs: 4000,
  })),
  changes: [
    { kind: 'reset', at: june + 1 },
    { kind: 'rescheduled', at: june + 2, due: june + 10 * 86_400_000 },
    { kind: 'imported', at: june + 3, due: june, stability: 12.5, difficulty: 4 },
  ],
});

const histories: readonly WaitingHistory[] = [
  { anchor: 'anki-heart', cards: [aPast(3)] },
  { anchor: 'mochi-lungs', cards: [aPast(1), aPast(0)], from: 'mochi' },
];

async function* nothing() {}

const textWith = async (waiting: readonly WaitingHistory[]): Promise<string> => {
  const content = { entries: nothing(), seen: nothing(), waiting };
  const file = new Response(writeBackup({ made: '', device: 'phone' }, content));
  return gunzipSync(await file.arrayBuffer()).toString();
};

test('a backup brings histories that wait for their cards to where they wait as well', async () => {
  const read = await wholeBackup(new Blob([await textWith(histories)]));
  if ('trouble' in read) throw new Error(read.trouble);
  expect(read.waiting).toEqual(histories);
  const storage = await aTab();
  expect(await storage.notYetWaiting(read.waiting)).toHaveLength(2);
  await storage.addWaiting(read.waiting);
  expect(await storage.waiting()).toEqual(histories);
  expect(await storage.notYetWaiting(read.waiting)).toEqual([]);
});

test('where nothing waits, a backup is one that earlier versions read', async () => {
  expect(JSON.parse(await textWith([]))).toMatchObject({ version: 2, entries: [], seen: [] });
  expect(JSON.parse(await textWith(histories))).toMatchObject({ version: 3, waiting: histories });
});

test('an older history does not take the place of one that says more', async () => {
  const storage = await aTab();
  await storage.addWaiting([{ anchor: 'anki-heart', cards: [aPast(3)] }]);
  await storage.addWaiting([{ anchor: 'anki-heart', cards: [aPast(1)] }]);
  expect((await storage.waiting())[0]?.cards[0]?.reviews).toHaveLength(3);
  await storage.addWaiting([{ anchor: 'anki-heart', cards: [aPast(4)] }]);
  expect((await storage.waiting())[0]?.cards[0]?.reviews).toHaveLength(4);
});

test.each([
  ['without a name', { cards: [aPast(1)] }],
  ['of another program', { anchor: 'a', cards: [aPast(1)], from: 'elsewhere' }],
  ['with a time that is none', { anchor: 'a', cards: [{ ...aPast(0), reviews: [{ at: -1 }] }] }],
  [
    'with an interval of no calendar',
    {
      anchor: 'a',
      cards: [{ ...aPast(0), reviews: [{ at: june, ease: 3, interval: 1e12, tookMs: 1 }] }],
    },
  ],
  [
    'with a strength of no memory',
    {
      anchor: 'a',
      cards: [
        {
          ...aPast(0),
          changes: [{ kind: 'imported', at: june, due: june, stability: 12, difficulty: 11 }],
        },
      ],
    },
  ],
  [
    'with a change that nobody knows',
    { anchor: 'a', cards: [{ ...aPast(0), changes: [{ kind: 'burnt', at: june }] }] },
  ],
])('a history %s is left out of what is restored, and counted', async (_, history) => {
  const read = await wholeBackup(
    new Blob([await textWith([history as unknown as WaitingHistory])]),
  );
  expect(read).toMatchObject({ waiting: [], refused: 1 });
});

test('a copy from before does not hold what waits since', async () => {
  const storage = await aTab();
  await storage.record([answer('a')]);
  const copy = aCopyOf(storage);
  await storage.addWaiting(histories);
  expect(holdsAll(copy, aCopyOf(storage))).toBe(false);
  expect(await storage.erase(copy)).toBe(false);
  expect(await storage.waiting()).toEqual(histories);
  const second = aCopyOf(storage);
  await storage.addWaiting([]);
  expect(holdsAll(second, aCopyOf(storage))).toBe(true);
  expect(await storage.erase(second)).toBe(true);
  expect(await storage.waiting()).toEqual([]);
});

test('a grade waits for none of the many histories that come to wait', async () => {
  const storage = await aTab();
  await storage.record([answer('a')]);
  const many = Array.from({ length: 2000 }, (_, n) => ({ anchor: `anki-${n}`, cards: [aPast(2)] }));
  const done: string[] = [];
  const adding = storage.addWaiting(many).then(() => done.push('added'));
  for (let turn = 0; turn < 10; turn++) await new Promise((next) => setImmediate(next));
  await storage.record([answer('b')]).then(() => done.push('graded'));
  await adding;
  expect(done).toEqual(['graded', 'added']);
});

test('a package that is read once more, after its notes were changed, waits as it is now', async () => {
  const storage = await aTab();
  await storage.addWaiting([{ anchor: 'anki-heart', cards: [aPast(3), aPast(2)] }]);
  const one = { anchor: 'anki-heart', cards: [aPast(4)] };
  await storage.addWaiting([one]);
  expect(await storage.waiting()).toEqual([one]);
  const resumed = { anchor: 'anki-heart', cards: [{ ...aPast(4), suspended: false }] };
  await storage.addWaiting([resumed]);
  expect(await storage.waiting()).toEqual([resumed]);
  expect(await storage.notYetWaiting([one])).toEqual([]);
});

const latest = 2 ** 47;

test.each([
  ['earliest', { at: 0, ease: 1, interval: -8_640_000, tookMs: 0 }, 0.001, 1],
  ['latest', { at: latest, ease: 4, interval: 36_500, tookMs: 2 ** 53 - 1 }, 36_500, 10],
] as const)(
  'the %s that is believed makes entries that a journal can hold',
  (_, review, stability, difficulty) => {
    const { at } = review;
    const card: PastCard = {
      ...{ suspended: true, flagged: true, reviews: [review] },
      changes: [
        { kind: 'reset', at },
        { kind: 'rescheduled', at, due: at },
        { kind: 'imported', at, due: at, stability, difficulty },
      ],
    };
    const history = { anchor: 'anki-heart', cards: [card] };
    expect(readWaitingLine(history)).toEqual(history);
    for (const offset of [-840, 840]) {
      const entries = entriesOf(card, cardId('^anki-heart'), { offset, rolloverHour: 4 });
      expect(entries).toHaveLength(6);
      for (const entry of entries) expect(readEntry(entry)).toBe(entry);
    }
  },
);
