import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { dayMs } from '#kit/time.ts';
import { cardId, noon } from '../../builders/scheduling.ts';
import {
  aClock,
  aCopyOf,
  aNewBrowser,
  answer,
  aTab,
  eraseAll,
  replayed,
  storeName,
  tightLimits,
} from '../../builders/storing.ts';

beforeEach(aNewBrowser);

const tightTab = () => aTab(aClock(), () => {}, tightLimits);

/** Enough of everything to be sealed, packed, configured and taken back. */
async function aPast() {
  const tab = await tightTab();
  for (let n = 0; n < 30; n++) await tab.record([answer(`card ${n % 7}`)]);
  await tab.record([{ kind: 'configured', key: 'newPerDay', value: 3 }]);
  await tab.tidy(() => []);
  await tab.keepQuiz(() => ({ at: 1 }));
  return tab;
}

test('what is erased is gone, also after a reload, and nobody takes it for a loss', async () => {
  const tab = await aPast();
  await eraseAll(tab);
  const isEmpty = (now: typeof tab) => {
    const { answers, states, settings, quiz, daysStudied } = now.current();
    expect({ answers, size: states.size, newPerDay: settings.newPerDay }).toEqual({
      answers: 0,
      size: 0,
      newPerDay: 10,
    });
    expect({ quiz, daysStudied }).toEqual({ quiz: undefined, daysStudied: [] });
  };
  isEmpty(tab);
  expect(await tab.journal()).toEqual([]);
  tab.close();
  const again = await aTab();
  isEmpty(again);
  expect(again.loss()).toBeUndefined();
});

test('another tab shows that it is gone, and goes on from there', async () => {
  const tab = await aPast();
  const other = await tightTab();
  await eraseAll(tab);
  await vi.waitFor(() => expect(other.current().answers).toBe(0));
  await other.record([answer('a')]);
  await tab.catchUp();
  expect([...tab.current().states.keys()]).toEqual(['a']);
  expect(await replayed(tab)).toEqual(new Map(tab.current().states));
});

test('a copy from before brings everything back beside what was studied since, as another device’s', async () => {
  const tab = await aPast();
  const before = await tab.journal();
  const device = tab.device();
  await eraseAll(tab);
  expect(tab.device()).not.toBe(device);
  await tab.record([answer('new')]);
  const since = tab.device();
  expect(await tab.merge([before])).toEqual({ added: before.length });
  expect(tab.device()).toBe(since);
  expect(tab.current().answers).toBe(31);
  expect(tab.current().settings.newPerDay).toBe(3);
  expect(tab.current().states.get(cardId('new'))?.memory.phase).toBe('review');
});

test('nothing is erased that another tab did since the copy was made', async () => {
  const tab = await aPast();
  const other = await tightTab();
  const copy = aCopyOf(tab);
  await other.record([answer('a')]);
  expect(await tab.erase(copy)).toBe(false);
  expect(tab.current().answers).toBe(31);
  await other.record([{ kind: 'configured', key: 'newPerDay', value: 5 }]);
  expect(await tab.erase(copy)).toBe(false);
  expect(await eraseAll(tab)).toBe(true);
  expect(tab.current().answers).toBe(0);
});

test('nothing is erased that was joined since the copy was made, also where all of it is older', async () => {
  const elsewhere = await tightTab();
  await elsewhere.record([{ kind: 'configured', key: 'newPerDay', value: 3 }]);
  const older = await elsewhere.journal();
  aNewBrowser();
  const tab = await aTab(aClock(noon().at + dayMs), () => {}, tightLimits);
  await tab.record([answer('a')]);
  const copy = aCopyOf(tab);
  await tab.merge([older]);
  expect(await tab.erase(copy)).toBe(false);
  expect(await tab.merge([older])).toEqual({ added: 0 });
  expect(await eraseAll(tab)).toBe(true);
});

test('nothing comes back with what another tab was just sealing', async () => {
  // The one is erased at each moment at which the other may be.
  for (let turns = 0; turns < 40; turns += 2) {
    aNewBrowser();
    const [tab, other] = [await tightTab(), await tightTab()];
    for (let n = 0; n < 9; n++) await tab.record([answer(`card ${n}`)]);
    const tidied = other.tidy(() => []);
    for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
    expect(await eraseAll(tab)).toBe(true);
    await tidied;
    expect(await tab.journal()).toEqual([]);
    tab.close();
    other.close();
  }
});

test('a database that is deleted under an open page says so, and is not begun anew by its next grade', async () => {
  const heard = vi.fn();
  const tab = await aTab(aClock(), heard);
  await tab.record([answer('a')]);
  await Dexie.delete(storeName());
  expect(heard).toHaveBeenCalledWith({ trouble: 'deleted' });
  await expect(tab.record([answer('b')])).rejects.toThrow('deleted');
  expect(await Dexie.exists(storeName())).toBe(false);
});

test('what comes back in other parts after it was erased is found, though it is sealed under a name that was', async () => {
  const tab = await aPast();
  const [first, second, , fourth] = await tab.journal();
  if (!first || !second || !fourth) throw new Error('a past');
  await tab.history(cardId('card 3'));
  await eraseAll(tab);
  await tab.merge([[first, second]]);
  await tab.merge([[fourth]]);
  await tab.tidy(() => []);
  expect(await tab.history(cardId('card 3'))).toEqual([fourth]);
});
