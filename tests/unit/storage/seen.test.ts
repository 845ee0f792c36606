import { isDeepStrictEqual } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import type { Lineage } from '#deck/lineage.ts';
import type { DeckNews } from '#deck/seen.ts';
import { pack, unpack } from '#storage/seen.ts';
import { readSeenLine, seenLines } from '#storage/seen-lines.ts';
import { aTrace, cardId } from '../../builders/a-trace.ts';
import { aNewBrowser, answer, aTab, replayed, undo } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

const precision = aTrace('Metrics > Precision: share of predicted positives', { id: 'precision' });
const recall = aTrace('Metrics > Recall: share of actual positives', { id: 'recall' });

const aLineage = (rest: Partial<Lineage> = {}): Lineage => ({
  descents: [],
  kept: [],
  retired: [],
  ...rest,
});

const someNews = (version: string, rest: Partial<DeckNews> = {}): DeckNews => ({
  sighting: {
    collection: 'notes',
    version,
    chunks: [`chunk of ${version}`],
    fresh: new Map([[`chunk of ${version}`, [precision]]]),
    retired: [],
  },
  lineage: undefined,
  ...rest,
});

test('traces come back from the disk as they were', () => {
  expect(unpack(pack('notes', 'a', [precision, recall]))).toEqual([precision, recall]);
});

test('traces come back from a backup as they were, however many there are', () => {
  const kinds = Array.from({ length: 7 }, (_, i) => aTrace(`Seas > Sea ${i}: of kind ${i}`));
  const traces = Array.from({ length: 700 }, () => kinds).flat();
  const lines = [...seenLines({ collection: 'notes', traces })];
  expect(lines.length).toBeGreaterThan(1);
  const read = lines.flatMap((line) => readSeenLine(JSON.parse(line))?.traces ?? []);
  expect(read.slice(0, kinds.length)).toEqual(kinds);
  // The matcher takes three times as long for all of them.
  expect(isDeepStrictEqual(read, traces)).toBe(true);
});

test.each([
  ['no hashes', { collection: 'notes', cards: [] }],
  ['a hash that is none', { collection: 'notes', hashes: [-1], cards: [] }],
  ['a card without a name', { collection: 'notes', hashes: [], cards: [{ id: '' }] }],
  ['a list', []],
])('a line with %s is none', (_, value) => {
  expect(readSeenLine(value)).toBeUndefined();
});

test('the last deck of each collection is remembered, file by file, and the one before forgotten', async () => {
  const storage = await aTab();
  expect((await storage.recall('notes')).last).toBeUndefined();
  await storage.follow(undefined, someNews('v1'));
  const { last, tracesIn } = await storage.recall('notes');
  expect(last?.version).toBe('v1');
  expect(await tracesIn(['chunk of v1'])).toEqual([precision]);
  expect((await storage.recall('other notes')).last).toBeUndefined();
  await storage.follow(last, someNews('v2'));
  expect(await tracesIn(['chunk of v1'])).toEqual([]);
});

test('an heir goes on with the history, and each line of the report can be undone', async () => {
  const storage = await aTab();
  await storage.record([answer('precision'), answer('recall')]);
  const before = storage.current().states;
  const lineage = aLineage({
    descents: [
      { from: cardId('precision'), to: cardId('ppv'), how: 'reworded' },
      { from: cardId('recall'), to: cardId('tpr'), how: 'moved' },
    ],
  });
  await storage.follow(undefined, someNews('v2', { lineage }));
  const { states } = storage.current();
  expect(states.get(cardId('ppv'))).toEqual(before.get(cardId('precision')));
  expect(states).toEqual(await replayed(storage));
  const [line] = (await storage.journal()).filter(({ kind }) => kind === 'descended');
  if (line) await storage.record([{ kind: 'retracted', target: line.action }]);
  expect(storage.current().states.has(cardId('ppv'))).toBe(false);
  expect(storage.current().states.has(cardId('tpr'))).toBe(true);
});

test('two tabs that see one edit write its lineage once', async () => {
  const [one, two] = [await aTab(), await aTab()];
  const lineage = aLineage({
    descents: [{ from: cardId('precision'), to: cardId('ppv'), how: 'reworded' }],
  });
  await one.record([answer('precision')]);
  await one.follow(undefined, someNews('v2', { lineage }));
  await two.follow(undefined, someNews('v2', { lineage }));
  expect((await two.journal()).filter(({ kind }) => kind === 'descended')).toHaveLength(1);
});

test('undo of a grade does not take a lineage back', async () => {
  const storage = await aTab();
  await storage.record([answer('precision')]);
  const lineage = aLineage({
    descents: [{ from: cardId('precision'), to: cardId('ppv'), how: 'reworded' }],
  });
  await storage.follow(undefined, someNews('v2', { lineage }));
  await undo(storage);
  expect(storage.current().states.size).toBe(0);
  expect((await storage.recall('notes')).histories.areKin(cardId('precision'), cardId('ppv'))).toBe(
    true,
  );
});

test('a deck in which every card has a new name is followed in one go, and undone card by card', async () => {
  const storage = await aTab();
  const many = Array.from({ length: 1000 }, (_, i) => `card-${i}`);
  await storage.record(many.map((card) => answer(card)));
  const descents = many.map((card) => ({
    from: cardId(card),
    to: cardId(`new ${card}`),
    how: 'moved' as const,
  }));
  await storage.follow(undefined, someNews('v2', { lineage: aLineage({ descents }) }));
  expect(storage.current().states.size).toBe(2000);
  const lines = (await storage.journal()).filter(({ kind }) => kind === 'descended');
  expect(new Set(lines.map(({ action }) => action)).size).toBe(1000);
  await storage.record([answer('new card-0', 'again')]);
  const [first] = lines;
  if (first) await storage.record([{ kind: 'retracted', target: first.action }]);
  expect(storage.current().states).toEqual(await replayed(storage));
});
