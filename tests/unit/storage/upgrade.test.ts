// Databases as each released version of the app left them, opened by this one. A new version of the schema adds
// its own dump here; none is ever changed or removed.

import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { byTime, type Entry } from '#scheduler/journal.ts';
import { aNewBrowser, answer, aTab, replayed, storeName } from '../../builders/storing.ts';

interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly object[]>> & {
    readonly entries: readonly (Entry & { readonly about: readonly string[] })[];
  };
}

const folder = new URL('./golden/', import.meta.url);
const dumps = readdirSync(folder).map((name) => ({
  name,
  dump: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Dump,
}));

async function left({ version, stores, tables }: Dump): Promise<void> {
  const db = new Dexie(storeName());
  db.version(version).stores(stores);
  await db.open();
  for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkAdd([...rows]);
  db.close();
}

beforeEach(aNewBrowser);

describe.each(dumps)('a database of $name', ({ dump }) => {
  const journal = dump.tables.entries.map(({ about, ...entry }) => entry as Entry).sort(byTime);

  test('keeps every entry', async () => {
    await left(dump);
    const tab = await aTab();
    expect(await tab.journal()).toEqual(journal);
  });

  test('has the memories of its journal, by the meaning that entries have now', async () => {
    await left(dump);
    const tab = await aTab();
    expect(tab.current().states.size).toBeGreaterThan(0);
    expect(tab.current().states).toEqual(await replayed(tab));
    expect(tab.current().session).toBeDefined();
  });

  test('goes on being written, by the same device', async () => {
    await left(dump);
    const tab = await aTab();
    const { entries } = await tab.record([answer('a')]);
    expect(entries[0]?.device).toBe(journal[0]?.device);
    expect(entries[0]?.seq).toBe(Math.max(...journal.map(({ seq }) => seq)) + 1);
    expect(await tab.journal()).toHaveLength(journal.length + 1);
    expect(tab.current().states).toEqual(await replayed(tab));
  });
});
