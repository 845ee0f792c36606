// What is sealed, packed, merged and restored is the same journal, and the same memory.

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Entry, standing } from '#scheduler/journal.ts';
import type { Storage } from '#storage/storage.ts';
import { aLife, type Step } from '../builders/histories.ts';
import {
  aClock,
  aNewBrowser,
  aTab,
  knownBy,
  replayed,
  step,
  storeName,
  tightLimits,
  undo,
} from '../builders/storing.ts';

const long = process.env.RECTO_LONG ? 10 : 1;
const patience = 120_000 * long;
const nobody = () => {};

type Clock = ReturnType<typeof aClock>;

const live = async (storage: Storage, clock: Clock, steps: readonly Step[]) => {
  for (const next of steps) await step(storage, clock, next);
};

const statesNow = (storage: Storage) => new Map(storage.current().states);
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();

beforeEach(aNewBrowser);

describe('a store that is tidied', () => {
  test(
    'holds the same journal and memories, now and after a reload (laws 1 and 2)',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, fc.array(fc.boolean()), async (steps, tidies) => {
          aNewBrowser();
          const clock = aClock();
          const storage = await aTab(clock, nobody, tightLimits);
          const written: Entry[] = [];
          for (const [i, next] of steps.entries()) {
            await step(storage, clock, next);
            if (tidies[i]) await storage.tidy(() => []);
            const journal = await storage.journal();
            expect(journal).toEqual(expect.arrayContaining(written));
            written.splice(0, written.length, ...journal);
            expect(statesNow(storage)).toEqual(await replayed(storage));
          }
          await storage.tidy(() => []);
          const shown = storage.current();
          storage.close();
          const again = await aTab(clock, nobody, tightLimits);
          expect(knownBy(again.current())).toEqual(knownBy(shown));
          expect(await again.journal()).toEqual(written);
          again.close();
        }),
        { numRuns: 40 * long },
      );
    },
    patience,
  );

  test(
    'undoes as far as one that is not (law 10)',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, async (steps) => {
          aNewBrowser();
          const clock = aClock();
          const storage = await aTab(clock, nobody, tightLimits);
          const before: ReturnType<typeof statesNow>[] = [];
          for (const next of steps) {
            if (!('act' in next) || !next.act.some(isUndoable)) continue;
            before.push(statesNow(storage));
            await step(storage, clock, { ...next, act: next.act.filter(isUndoable) });
          }
          await storage.tidy(() => []);
          while (before.length > 0) {
            await undo(storage);
            expect(statesNow(storage)).toEqual(before.pop());
          }
          expect(await undo(storage)).toBe(false);
          storage.close();
        }),
        { numRuns: 30 * long },
      );
    },
    patience,
  );

  test(
    'is the same in two tabs of which one tidies',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, async (steps) => {
          aNewBrowser();
          const clock = aClock();
          const [one, two] = [
            await aTab(clock, nobody, tightLimits),
            await aTab(clock, nobody, tightLimits),
          ];
          for (const [i, next] of steps.entries()) {
            await step(i % 2 ? one : two, clock, next);
            if (i % 3 === 0) await one.tidy(() => []);
          }
          await two.keepPlace(null);
          expect(statesNow(two)).toEqual(await replayed(two));
          one.close();
          two.close();
        }),
        { numRuns: 30 * long },
      );
    },
    patience,
  );
});

/** The next browser has all that this one has, down to the device's own name. */
async function copyProfile(): Promise<void> {
  const from = await new Dexie(storeName()).open();
  const rows = await Promise.all(from.tables.map((table) => table.toArray()));
  const { tables, verno } = from;
  from.close();
  aNewBrowser();
  const to = new Dexie(storeName());
  const indexes = tables.map(({ name, schema: { primKey, indexes: others } }) => [
    name,
    [primKey, ...others].map(({ src }) => src).join(','),
  ]);
  to.version(verno).stores(Object.fromEntries(indexes));
  await to.open();
  for (const [i, { name }] of tables.entries()) await to.table(name).bulkPut(rows[i] ?? []);
  to.close();
}

test(
  'two copies of one profile know all that both did, once each has the other’s journal',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(aLife, aLife, aLife),
        fc.array(fc.boolean()),
        async (lives, tidies) => {
          const [past, here, there] = lives;
          aNewBrowser();
          const clocks = [aClock(), aClock()] as const;
          const one = await aTab(clocks[0], nobody, tightLimits);
          await live(one, clocks[0], past);
          await one.keepPlace(null);
          await copyProfile();
          const two = await aTab(clocks[1], nobody, tightLimits);
          await two.keepPlace(null);
          expect(two.device()).toBe(one.device());
          await live(one, clocks[0], here);
          await live(two, clocks[1], there);
          if (tidies[0]) await one.tidy(() => []);
          if (tidies[1]) await two.tidy(() => []);
          const both = [...(await one.journal()), ...(await two.journal())];
          await one.merge([await two.journal()]);
          await two.merge([await one.journal()]);
          if (tidies[2]) await one.tidy(() => []);
          const journal = await one.journal();
          expect(idsOf(journal)).toEqual([...new Set(idsOf(both))]);
          expect(await two.journal()).toEqual(journal);
          expect(statesNow(one)).toEqual(await replayed(one));
          expect(knownBy(two.current())).toEqual(knownBy(one.current()));
          const counted = standing(journal).filter(
            (entry) => entry.kind === 'answered' && entry.mode !== 'practice',
          );
          expect(one.current().answers).toBe(counted.length);
          one.close();
          two.close();
        },
      ),
      { numRuns: 15 * long },
    );
  },
  patience,
);

const undoableKinds = 'answered suspended resumed skipped flagged unflagged reset rescheduled';
const isUndoable = ({ kind }: { readonly kind: string }): boolean =>
  undoableKinds.split(' ').includes(kind);

describe('the journals of three devices', () => {
  test(
    'are merged while two tabs go on grading, undoing and tidying',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.tuple(aLife, aLife, aLife), fc.nat(6), async (lives, pause) => {
          const [past, other, meanwhile] = lives;
          aNewBrowser();
          const elsewhere = await aTab(aClock(), nobody, tightLimits);
          await live(elsewhere, aClock(), other);
          const theirs = await elsewhere.journal();
          elsewhere.close();
          aNewBrowser();
          const clock = aClock();
          const [one, two] = [
            await aTab(clock, nobody, tightLimits),
            await aTab(clock, nobody, tightLimits),
          ];
          await live(one, clock, past);
          const merging = one.merge([theirs]);
          for (const [i, next] of meanwhile.entries()) {
            await step(i % 2 ? one : two, clock, next);
            if (i === pause) await two.tidy(() => []);
          }
          await merging;
          await two.keepPlace(null);
          await one.keepPlace(null);
          const ids = idsOf(await one.journal());
          expect(ids).toEqual(expect.arrayContaining(idsOf(theirs)));
          expect(new Set(ids).size).toBe(ids.length);
          for (const tab of [one, two]) expect(statesNow(tab)).toEqual(await replayed(tab));
          const counted = standing(await one.journal()).filter(
            (entry) => entry.kind === 'answered' && entry.mode !== 'practice',
          );
          const days = [...new Set(counted.map(({ day }) => day))].sort((a, b) => a - b);
          expect(one.current().daysStudied).toEqual(days);
          one.close();
          two.close();
          const again = await aTab(clock, nobody, tightLimits);
          expect(statesNow(again)).toEqual(await replayed(again));
          again.close();
        }),
        { numRuns: 25 * long },
      );
    },
    patience,
  );

  test(
    'are the same on each after they were merged, in any order and any number of times (law 4)',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.tuple(aLife, aLife, aLife),
          fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 }),
          async (lives, exchanges) => {
            const devices: Storage[] = [];
            for (const steps of lives) {
              aNewBrowser();
              const clock = aClock();
              const storage = await aTab(clock, nobody, tightLimits);
              await live(storage, clock, steps);
              devices.push(storage);
            }
            const merge = async (from: number, to: number) => {
              const [source, target] = [devices[from], devices[to]];
              if (!source || !target || source === target) return;
              const before = idsOf(await target.journal());
              await target.merge([await source.journal()]);
              // Law 9: never less than there was.
              expect(idsOf(await target.journal())).toEqual(expect.arrayContaining(before));
            };
            for (const [from, to] of exchanges) {
              await merge(from, to);
              await devices[to]?.tidy(() => []);
            }
            for (const from of [0, 1, 2, 0, 1]) for (const to of [2, 1, 0]) await merge(from, to);
            const [first, ...others] = devices;
            if (!first) return;
            const journal = await first.journal();
            expect(statesNow(first)).toEqual(await replayed(first));
            for (const other of others) {
              expect(await other.journal()).toEqual(journal);
              expect(knownBy(other.current())).toEqual(knownBy(first.current()));
            }
            for (const device of devices) device.close();
          },
        ),
        { numRuns: 15 * long },
      );
    },
    patience,
  );
});
