import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import { openStorage } from '#storage/open.ts';
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
  const tab = await aTab(aClock(), () => {}, tightLimits);
  for (let n = 0; n < answers; n++) await tab.record([answer(`card ${n % 5}`)]);
  await tab.tidy();
  tab.close();
  const db = await new Dexie(storeName()).open();
  await db.table('meta').update('head', { folded: 'an older meaning' });
  await db.table('memories').clear();
  db.close();
}

const options = () => ({
  ...{ name: storeName(), clock: aClock(), random: seededRandom(1), limits: tightLimits },
});
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
