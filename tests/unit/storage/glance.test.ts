import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import type { DeviceId } from '#scheduler/journal.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { type Glance, glanceAt } from '#storage/glance.ts';
import { type Picture, snapshotOf } from '#storage/picture.ts';
import type { Storage } from '#storage/storage.ts';
import { cardId } from '../../builders/scheduling.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  replayed,
  storeName,
  tightLimits,
  undo,
} from '../../builders/storing.ts';

const opened: Storage[] = [];
const open = async (limits?: typeof tightLimits) => {
  const tab = await aTab(aClock(), () => {}, limits);
  opened.push(tab);
  return tab;
};

beforeEach(aNewBrowser);
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close();
});

const place: SessionPlace = {
  day: studyDay(20_000),
  collection: 'notes',
  mode: 'review',
  ahead: [cardId('a')],
  returning: [],
  done: [],
};

const ignore = () => {};
const noDevice = (): DeviceId => {
  throw new Error('there is a device');
};
const pictureIn = (glance: Glance | undefined): Picture => {
  if (!glance) throw new Error('nothing was seen');
  return glance.picture;
};

describe('what is shown first, before the tables are opened to write', () => {
  test('is what the store reads: packed and later memories, what was taken back, what was configured', async () => {
    const tab = await open(tightLimits);
    for (const card of ['a', 'b', 'c', 'd', 'e']) await tab.record([answer(card)]);
    await tab.tidy(() => []);
    await tab.record([answer('f')]);
    await tab.record([answer('g')]);
    await undo(tab);
    await tab.record([{ kind: 'configured', key: 'newPerDay', value: 3 }]);
    const later = await tab.record([{ kind: 'configured', key: 'newPerDay', value: 4 }]);
    await tab.record([{ kind: 'retracted', target: later.action }]);
    await tab.record([{ kind: 'descended', from: cardId('x'), to: cardId('a'), how: 'reworded' }]);
    await tab.keepPlace(place);
    const glance = await glanceAt(storeName(), noDevice, ignore);
    const { states, ...shown } = snapshotOf(pictureIn(glance));
    const { states: known, ...rest } = tab.current();
    expect(new Map(states)).toEqual(new Map(known));
    expect(shown).toEqual(rest);
    expect(shown.settings.newPerDay).toBe(3);
    glance?.close();
  });

  test('is nothing where nobody has studied, and no database is made for it', async () => {
    const glance = await glanceAt(storeName(), () => 'new' as DeviceId, ignore);
    expect(pictureIn(glance).states.size).toBe(0);
    expect(await Dexie.exists(storeName())).toBe(false);
  });

  test('does not hide what another tab has written before this one writes', async () => {
    const one = await open();
    await one.record([answer('a')]);
    const two = await open();
    await one.record([answer('b')]);
    await two.record([answer('c')]);
    expect(two.current().answers).toBe(3);
    expect(two.current().states).toEqual(await replayed(two));
  });
});
