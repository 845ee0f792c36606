import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CardId } from '#deck/card.ts';
import { groupedBy } from '#kit/groups.ts';
import { studyDay } from '#kit/time.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import { packAll, shardOf } from '#storage/packed-states.ts';
import { statesOf, withChanges } from '#storage/states.ts';
import { cardId } from '../../builders/scheduling.ts';
import { aClock, aNewBrowser, answer, aTab, tightLimits } from '../../builders/storing.ts';

const skipped = (day: number): CardState => ({ ...newState, skippedUntil: studyDay(day) });
const cards = Array.from({ length: 60 }, (_, n) => cardId(`card ${n}`));
const aCard = fc.constantFrom(...cards, cardId('nowhere'));
const someStates = fc
  .array(fc.tuple(fc.constantFrom(...cards), fc.nat(9).map(skipped)))
  .map((states) => new Map(states));
const someChanges = fc
  .array(fc.tuple(aCard, fc.option(fc.nat(9).map(skipped), { nil: undefined })))
  .map((changes) => new Map(changes));

describe('packed memories', () => {
  test('are what a map of them would be, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(someStates, someChanges, fc.array(aCard), (states, changes, asked) => {
        const packed = withChanges(statesOf(packAll(states), new Map()), changes);
        const plain = new Map(states);
        for (const [card, state] of changes)
          if (state) plain.set(card, state);
          else plain.delete(card);
        for (const card of [...asked, ...cards, ...asked])
          expect(packed.get(card)).toEqual(plain.get(card));
        expect(new Map(packed)).toEqual(plain);
        expect(packed.size).toBe(plain.size);
      }),
    );
  });

  test('of another format are not there', () => {
    const packs = packAll(new Map(cards.map((card) => [card, newState])));
    const later = packs.map((pack, n) => (n === 0 ? { ...pack, format: 2 as 1, cards: [] } : pack));
    expect(statesOf(later, new Map()).size).toBe(cards.length - (packs[0]?.cards.length ?? 0));
  });
});

describe('the order of packed memories', () => {
  beforeEach(aNewBrowser);

  /** Memories of one pack only have an order. */
  const inPacks = (keys: Iterable<CardId>) =>
    new Map([...groupedBy(keys, shardOf)].toSorted(([a], [b]) => a - b));

  const notes = cards.filter((card) => card !== 'card 7');
  // A card that is in no note any more keeps its memory, after the others.
  const inOrder = inPacks([...notes, cardId('card 7')]);

  test('is that of the notes, once enough has changed', async () => {
    const tab = await aTab(aClock(), () => {}, tightLimits);
    for (const card of cards.toReversed()) await tab.record([answer(card)]);
    await tab.tidy(() => notes);
    expect(inPacks(tab.current().states.keys())).toEqual(inOrder);
    tab.close();
  });

  test('is that of the notes after a merge, though nothing has changed since', async () => {
    const other = await aTab();
    for (const card of cards) await other.record([answer(card)]);
    const journal = await other.journal();
    other.close();
    aNewBrowser();
    const tab = await aTab(aClock(), () => {}, tightLimits);
    await tab.merge([journal.toReversed()]);
    expect(inPacks(tab.current().states.keys())).not.toEqual(inOrder);
    await tab.tidy(() => notes);
    expect(inPacks(tab.current().states.keys())).toEqual(inOrder);
    expect(tab.current().states.size).toBe(cards.length);
    tab.close();
  });
});
