import { beforeEach, expect, test } from 'vitest';
import type { DeckShelf } from '#app/services.ts';
import { triaged } from '#app/triaged.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { aNewBrowser, answer, aTab } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

test('who follows the deck hears of a card that is taken, and not of a grade', async () => {
  const storage = await aTab();
  const deck = aDeck([{ id: 'tides', tier: 'suggested' }]);
  const shelf: DeckShelf = {
    current: () => deck,
    subscribe: () => () => undefined,
    face: async () => undefined,
    faceNow: () => undefined,
    source: async () => undefined,
    isKept: () => true,
  };
  const { current, subscribe } = triaged(shelf, storage);
  const heard: unknown[] = [];
  const stop = subscribe(() => heard.push(current().cards[0]?.tier));
  await storage.record([answer('tides')]);
  expect(heard).toEqual([]);
  await storage.record([{ kind: 'decided', card: cardId('tides'), verdict: 'accept' }]);
  expect(heard).toEqual(['confident']);
  stop();
  await storage.record([{ kind: 'decided', card: cardId('tides'), verdict: 'reject' }]);
  expect(heard).toEqual(['confident']);
});
