import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Storage } from '#storage/storage.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  eraseAll,
  replayed,
  tightLimits,
  undo,
} from '../../builders/storing.ts';

beforeEach(aNewBrowser);
afterEach(() => vi.restoreAllMocks());

const tightTab = () => aTab(aClock(), () => {}, tightLimits);

/** Twelve answers to four cards, of which nine are sealed in threes, and packed memories. */
async function aPast(): Promise<Storage> {
  const tab = await tightTab();
  for (let n = 0; n < 12; n++) await tab.record([answer(`card ${n % 4}`)]);
  await tab.tidy(() => []);
  return tab;
}

/** From now on Chromium's word for a large row whose file is gone. */
function lose(table: string, isLost: (key: unknown) => boolean = () => true): void {
  const { get, getAll } = IDBObjectStore.prototype;
  const lost = () => new DOMException('Data lost due to missing file.', 'NotReadableError');
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === table && isLost(key)) throw lost();
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...range
  ) {
    if (this.name === table) throw lost();
    return getAll.apply(this, range);
  });
}

const loseFirstSegment = () => {
  let first: unknown;
  lose('segments', (key) => {
    first ??= key;
    return key === first;
  });
};

test('packed memories that the browser has lost are made anew', async () => {
  const tab = await aPast();
  const before = new Map(tab.current().states);
  tab.close();
  let isGone = true;
  lose('packs', () => isGone);
  const clear = IDBObjectStore.prototype.clear;
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    if (this.name === 'packs') {
      isGone = false;
      vi.restoreAllMocks();
    }
    return clear.call(this);
  });
  const again = await tightTab();
  expect(new Map(again.current().states)).toEqual(before);
  expect(again.current().answers).toBe(12);
  expect(again.loss()).toBeUndefined();
});

test('of a segment that the browser has lost the learner is told; all else can still be read and saved', async () => {
  const tab = await aPast();
  expect(tab.loss()).toBeUndefined();
  loseFirstSegment();
  expect(await tab.journal()).toHaveLength(9);
  await tab.catchUp();
  expect(tab.loss()).toMatchObject({ answers: 3 });
  const batches: number[] = [];
  for await (const batch of tab.batches()) batches.push(batch.length);
  expect(batches.reduce((sum, length) => sum + length, 0)).toBe(9);
  expect((await tab.answers()).card).toHaveLength(9);
  tab.close();
  const again = await tightTab();
  expect(again.loss()).toMatchObject({ answers: 3 });
  again.acceptLoss();
  await vi.waitFor(() => expect(again.loss()).toBeUndefined());
  again.close();
  expect((await tightTab()).loss()).toBeUndefined();
});

test('one that is missed in the middle of a backup is left out of it, once', async () => {
  const tab = await aPast();
  const batches = tab.batches()[Symbol.asyncIterator]();
  const first = await batches.next();
  loseFirstSegment();
  let entries = first.value?.length ?? 0;
  for (let next = await batches.next(); !next.done; next = await batches.next())
    entries += next.value.length;
  expect(entries).toBe(9);
});

test('a backup brings back what was lost, and nothing twice', async () => {
  const tab = await aPast();
  const whole = await tab.journal();
  loseFirstSegment();
  await expect(tab.merge([whole])).resolves.toEqual({ added: 3 });
  expect(await tab.journal()).toEqual(whole);
  expect(new Map(tab.current().states)).toEqual(await replayed(tab));
  // Should it be found again, it counts no more.
  vi.restoreAllMocks();
  expect(await tab.journal()).toEqual(whole);
  expect(await tab.merge([whole])).toEqual({ added: 0 });
});

test('an answer to a card of which others are lost is still taken back', async () => {
  const tab = await aPast();
  loseFirstSegment();
  expect(await undo(tab)).toBe(true);
  expect(tab.current().answers).toBe(11);
  expect(tab.loss()).toMatchObject({ answers: 3 });
});

test('who erases everything hears no more of it', async () => {
  const tab = await aPast();
  loseFirstSegment();
  await tab.journal();
  await tab.catchUp();
  await eraseAll(tab);
  expect(tab.loss()).toBeUndefined();
});
