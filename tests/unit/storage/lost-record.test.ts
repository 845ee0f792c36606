import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '#scheduler/journal.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { glanceAt } from '#storage/glance.ts';
import { cardsOf } from '#storage/read-journal.ts';
import type { Storage } from '#storage/storage.ts';
import { StorageFailure } from '#storage/trouble.ts';
import { aTrace } from '../../builders/a-trace.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  eraseAll,
  replayed,
  storeName,
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

/** From now on Chromium's word for large rows whose files are gone, until such rows are taken away. */
function lose(table: string, isLost: (key: unknown) => boolean = () => true): void {
  const { prototype } = IDBObjectStore;
  const { get, getAll, delete: remove, clear } = prototype;
  let isThere = true;
  const check = (store: IDBObjectStore, isAsked: () => boolean) => {
    if (isThere && store.name === table && isAsked())
      throw new DOMException('Data lost due to missing file.', 'NotReadableError');
  };
  vi.spyOn(prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    check(this, () => isLost(key));
    return get.call(this, key);
  });
  vi.spyOn(prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...range) {
    check(this, () => range[0] === undefined || table === 'packs');
    return getAll.apply(this, range);
  });
  vi.spyOn(prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === table && isLost(key)) isThere = false;
    return remove.call(this, key);
  });
  vi.spyOn(prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    if (this.name === table) isThere = false;
    return clear.call(this);
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
  lose('packs');
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

test('of one that is missed beside the page, by a worker that ends then, the page tells as well', async () => {
  const page = await aPast();
  const worker = await tightTab();
  loseFirstSegment();
  await worker.journal();
  worker.close();
  await vi.waitFor(() => expect(page.loss()).toMatchObject({ answers: 3 }));
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

test('answers of a lost segment that a shorter backup brings back stay when they are sealed anew', async () => {
  const tab = await aPast();
  const whole = await tab.journal();
  loseFirstSegment();
  await tab.journal();
  await expect(tab.merge([whole.slice(0, 2)])).resolves.toEqual({ added: 2 });
  vi.restoreAllMocks();
  await tab.tidy(() => []);
  const here = whole.filter((_, index) => index !== 2);
  await expectHere(tab, here);
  tab.close();
  await expectHere(await tightTab(), here);
});

test('answers that were sealed but still are rows when their segment is lost stay', async () => {
  const tab = await tightTab();
  for (let n = 0; n < 6; n++) await tab.record([answer(`card ${n % 4}`)]);
  const whole = await tab.journal();
  const closing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('The page is closed.', 'AbortError');
  });
  await expect(tab.tidy(() => [])).rejects.toThrow();
  closing.mockRestore();
  loseFirstSegment();
  await tab.tidy(() => []);
  expect(tab.loss()).toBeUndefined();
  vi.restoreAllMocks();
  await tab.tidy(() => []);
  await expectHere(tab, whole);
});

/** In the journal, in the histories of their cards and in a backup. */
async function expectHere(tab: Storage, entries: readonly Entry[]): Promise<void> {
  const idsOf = (some: readonly Entry[]) => some.map(({ id }) => id).sort();
  expect(idsOf(await tab.journal())).toEqual(idsOf(entries));
  const cards = new Set(entries.flatMap(cardsOf));
  const histories = await Promise.all([...cards].map((card) => tab.history(card)));
  expect(idsOf(histories.flat())).toEqual(idsOf(entries));
  const batches: Entry[] = [];
  for await (const batch of tab.batches()) batches.push(...batch);
  expect(idsOf(batches)).toEqual(idsOf(entries));
}

test('the place of a session and a file of the last deck that are lost are done without', async () => {
  const tab = await aPast();
  await tab.keepPlace({} as SessionPlace);
  const sighting = { collection: 'notes', version: '1', chunks: ['a', 'b'], retired: [] };
  const fresh = new Map(
    ['a', 'b'].map((chunk) => [chunk, [aTrace(`Seas > ${chunk}: deep`, { id: chunk })]]),
  );
  await tab.follow(undefined, { sighting: { ...sighting, fresh }, lineage: undefined });
  tab.close();
  lose('meta', (key) => key === 'session');
  const again = await tightTab();
  expect(again.current()).toMatchObject({ session: undefined, answers: 12 });
  vi.restoreAllMocks();
  lose('seen', (key) => String(key) === 'notes,a');
  const known: string[] = [];
  for await (const { traces } of again.seen()) known.push(...traces.map(({ id }) => id));
  expect(known).toEqual(['b']);
  const { tracesIn } = await again.recall('notes');
  expect(await tracesIn(['a', 'b'])).toHaveLength(1);
});

test('after the last deck itself is lost, the next one is followed again, and the page is opened at a glance', async () => {
  const tab = await aPast();
  const aSighting = (version: string) => ({
    sighting: { collection: 'notes', version, chunks: [], retired: [], fresh: new Map() },
    lineage: undefined,
  });
  await tab.follow(undefined, aSighting('1'));
  tab.close();
  lose('meta', (key) => key === 'seen notes');
  const again = await tightTab();
  expect(again.current().answers).toBe(12);
  const { last } = await again.recall('notes');
  expect(last).toBeUndefined();
  await again.follow(last, aSighting('2'));
  expect((await again.recall('notes')).last).toMatchObject({ version: '2' });
  const glance = await glanceAt(storeName(), again.device, () => {});
  expect(glance).toBeDefined();
  glance?.close();
});

test('an answer to a card of which others are lost is still taken back', async () => {
  const tab = await aPast();
  loseFirstSegment();
  expect(await undo(tab)).toBe(true);
  expect(tab.current().answers).toBe(11);
  expect(tab.loss()).toMatchObject({ answers: 3 });
});

test('an answer that fails on a lost row which cannot be given up is told as a trouble, and can be tried again', async () => {
  const tab = await aPast();
  const other = await tightTab();
  const { get } = IDBObjectStore.prototype;
  const failing = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (key === 'session') throw new DOMException('Data lost.', 'NotReadableError');
    return get.call(this, key);
  });
  await other.record([answer('card 0')]);
  const record = () => tab.record([answer('card 1')]);
  await expect(record()).rejects.toThrow(StorageFailure);
  failing.mockRestore();
  await record();
  expect(tab.current().answers).toBe(14);
});

test('who erases everything hears no more of it', async () => {
  const tab = await aPast();
  loseFirstSegment();
  await tab.journal();
  await tab.catchUp();
  await eraseAll(tab);
  expect(tab.loss()).toBeUndefined();
});

test('a history that waits and is lost costs neither a backup nor the others that wait', async () => {
  const tab = await aPast();
  const aWaiting = (anchor: string) => ({ anchor, cards: [] });
  await tab.addWaiting(['anki-a', 'anki-b', 'anki-c'].map(aWaiting));
  lose('waiting', (key) => key === 'anki-b');
  expect((await tab.waiting()).map(({ anchor }) => anchor)).toEqual(['anki-a', 'anki-c']);
  expect(await tab.notYetWaiting([aWaiting('anki-b')])).toHaveLength(1);
});
