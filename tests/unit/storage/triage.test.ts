import { beforeEach, expect, test } from 'vitest';
import { isStudied } from '#deck/deck.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { withVerdicts } from '#scheduler/triage.ts';
import type { Storage } from '#storage/storage.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { aNewBrowser, answer, aTab } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

const decided = (card: string, verdict: 'accept' | 'reject' | 'edit'): EntryDraft => ({
  kind: 'decided',
  card: cardId(card),
  verdict,
});

const offered = ['tides', 'moons', 'seas', 'dunes'];

/** What is studied of four cards that the notes only offer. */
const studied = (storage: Storage): readonly string[] =>
  withVerdicts(aDeck(offered.map((id) => ({ id, tier: 'suggested' }))), storage.current().verdicts)
    .cards.filter(isStudied)
    .map(({ id }) => id);

test('an offered card is studied once it was taken or mended, and not when it was turned down', async () => {
  const storage = await aTab();
  expect(studied(storage)).toEqual([]);
  await storage.record([decided('tides', 'accept')]);
  await storage.record([decided('moons', 'edit')]);
  await storage.record([decided('seas', 'reject')]);
  expect(studied(storage)).toEqual(['tides', 'moons']);
  expect(studied(await aTab())).toEqual(['tides', 'moons']);
});

test('the last word counts, and what is taken back was never said', async () => {
  const storage = await aTab();
  await storage.record([decided('tides', 'accept')]);
  const { action } = await storage.record([decided('tides', 'reject')]);
  expect(studied(storage)).toEqual([]);
  await storage.record([{ kind: 'retracted', target: action }]);
  expect(studied(storage)).toEqual(['tides']);
});

test('what was decided holds for the card in its new words', async () => {
  const storage = await aTab();
  await storage.record([decided('tides', 'accept')]);
  expect((await storage.recall('notes')).histories.has(cardId('tides'))).toBe(true);
  await storage.record([
    { kind: 'descended', from: cardId('tides'), to: cardId('dunes'), how: 'reworded' },
  ]);
  expect(studied(storage)).toEqual(['tides', 'dunes']);
});

test('a grade leaves the verdicts as they are, and another tab sees them', async () => {
  const [one, other] = [await aTab(), await aTab()];
  await one.record([decided('tides', 'accept')]);
  const { verdicts } = one.current();
  await one.record([answer('tides')]);
  expect(one.current().verdicts).toBe(verdicts);
  await other.record([answer('moons')]);
  expect(studied(other)).toEqual(['tides']);
});
