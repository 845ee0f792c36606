import { beforeEach, expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import type { Entry } from '#scheduler/journal.ts';
import { cardId } from '../../builders/scheduling.ts';
import { aClock, aNewBrowser, answer, aTab, tightLimits, undo } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

/** What a log says, without the numbers that it happens to give to cards and acts. */
const told = ({ cards, card, act, turns, ...columns }: ReturnType<typeof answerLogOf>) => ({
  cards: Array.from(card, (place) => cards[place]),
  acts: Array.from(act, (number, place) => place > 0 && number === act[place - 1]),
  turns: turns.map(({ after, entry }) => [after, entry.id]),
  ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]])),
});

const asObjects = async (storage: { journal: () => Promise<readonly Entry[]> }) =>
  told(answerLogOf(await storage.journal()));

test('columns say what the journal says, sealed or not, with what was taken back left out', async () => {
  const clock = aClock();
  const storage = await aTab(clock, () => {}, tightLimits);
  for (let n = 0; n < 12; n++) {
    clock.move(60_000);
    await storage.record([answer(`${n % 4}`, n % 3 === 0 ? 'again' : 'good'), answer(`item-${n}`)]);
    if (n === 5) await storage.tidy(() => []);
    if (n % 5 === 4) await undo(storage);
  }
  await storage.record([{ kind: 'reset', card: cardId('1') }]);
  await storage.record([answer('1', 'easy')]);
  await storage.tidy(() => []);
  const log = await storage.answers();
  expect(log.card.length).toBe(21);
  expect(told(log)).toEqual(await asObjects(storage));
  expect(log.turns).toMatchObject([{ after: 20, entry: { kind: 'reset', card: '1' } }]);
});

test('answers of another device take their place in time', async () => {
  const phone = await aTab(aClock(), () => {}, tightLimits);
  for (let n = 0; n < 5; n++) await phone.record([answer('phone')]);
  const journal = await phone.journal();
  aNewBrowser();
  const clock = aClock();
  clock.move(2);
  const laptop = await aTab(clock, () => {}, tightLimits);
  for (let n = 0; n < 5; n++) await laptop.record([answer('laptop')]);
  await laptop.merge([journal]);
  await laptop.tidy(() => []);
  const log = await laptop.answers();
  expect(told(log)).toEqual(await asObjects(laptop));
  expect(new Set(told(log).cards.slice(0, 6)).size).toBe(2);
});

test('the newest answers are the end of all of them, without what is sealed before', async () => {
  const clock = aClock();
  const phone = await aTab(clock, () => {}, tightLimits);
  for (let n = 0; n < 12; n++) {
    clock.move(60_000);
    await phone.record([answer(`phone ${n}`, n % 3 === 0 ? 'again' : 'good')]);
  }
  const journal = await phone.journal();
  aNewBrowser();
  const laptop = await aTab(clock, () => {}, tightLimits);
  for (let n = 0; n < 12; n++) {
    clock.move(60_000);
    await laptop.record([answer(`laptop ${n}`), answer(`item ${n}`)]);
    if (n % 4 === 3) await undo(laptop);
    if (n === 6) await laptop.merge([journal]);
  }
  await laptop.tidy(() => []);
  const all = await laptop.answers();
  const end = ({ cards, card, grade, day, tookMs }: typeof all, newest: number) => [
    [...card].slice(-newest).map((number) => cards[number]),
    ...[grade, day, tookMs].map((column) => [...column].slice(-newest)),
  ];
  for (let newest = 1; newest <= all.card.length; newest++)
    expect(end(await laptop.answers(newest), newest)).toEqual(end(all, newest));
  expect((await laptop.answers(1)).card.length).toBeLessThan(all.card.length / 2);
});
