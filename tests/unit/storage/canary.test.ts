import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lossOf } from '#storage/canary.ts';
import { aClock, aNewBrowser, answer, aTab, eraseAll, storeName } from '../../builders/storing.ts';

/** What a browser keeps besides the database. */
function aLocalStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

beforeEach(() => {
  aNewBrowser();
  vi.stubGlobal('localStorage', aLocalStorage());
});

const studied = async (answers: number) => {
  const tab = await aTab();
  for (let i = 0; i < answers; i++) await tab.record([answer(`card ${i}`)]);
  tab.close();
};

/** Cleared by the browser, and not by the app. */
async function emptied(): Promise<void> {
  const db = await new Dexie(storeName()).open();
  for (const table of db.tables) await table.clear();
  db.close();
}

describe('a database that the browser has erased', () => {
  test('is missed at the next start, until the learner knows', async () => {
    await studied(30);
    await Dexie.delete(storeName());
    const tab = await aTab();
    expect(tab.loss()).toMatchObject({ answers: 30 });
    await tab.record([answer('a')]);
    tab.close();
    const again = await aTab();
    expect(again.loss()).toMatchObject({ answers: 30 });
    again.acceptLoss();
    expect(again.loss()).toBeUndefined();
    await again.record([answer('b')]);
    again.close();
    expect((await aTab()).loss()).toBeUndefined();
  });

  test('is told again at the next start, however much was studied since', async () => {
    await studied(60);
    await Dexie.delete(storeName());
    await studied(25);
    expect((await aTab()).loss()).toMatchObject({ answers: 60 });
  }, 30_000);

  test('is missed at once where it is cleared under an open page', async () => {
    await studied(30);
    const tab = await aTab();
    await emptied();
    await tab.record([answer('b')]);
    expect(tab.loss()).toMatchObject({ answers: 30 });
    tab.close();
    expect((await aTab()).loss()).toMatchObject({ answers: 30 });
  });

  test('is missed, and not shown any more, where an open page only looks', async () => {
    await studied(30);
    const tab = await aTab();
    await emptied();
    await tab.catchUp();
    expect(tab.current().answers).toBe(0);
    expect(tab.loss()).toMatchObject({ answers: 30 });
    tab.close();
    expect((await aTab()).loss()).toMatchObject({ answers: 30 });
  });

  test('is missed where little is restored into it from an open page', async () => {
    await studied(2);
    const tab = await aTab();
    const little = await tab.journal();
    for (let i = 0; i < 30; i++) await tab.record([answer(`more ${i}`)]);
    await emptied();
    await tab.merge([little]);
    expect(tab.current().answers).toBe(2);
    expect(tab.loss()).toMatchObject({ answers: 32 });
  });

  test('is not missed where there was next to nothing in it', async () => {
    await studied(5);
    await Dexie.delete(storeName());
    expect((await aTab()).loss()).toBeUndefined();
  });
});

test('what the learner has erased in another tab is no loss', async () => {
  await studied(30);
  const [tab, other] = [await aTab(), await aTab()];
  await eraseAll(tab);
  await vi.waitFor(() => expect(other.current().answers).toBe(0));
  await other.record([answer('a')]);
  expect(other.loss()).toBeUndefined();
});

test('what was undone is no loss', () => {
  expect(lossOf({ answers: 30, at: 0 }, 29)).toBeUndefined();
  expect(lossOf({ answers: 30, at: 0 }, 2)).toBeDefined();
  expect(lossOf(undefined, 0)).toBeUndefined();
});

test('a window that may not keep anything opens all the same', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const tab = await aTab(aClock());
  await tab.record([answer('a')]);
  expect(tab.current().states.size).toBe(1);
});

test('the last copy that left this browser is remembered', async () => {
  const tab = await aTab();
  expect(tab.current().lastCopy).toBeUndefined();
  await tab.markCopy({ at: aClock().now(), answers: 12 });
  expect(tab.current().lastCopy).toEqual({ at: aClock().now(), answers: 12 });
});
