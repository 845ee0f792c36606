import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import { hourMs, studyDay } from '#kit/time.ts';
import { paramsKey } from '#scheduler/params.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { openStorage } from '#storage/open.ts';
import type { Storage } from '#storage/storage.ts';
import { troubleOf } from '#storage/trouble.ts';
import { cardId, noon } from '../../builders/scheduling.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  butItsNumber,
  replayed,
  storeName,
  undo,
} from '../../builders/storing.ts';

const opened: Storage[] = [];
const open = async (...args: Parameters<typeof aTab>) => {
  const tab = await aTab(...args);
  opened.push(tab);
  return tab;
};
const reopen = async (tab: Storage) => {
  tab.close();
  return open();
};

beforeEach(aNewBrowser);
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close();
});

const a = cardId('a');

const aPlace = (day = 20_000): SessionPlace => ({
  day: studyDay(day),
  collection: 'notes',
  mode: 'review',
  ahead: [a],
  returning: [],
  done: [],
});

describe('a store that is opened for the first time', () => {
  test('is empty, with the default settings', async () => {
    const { states, settings, params, session, daysStudied } = (await open()).current();
    expect(states.size).toBe(0);
    expect(settings.newPerDay).toBe(10);
    expect(params).toEqual({ version: 'fsrs-6', weights: defaultWeights });
    expect({ session, daysStudied }).toEqual({ session: undefined, daysStudied: [] });
  });

  test('by two tabs at once is one store of one device', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    const [first] = (await one.record([answer('a')])).entries;
    const [second] = (await two.record([answer('b')])).entries;
    expect(second?.device).toBe(first?.device);
    expect(second?.seq).toBe(2);
  });
});

describe('an act', () => {
  test('is there again after a reload: entries, memory, day and session', async () => {
    const tab = await open();
    await tab.record([answer('a')], {
      session: (action) => ({
        ...aPlace(),
        done: [{ card: a, grade: 'good', action, tookMs: 8000 }],
      }),
    });
    const before = tab.current();
    const after = (await reopen(tab)).current();
    expect(after).toEqual(before);
    expect(after.states.get(a)?.memory).toMatchObject({ phase: 'review', due: 20_005 });
    expect(after.daysStudied).toEqual([20_000]);
    expect(after.session?.done).toHaveLength(1);
  });

  test('changes what is shown only once it is on the disk', async () => {
    const tab = await open();
    const before = tab.current();
    const writing = tab.record([answer('a')]);
    expect(tab.current()).toBe(before);
    await writing;
    expect(tab.current()).not.toBe(before);
    expect(before.states.size).toBe(0);
  });

  test('on a list is one act of an entry for each item', async () => {
    const tab = await open();
    const { action, entries } = await tab.record([answer('one'), answer('two', 'again')]);
    expect(entries.map((entry) => entry.action)).toEqual([action, action]);
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(2);
  });

  test('late at night belongs to the evening before, by the rollover that was set then', async () => {
    const clock = aClock();
    const tab = await open(clock);
    clock.move(14 * hourMs);
    const [early] = (await tab.record([answer('a')])).entries;
    await tab.record([{ kind: 'configured', key: 'rolloverHour', value: 0 }]);
    const [late] = (await tab.record([answer('b')])).entries;
    expect([early?.day, late?.day]).toEqual([20_000, 20_001]);
    expect(tab.current().daysStudied).toEqual([20_000, 20_001]);
  });

  test('never comes before the last one, though the clock was set back', async () => {
    const clock = aClock();
    const tab = await open(clock);
    await tab.record([answer('a', 'again')]);
    clock.move(-5 * hourMs);
    await tab.record([answer('a', 'good')]);
    const journal = await tab.journal();
    expect(journal.map((entry) => entry.kind === 'answered' && entry.grade)).toEqual([
      'again',
      'good',
    ]);
    expect(tab.current().states).toEqual(await replayed(tab));
  });

  test('in practice moves no memory and makes no day of study', async () => {
    const tab = await open();
    await tab.record([{ ...answer('a'), mode: 'practice' } as ReturnType<typeof answer>]);
    expect(tab.current()).toMatchObject({ daysStudied: [] });
    expect(tab.current().states.size).toBe(0);
  });

  test('that puts FSRS parameters in force makes all memories by them, and undo makes them as they were', async () => {
    const tab = await open();
    await tab.record([answer('a', 'good', 20_003)]);
    const before = tab.current();
    const value = defaultWeights.map((weight) => weight * 1.1);
    const { action } = await tab.record([{ kind: 'configured', key: paramsKey, value }]);
    const { params, states } = tab.current();
    expect(params.weights).toEqual(value);
    expect(states.get(a)?.memory).toMatchObject({ stability: 2.3065 * 1.1, due: 20_003 });
    expect((await reopen(tab)).current()).toEqual(tab.current());
    await tab.record([{ kind: 'retracted', target: action }]);
    expect(butItsNumber(tab.current())).toEqual(butItsNumber(before));
    expect(butItsNumber((await reopen(tab)).current())).toEqual(butItsNumber(before));
  });

  test('that changes any other setting leaves every memory as it lies on the disk', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const before = tab.current().states.get(a);
    await tab.record([{ kind: 'configured', key: 'retention', value: 0.85 }]);
    expect(tab.current().states.get(a)).toBe(before);
  });
});

describe('the place of a session', () => {
  test('can be kept without an act, and ended with one', async () => {
    const tab = await open();
    await tab.keepPlace(aPlace());
    const again = await reopen(tab);
    expect(again.current().session).toEqual(aPlace());
    await again.record([answer('a')]);
    expect(again.current().session).toEqual(aPlace());
    await again.record([answer('b')], { session: null });
    expect((await reopen(again)).current().session).toBeUndefined();
  });
});

describe('the place of a quiz', () => {
  test('is kept beside that of a session, written with an act, and ended with one', async () => {
    const tab = await aTab();
    await tab.keepQuiz(() => ({ asked: 0 }));
    await tab.record([answer('a')], { quiz: (action) => ({ asked: 1, action }) });
    const reloaded = await aTab();
    expect(reloaded.current()).toMatchObject({ session: undefined, quiz: { asked: 1 } });
    await reloaded.record([answer('b')], { quiz: null });
    expect((await aTab()).current().quiz).toBeUndefined();
  });
});

describe('undo', () => {
  test('restores the exact state before, also of a card never seen before', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const before = tab.current();
    await tab.record([answer('a', 'again'), answer('b')]);
    await undo(tab);
    expect(butItsNumber(tab.current())).toEqual(butItsNumber(before));
    const again = await reopen(tab);
    await undo(again);
    expect(again.current().states.size).toBe(0);
    expect(again.current().daysStudied).toEqual([]);
    expect(await again.lastAct()).toEqual([]);
  });

  test('takes back an answer that lies under later ones', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const slip = await tab.record([answer('a', 'again')]);
    await tab.record([answer('a', 'easy')]);
    await tab.record([{ kind: 'retracted', target: slip.action }]);
    expect(tab.current().states).toEqual(await replayed(tab));
    expect(tab.current().states.get(a)?.memory).toMatchObject({ reviews: 2, lapses: 0 });
  });

  test('of the same act in two tabs takes it back once', async () => {
    const [one, two] = [await open(), await open()];
    await one.record([answer('a')]);
    const { action } = await one.record([answer('b')]);
    const undoing = [{ kind: 'retracted', target: action } as const];
    await Promise.all([one.record(undoing), two.record(undoing)]);
    const again = await reopen(one);
    expect(again.current().daysStudied).toEqual([20_000]);
    expect(again.current().states.size).toBe(1);
  });

  test('passes over settings and what was taken back', async () => {
    const tab = await open();
    const first = await tab.record([{ kind: 'skipped', card: a, until: studyDay(20_001) }]);
    await tab.record([answer('b')]);
    await tab.record([{ kind: 'configured', key: 'theme', value: 'dark' }]);
    await undo(tab);
    expect((await tab.lastAct())[0]?.action).toBe(first.action);
    await undo(tab);
    expect(tab.current().settings.theme).toBe('dark');
    expect(await undo(tab)).toBe(false);
  });

  test('of a setting brings the old one back', async () => {
    const tab = await open();
    const { action } = await tab.record([{ kind: 'configured', key: 'newPerDay', value: 3 }]);
    await tab.record([{ kind: 'retracted', target: action }]);
    expect(tab.current().settings.newPerDay).toBe(10);
    expect((await reopen(tab)).current().settings.newPerDay).toBe(10);
  });

  test('of an answer before a card descended moves the descendant too', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const slip = await tab.record([answer('a', 'again')]);
    await tab.record([{ kind: 'descended', from: a, to: cardId('b'), how: 'reworded' }]);
    await tab.record([{ kind: 'retracted', target: slip.action }]);
    expect(tab.current().states).toEqual(await replayed(tab));
    expect(tab.current().states.get(cardId('b'))?.memory).toMatchObject({ lapses: 0, reviews: 1 });
  });
});

describe('two tabs', () => {
  test('hear of each other', async () => {
    const [one, two] = [await open(), await open()];
    const heard = vi.fn();
    two.subscribe(heard);
    await one.record([answer('a')]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(two.current()).toEqual(one.current());
    await undo(one);
    await vi.waitFor(() => expect(two.current().states.size).toBe(0));
  });

  test('that write at the same time lose nothing and count nothing twice', async () => {
    const [one, two] = [await open(), await open()];
    const writes = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? one : two).record([answer(`c${i % 6}`)]),
    );
    await Promise.all(writes);
    const journal = await one.journal();
    expect(journal.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const again = await reopen(one);
    expect(again.current().states).toEqual(await replayed(again));
  });

  test('show the same memories after one has missed what the other did', async () => {
    const [one, two] = [await open(), await open()];
    await one.record([answer('a'), answer('b')]);
    await one.record([{ kind: 'suspended', card: a }]);
    await two.record([answer('a', 'again')]);
    expect(two.current().states.get(a)).toMatchObject({ suspended: true, memory: { lapses: 1 } });
    expect(two.current().states).toEqual(await replayed(two));
  });
});

describe('memories that cannot be believed are replayed, never taken as empty', () => {
  const damage = async (tab: Storage, work: (db: Dexie) => Promise<unknown>) => {
    tab.close();
    const db = await new Dexie(storeName()).open();
    await work(db);
    db.close();
    return open();
  };
  const studied = async () => {
    const tab = await open();
    for (const card of ['a', 'b', 'c']) await tab.record([answer(card)]);
    return { tab, before: tab.current() };
  };

  test('when they are gone', async () => {
    const { tab, before } = await studied();
    const again = await damage(tab, (db) => db.table('memories').clear());
    expect(butItsNumber(again.current())).toEqual(butItsNumber(before));
  });

  test('when one is missing', async () => {
    const { tab, before } = await studied();
    const again = await damage(tab, (db) => db.table('memories').delete('b'));
    expect(butItsNumber(again.current())).toEqual(butItsNumber(before));
  });

  test('when another fold made them', async () => {
    const { tab, before } = await studied();
    const again = await damage(tab, async (db) => {
      const head = await db.table('meta').get('head');
      await db.table('meta').put({ ...head, folded: '0 fsrs-6' });
      await db.table('memories').put({ ...(await db.table('memories').get('a')), state: {} });
    });
    expect(butItsNumber(again.current())).toEqual(butItsNumber(before));
  });

  test('when even the head is gone: the journal goes on, as another device', async () => {
    const { tab, before } = await studied();
    const again = await damage(tab, (db) => db.table('meta').clear());
    expect(butItsNumber(again.current())).toEqual(butItsNumber(before));
    await again.record([answer('d')]);
    expect(await again.journal()).toHaveLength(4);
    expect(again.current().states).toEqual(await replayed(again));
  });
});

describe('versions', () => {
  const newer = () => {
    const db = new Dexie(storeName());
    db.version(99).stores({
      entries: 'id, action, *about, &[device+seq], more',
      memories: 'card, rev',
      days: 'day',
      meta: 'key',
    });
    return db.open();
  };

  test('a newer schema is not opened by this version', async () => {
    const db = await newer();
    db.close();
    const options = { name: storeName(), clock: aClock(), random: seededRandom(1) };
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await openStorage(options)).toEqual({ trouble: 'newer-schema' });
    // Dexie says so as well, in its own words.
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('Schema was extended'));
    warned.mockRestore();
  });

  test('a tab that another one has upgraded from under it says so and never writes again', async () => {
    const heard = vi.fn();
    const tab = await open(aClock(), heard);
    await tab.record([answer('a')]);
    const db = await newer();
    expect(heard).toHaveBeenCalledWith({ trouble: 'closed-by-other-tab' });
    const trouble = await tab.record([answer('b')]).catch(troubleOf);
    expect(trouble).toEqual({ trouble: 'closed-by-other-tab' });
    expect(await db.table('entries').count()).toBe(1);
    db.close();
  });

  test('a tab that has only shown what is there says so, too, and never writes into newer tables', async () => {
    const first = await open();
    await first.record([answer('a')]);
    first.close();
    const heard = vi.fn();
    const tab = await open(aClock(), heard);
    expect(tab.current().answers).toBe(1);
    const db = await newer();
    expect(heard).toHaveBeenCalledWith({ trouble: 'closed-by-other-tab' });
    const trouble = await tab.record([answer('b')]).catch(troubleOf);
    expect(trouble).toEqual({ trouble: 'closed-by-other-tab' });
    expect(await db.table('entries').count()).toBe(1);
    db.close();
  });
});

describe('when the browser fails', () => {
  test('that could not be caught up with as it was opened leaves nothing open behind', async () => {
    await (await open()).record([answer('a')]);
    let channels = 0;
    class Counted extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels += 1;
      }
      override close() {
        channels -= 1;
        super.close();
      }
    }
    vi.stubGlobal('BroadcastChannel', Counted);
    const get = IDBObjectStore.prototype.get;
    // What is read at a glance is read in another way.
    const fail = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === 'meta') throw new DOMException('no more', 'QuotaExceededError');
      return get.call(this, key);
    });
    const tab = await open();
    await expect(tab.record([answer('b')])).rejects.toThrow();
    await expect(tab.record([answer('b')])).rejects.toThrow();
    fail.mockRestore();
    expect(channels).toBe(0);
    await tab.record([answer('b')]);
    expect(channels).toBe(1);
    vi.unstubAllGlobals();
  });

  test('a lost connection is opened again and the act written once', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const fail = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await tab.record([answer('b')]);
    fail.mockRestore();
    expect((await tab.journal()).map((entry) => entry.seq)).toEqual([1, 2]);
  });

  test('a connection that is lost to several acts at once is opened again for all of them', async () => {
    const tab = await open();
    const lose = () => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    };
    const add = IDBObjectStore.prototype.add;
    let losses = 0;
    const fail = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      losses += 1;
      return losses <= 3 ? lose() : add.apply(this, row);
    });
    await Promise.all(['a', 'b', 'c', 'd'].map((card) => tab.record([answer(card)])));
    fail.mockRestore();
    expect((await tab.journal()).map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
  });

  test('a full disk is told, what is shown does not change, and the act can be tried again', async () => {
    const tab = await open();
    // From here on the tables are open.
    await tab.catchUp();
    const before = tab.current();
    const fail = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const trouble = await tab.record([answer('a')]).catch(troubleOf);
    fail.mockRestore();
    expect(trouble).toEqual({ trouble: 'quota' });
    expect(tab.current()).toBe(before);
    await tab.record([answer('a')]);
    expect(await tab.journal()).toHaveLength(1);
  });

  test('an act that breaks off in the middle leaves nothing of it on the disk', async () => {
    const tab = await open();
    await tab.record([answer('a')]);
    const before = tab.current();
    const fail = vi
      .spyOn(IDBObjectStore.prototype, 'put')
      .mockImplementationOnce(IDBObjectStore.prototype.put)
      .mockImplementationOnce(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    expect(await tab.record([answer('b')]).catch(troubleOf)).toEqual({ trouble: 'quota' });
    fail.mockRestore();
    const again = await reopen(tab);
    expect(again.current()).toEqual(before);
    expect(await again.journal()).toHaveLength(1);
  });

  test('an origin without storage is a trouble, not an exception', async () => {
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    Object.assign(globalThis, { indexedDB: undefined });
    const options = { name: storeName(), clock: aClock(), random: seededRandom(1) };
    expect(await openStorage(options)).toMatchObject({ trouble: 'unavailable' });
  });
});

test("a card's history holds what stands of it, oldest first", async () => {
  const tab = await open();
  await tab.record([answer('a')]);
  await tab.record([answer('a', 'again'), answer('b')]);
  await undo(tab);
  await tab.record([{ kind: 'flagged', card: a, note: 'units?' }]);
  expect((await tab.history(a)).map(({ kind }) => kind)).toEqual(['answered', 'flagged']);
  expect(await tab.journal()).toHaveLength(5);
  expect(noon().at).toBe((await tab.journal())[0]?.at);
});
