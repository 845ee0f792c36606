import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import { editKey } from '#scheduler/card-edits.ts';
import { replay } from '#scheduler/fold.ts';
import type { Entry, EntryDraft } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { foldParams, paramsKey } from '#scheduler/params.ts';
import { foldSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import type { Storage } from '#storage/storage.ts';
import { aLife, type Step, someJournals } from '../builders/histories.ts';
import { cardId } from '../builders/scheduling.ts';
import {
  aClock,
  aNewBrowser,
  answer,
  aTab,
  butItsNumber,
  replayed,
  step,
  undo,
  undoFit,
} from '../builders/storing.ts';

const long = process.env.RECTO_LONG ? 10 : 1;

/** A busy machine takes long over a store in memory; milliseconds. */
const patience = 60_000 * long;

async function live(storage: Storage, clock: ReturnType<typeof aClock>, steps: readonly Step[]) {
  for (const next of steps) await step(storage, clock, next);
}

/** All that follows from a journal, as text: equal texts are equal to the last bit. */
function conclusions(entries: readonly Entry[]): string {
  const states = [...replay(entries, foldParams(entries).weights)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify([states, foldSettings(entries), foldParams(entries)]);
}

beforeEach(aNewBrowser);

describe('the stored memory', () => {
  test(
    'is what a replay of the journal gives, now and after a reload (law 2)',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, async (steps) => {
          aNewBrowser();
          const clock = aClock();
          const storage = await aTab(clock);
          await live(storage, clock, steps);
          const shown = storage.current();
          expect(shown.states).toEqual(await replayed(storage));
          storage.close();
          const again = await aTab(clock);
          expect(butItsNumber(again.current())).toEqual(butItsNumber(shown));
          again.close();
        }),
        { numRuns: 60 * long },
      );
    },
    patience,
  );

  test(
    'is the same in two tabs that take turns',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, async (steps) => {
          aNewBrowser();
          const clock = aClock();
          const tabs = [await aTab(clock), await aTab(clock)];
          for (const [i, step] of steps.entries()) {
            const tab = tabs[i % 2];
            if (tab) await live(tab, clock, [step]);
          }
          const [one, two] = tabs;
          await two?.keepPlace(null);
          await one?.keepPlace(null);
          if (one) expect(one.current().states).toEqual(await replayed(one));
          for (const tab of tabs) tab.close();
        }),
        { numRuns: 40 * long },
      );
    },
    patience,
  );
});

describe('undo', () => {
  test(
    'restores each state before, 200 deep, also after a reload (law 10)',
    async () => {
      const clock = aClock();
      let storage = await aTab(clock);
      const before = [];
      for (let i = 0; i < 200; i++) {
        clock.move((i % 7) * 3_600_000);
        before.push(butItsNumber(storage.current()));
        await storage.record(undoableActs[i % undoableActs.length]?.(i) ?? []);
      }
      for (let i = 0; i < 200; i++) {
        if (i % 50 === 25) {
          storage.close();
          storage = await aTab(clock);
        }
        await undo(storage);
        expect(butItsNumber(storage.current())).toEqual(before.pop());
      }
      expect(await undo(storage)).toBe(false);
      storage.close();
    },
    patience,
  );
});

/** Every kind that undo takes back, alone and together with others. */
const undoableActs: readonly ((i: number) => readonly EntryDraft[])[] = [
  (i) => [answer(`c${i % 9}`, i % 5 ? 'good' : 'again'), answer(`d${i % 4}`)],
  (i) => [{ kind: 'skipped', card: cardId(`c${i % 9}`), until: studyDay(20_010) }],
  (i) => [answer(`c${i % 7}`, 'again')],
  (i) => [{ kind: 'suspended', card: cardId(`c${i % 5}`) }],
  (i) => [{ kind: 'flagged', card: cardId(`c${i % 9}`), note: `${i}` }],
  (i) => [{ kind: 'resumed', card: cardId(`c${i % 5}`) }, answer(`d${i % 4}`, 'easy')],
  (i) => [{ kind: 'rescheduled', card: cardId(`d${i % 4}`), due: { on: studyDay(20_040) } }],
  (i) => [{ kind: 'unflagged', card: cardId(`c${i % 9}`) }],
  (i) => [{ kind: 'reset', card: cardId(`c${i % 9}`) }],
  (i) => [
    {
      kind: 'configured',
      key: editKey(cardId(`c${i % 9}`)),
      value: { note: 'a.md', from: 1, to: 1, text: `${i}`, of: i },
    },
  ],
];

describe('a fit', () => {
  test(
    'makes memories, due dates left where they are, as if it had been there from the start; undo brings back each to the last bit (laws 2 and 10)',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, aLife, async (past, later) => {
          aNewBrowser();
          const clock = aClock();
          const tabs = [await aTab(clock), await aTab(clock)] as const;
          const [one, two] = tabs;
          await live(one, clock, past);
          const before = one.current();
          await one.record([{ kind: 'configured', key: paramsKey, value: slowly }]);
          expect(one.current().params.weights).toEqual(slowly);
          expect(one.current().states).toEqual(replay(await one.journal(), slowly));
          expect(duesOf(one.current().states)).toEqual(duesOf(before.states));
          await two.catchUp();
          expect(new Map(two.current().states)).toEqual(new Map(one.current().states));
          await undoFit(two);
          await one.catchUp();
          expect(butItsNumber(one.current())).toEqual(butItsNumber(before));
          await one.record([{ kind: 'configured', key: paramsKey, value: slowly }]);
          await live(two, clock, later);
          await two.keepPlace(null);
          expect(two.current().states).toEqual(await replayed(two));
          for (const tab of tabs) tab.close();
        }),
        { numRuns: 40 * long },
      );
    },
    patience,
  );
});

const slowly = defaultWeights.map((weight, place) => (place < 4 ? weight * 2 : weight));

const duesOf = (states: States) =>
  new Map([...states].map(([card, { memory }]) => [card, 'due' in memory && memory.due]));

describe('merging journals', () => {
  test('gives the same conclusions in whatever order they arrive (law 4)', () => {
    fc.assert(
      fc.property(
        someJournals.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries], { minLength: entries.length }),
          ),
        ),
        ([entries, shuffled]) => {
          expect(conclusions(shuffled)).toBe(conclusions(entries));
        },
      ),
      { numRuns: 300 * long },
    );
  });
});
