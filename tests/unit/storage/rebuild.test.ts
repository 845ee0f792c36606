import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { paramsKey } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { openStorage } from '#storage/open.ts';
import type { OpenOptions } from '#storage/open-options.ts';
import type { Storage } from '#storage/storage.ts';
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

/** As a version of the app left it that concluded something else from the same answers. */
async function anotherFold(answers: number): Promise<void> {
  await studied(answers);
  await edit(async (db) => {
    await db.table('meta').update('head', { folded: 'an older meaning' });
    await db.table('memories').clear();
  });
}

/** Answers to five cards, sealed and packed where there are many. */
async function studied(answers: number): Promise<void> {
  const tab = await aTab(aClock(), () => {}, tightLimits);
  for (let n = 0; n < answers; n++) await tab.record([answer(`card ${n % 5}`)]);
  await tab.tidy(() => []);
  tab.close();
}

async function edit(change: (db: Dexie) => Promise<unknown>): Promise<void> {
  const db = await new Dexie(storeName()).open();
  await change(db);
  db.close();
}

const fit: Extract<EntryDraft, { kind: 'configured' }> = {
  kind: 'configured',
  key: paramsKey,
  value: defaultWeights.map((weight) => weight * 1.1),
};

let stores = 0;
/** Each with a chance of its own: ids are made of it. */
const options = () => {
  stores += 1;
  const random = seededRandom(`store ${stores}`);
  return { name: storeName(), clock: aClock(), random, limits: tightLimits };
};
const opened = async (more: object): Promise<Storage> => {
  const storage = await openStorage({ ...options(), ...more });
  if ('trouble' in storage) throw new Error(storage.trouble);
  return storage;
};

test('a long journal is gone through elsewhere, which tells how far it is; here it is only read', async () => {
  await anotherFold(40);
  const told: number[] = [];
  const rebuildElsewhere = vi.fn(async () => {
    (await opened({ onRebuild: (share: number) => told.push(share) })).close();
  });
  const here = vi.fn();
  const storage = await opened({ rebuildElsewhere, onRebuild: here });
  expect(rebuildElsewhere).toHaveBeenCalledTimes(1);
  expect(here).not.toHaveBeenCalled();
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(new Map(storage.current().states)).toEqual(await replayed(storage));
  expect(storage.current().answers).toBe(40);
});

test('where nothing else can go through it, it is done here', async () => {
  await anotherFold(40);
  const storage = await opened({
    rebuildElsewhere: () => Promise.reject(new Error('no worker')),
  });
  expect(new Map(storage.current().states)).toEqual(await replayed(storage));
});

test('a short journal is gone through at once', async () => {
  await anotherFold(2);
  const rebuildElsewhere = vi.fn();
  const storage = await opened({ rebuildElsewhere });
  expect(rebuildElsewhere).not.toHaveBeenCalled();
  expect(new Map(storage.current().states)).toEqual(await replayed(storage));
});

describe('a fit', () => {
  test('of a long journal is recorded elsewhere: nothing of it is seen here until it is done, and grades go on', async () => {
    await studied(40);
    const shares: number[] = [];
    const recordElsewhere: OpenOptions['recordElsewhere'] = async (drafts, onProgress) => {
      const beside = await opened({});
      const { params } = storage.current();
      await storage.record([answer('graded meanwhile')]);
      expect(storage.current().params).toBe(params);
      const recorded = await beside.record(drafts, { onProgress });
      beside.close();
      return recorded;
    };
    const storage = await opened({ recordElsewhere });
    const before = await replayed(storage);
    const onProgress = (share: number) => void shares.push(share);
    const { action } = await storage.record([fit], { onProgress });
    expect(storage.current().params.weights).toEqual(fit.value);
    expect(new Map(storage.current().states)).toEqual(await replayed(storage));
    expect(shares.length).toBeGreaterThan(0);
    await storage.record([{ kind: 'retracted', target: action }]);
    expect(new Map(storage.current().states)).toEqual(await replayed(storage));
    for (const [card, state] of before) expect(storage.current().states.get(card)).toEqual(state);
    expect(storage.current().answers).toBe(42);
  });

  test('that fails elsewhere is not in force, and may be tried again', async () => {
    await studied(40);
    const recordElsewhere = () => Promise.reject(new Error('no worker'));
    const storage = await opened({ recordElsewhere });
    const before = storage.current();
    await expect(storage.record([fit])).rejects.toThrow('no worker');
    expect(storage.current()).toBe(before);
    expect(await storage.journal()).toHaveLength(40);
  });

  test('that an earlier version has counted for later answers only is now counted for all, once', async () => {
    await studied(40);
    const before = await opened({});
    await before.record([fit]);
    const { params, states } = before.current();
    before.close();
    await edit(async (db) => {
      await db.table('meta').update('head', { folded: `2 fsrs-6 ${params.version}` });
      await db.table('memories').clear();
    });
    const rebuildElsewhere = vi.fn(async () => {});
    const storage = await opened({ rebuildElsewhere });
    expect(rebuildElsewhere).toHaveBeenCalledTimes(1);
    expect(new Map(storage.current().states)).toEqual(new Map(states));
    storage.close();
    (await opened({ rebuildElsewhere })).close();
    expect(rebuildElsewhere).toHaveBeenCalledTimes(1);
  });
});
