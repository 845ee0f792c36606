import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dayMs } from '#kit/time.ts';
import { type Entry, lastInstant, undoOf } from '#scheduler/journal.ts';
import { defaultParams, paramsKey } from '#scheduler/params.ts';
import { readEntry } from '#scheduler/read-entry.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { cardId } from '../../builders/scheduling.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  replayed,
  storeName,
  tightLimits,
} from '../../builders/storing.ts';

beforeEach(aNewBrowser);

const anotherDevice = async (...cards: string[]): Promise<readonly Entry[]> => {
  aNewBrowser();
  const tab = await aTab();
  for (const card of cards) await tab.record([answer(card)]);
  return tab.journal();
};

test('what is new is added, what is known is not, and the device stays itself', async () => {
  const others = await anotherDevice('a', 'b');
  aNewBrowser();
  const here = await aTab();
  const { entries } = await here.record([answer('c')]);
  expect(await here.merge([others])).toEqual({ added: 2 });
  expect(await here.merge([others])).toEqual({ added: 0 });
  expect([...here.current().states.keys()].sort()).toEqual(['a', 'b', 'c']);
  const next = await here.record([answer('d')]);
  expect(next.entries[0]?.device).toBe(entries[0]?.device);
  expect(next.entries[0]?.seq).toBe(2);
});

test('what is written next comes after all that was merged, whatever the clocks say', async () => {
  aNewBrowser();
  const ahead = await aTab(aClock(Date.UTC(2099, 0)));
  await ahead.record([answer('a')]);
  const future = await ahead.journal();
  aNewBrowser();
  const here = await aTab();
  await here.merge([future]);
  const { entries } = await here.record([answer('a', 'again')]);
  expect(entries[0]?.tick).toBeGreaterThan(future[0]?.tick ?? 0);
  expect(here.current().states).toEqual(await replayed(here));
});

test('what is written after the last moment that can be told is still read back, in its order', async () => {
  const [first] = await anotherDevice('a');
  aNewBrowser();
  const here = await aTab();
  const last = readEntry({ ...first, tick: lastInstant, device: '0' });
  await here.merge([last ? [last] : []]);
  await here.record([answer('a', 'again')]);
  await here.record([answer('a', 'easy'), answer('b')]);
  const journal = await here.journal();
  expect(journal).toHaveLength(4);
  expect(journal.map(readEntry)).toEqual(journal);
  expect(journal.slice(1).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(here.current().states).toEqual(await replayed(here));
});

test('a copy of a profile is noticed: both keep what they did, and go on as two devices', async () => {
  const clock = aClock();
  const original = await aTab(clock);
  const { entries } = await original.record([answer('a')]);
  const device = entries[0]?.device;
  // The copy did something else under the same number.
  const copied: Entry[] = (await original.journal()).map((entry) => ({ ...entry }));
  const [first] = copied;
  if (!first) throw new Error('an entry');
  const elsewhere = {
    ...first,
    ...answer('b'),
    id: 'other-id',
    action: 'other-act',
    seq: 2,
  } as Entry;
  await original.record([answer('c')]);
  await original.merge([[...copied, elsewhere]]);
  expect([...original.current().states.keys()].sort()).toEqual(['a', 'b', 'c']);
  const next = await original.record([answer('d')]);
  expect(next.entries[0]?.device).not.toBe(device);
  expect(next.entries[0]?.seq).toBe(1);
});

test('kinds of entries that this version does not know are kept, also through a merge', async () => {
  const storage = await aTab();
  await storage.record([answer('a')]);
  const [known] = await storage.journal();
  const unknown = {
    ...known,
    kind: 'sung-aloud',
    key: undefined,
    song: 'of cards',
    id: 'id-of-a-song',
    device: 'tomorrow',
  } as unknown as Entry;
  aNewBrowser();
  const here = await aTab(aClock(), () => {}, tightLimits);
  await here.merge([[unknown]]);
  await here.tidy(() => []);
  expect(await here.journal()).toEqual([unknown]);
  expect((await here.history(cardId('a'))).map(({ id }) => id)).toEqual(['id-of-a-song']);
});

test.each([null, ['a'], { id: 'a' }])(
  'a kind of a later version may call %j a card',
  async (card) => {
    const [known] = await anotherDevice('a');
    const unknown = { ...known, kind: 'sung-aloud', id: 'id-of-a-song', card } as unknown as Entry;
    aNewBrowser();
    const here = await aTab(aClock(), () => {}, tightLimits);
    await here.merge([[unknown]]);
    await here.record([answer('b')]);
    expect(await here.journal()).toContainEqual(unknown);
    expect(here.current().states).toEqual(await replayed(here));
  },
);

test('an answer with something more to it than this version knows stays as it is', async () => {
  aNewBrowser();
  const storage = await aTab(aClock(), () => {}, tightLimits);
  for (const card of ['a', 'b', 'c', 'd', 'e', 'f']) await storage.record([answer(card)]);
  const journal = (await storage.journal()).map((entry) => ({ ...entry, mood: 'calm' }));
  aNewBrowser();
  const here = await aTab(aClock(), () => {}, tightLimits);
  await here.merge([journal]);
  await here.tidy(() => []);
  expect(await here.journal()).toEqual(journal);
});

test.each([
  ['', 2],
  [', also by a clock that went ahead', -2],
])(
  'what a merge leaves behind that was cut off is cleared, once none can be under way any more%s',
  async (_, days) => {
    const others = await anotherDevice('a', 'b', 'c', 'd', 'e', 'f', 'g');
    aNewBrowser();
    const clock = aClock();
    const here = await aTab(clock, undefined, tightLimits);
    // Time stands still for the tab in the middle of it, as where it is closed.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    void here.merge([others]);
    while (vi.getTimerCount() === 0) await segmentsOnDisk();
    vi.useRealTimers();

    const later = await aTab(clock, undefined, tightLimits);
    expect(await later.journal()).toEqual([]);
    await later.tidy(() => []);
    expect(await segmentsOnDisk()).toBe(2);
    clock.move(days * dayMs);
    await later.tidy(() => []);
    expect(await segmentsOnDisk()).toBe(0);
    expect(await later.merge([others])).toEqual({ added: 7 });
    clock.move(2 * dayMs);
    await later.tidy(() => []);
    expect(await later.journal()).toHaveLength(7);
  },
);

test('memories that a merge has only staged are read by nobody, and cleared', async () => {
  const others = await anotherDevice('d', 'e', 'f', 'g', 'h', 'i');
  aNewBrowser();
  const clock = aClock();
  const here = await aTab(clock, undefined, tightLimits);
  for (const card of ['a', 'b', 'c', 'd']) await here.record([answer(card)]);
  await here.tidy(() => []);
  const own = await onDisk((db) => db.table('packs').toArray());
  expect(own.length).toBeGreaterThan(0);
  // As a tab leaves them that is closed right before the end of a merge.
  const left = own.map((pack) => ({ ...pack, shard: `staged 1 else ${pack.shard}`, cards: ['z'] }));
  await onDisk((db) => db.table('packs').bulkPut(left));
  const later = await aTab(clock, undefined, tightLimits);
  expect(new Map(later.current().states)).toEqual(await replayed(later));
  await later.tidy(() => []);
  expect(await packsOnDisk()).toEqual(own.map(({ shard }) => shard));

  await later.merge([others]);
  const merged = await packsOnDisk();
  expect(merged.length).toBeGreaterThan(0);
  expect(merged.every((key) => typeof key === 'string')).toBe(true);
  await later.record([answer('a', 'again'), answer('k')]);
  await later.record([answer('d', 'again'), answer('l')]);
  await later.tidy(() => []);
  expect(await onDisk((db) => db.table('memories').count())).toBe(0);
  const again = await aTab(clock, undefined, tightLimits);
  expect(again.current().states.size).toBe(11);
  expect(new Map(again.current().states)).toEqual(await replayed(again));
});

async function onDisk<Result>(work: (db: Dexie) => PromiseLike<Result>): Promise<Result> {
  const db = await new Dexie(storeName()).open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const segmentsOnDisk = () => onDisk((db) => db.table('segments').count());
const packsOnDisk = () => onDisk((db) => db.table('packs').toCollection().primaryKeys());

describe('a merge that takes long', () => {
  const twoTabs = async () => {
    aNewBrowser();
    const clock = aClock();
    const open = () => aTab(clock, () => {}, tightLimits);
    return { clock, here: await open(), beside: await open() };
  };

  test('brings memories by the parameters that are put in force meanwhile', async () => {
    aNewBrowser();
    const elsewhere = await aTab();
    for (const card of ['a', 'b', 'c', 'd']) await elsewhere.record([answer(card)]);
    const value = defaultWeights.map((weight) => weight * 1.1);
    await elsewhere.record([{ kind: 'configured', key: paramsKey, value }]);
    const theirs = await elsewhere.journal();
    const { clock, here, beside } = await twoTabs();
    clock.move(dayMs);
    let recorded: Promise<unknown> | undefined;
    await here.merge([theirs], () => {
      recorded ??= beside.record([{ kind: 'configured', key: paramsKey, value: null }]);
    });
    await recorded;
    await here.catchUp();
    expect(here.current().params).toEqual(defaultParams);
    expect(new Map(here.current().states)).toEqual(await replayed(here));
  });

  test('takes an answer back once that both devices took back, the one of them meanwhile', async () => {
    const { here, beside } = await twoTabs();
    await here.record([answer('b')]);
    const { action } = await here.record([answer('a')]);
    await beside.catchUp();
    const journal = await here.journal();
    aNewBrowser();
    const elsewhere = await aTab();
    await elsewhere.merge([journal]);
    await elsewhere.record(undoOf(action));
    for (const card of ['c', 'd', 'e']) await elsewhere.record([answer(card)]);
    const theirs = await elsewhere.journal();
    let undone: Promise<unknown> | undefined;
    await here.merge([theirs], () => {
      undone ??= beside.record(undoOf(action));
    });
    await undone;
    await here.catchUp();
    expect(here.current().answers).toBe(4);
    expect(new Map(here.current().states)).toEqual(await replayed(here));
  });

  test('because its tab slept, and is taken for abandoned meanwhile, counts no answer twice', async () => {
    const others = await anotherDevice('a', 'b', 'c', 'd');
    const { clock, here, beside } = await twoTabs();
    await here.record([answer('a')]);
    let tidied: Promise<void> | undefined;
    async function* slowly() {
      if (!tidied) clock.move(2 * dayMs);
      tidied ??= beside.tidy(() => []);
      await tidied;
      yield others;
    }
    await here.merge({ [Symbol.asyncIterator]: slowly });
    expect(new Map(here.current().states)).toEqual(await replayed(here));
    expect(await here.journal()).toHaveLength(5);
  });
});
