import { beforeEach, expect, test } from 'vitest';
import { bindWaiting, followNotes, followOnce } from '#app/follow-notes.ts';
import type { DeckShelf } from '#app/services.ts';
import { createCompiler } from '#compiler/compile.ts';
import type { CardId } from '#deck/card.ts';
import { listeners } from '#kit/listeners.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { wholeBackup } from '../../builders/backups.ts';
import { aClock, aNewBrowser, answer, aTab } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

type Notes = Readonly<Record<string, string>>;

/** Real notes through the real compiler, and a way to save them anew. */
function aFolder(first: Notes): DeckShelf & { readonly save: (notes: Notes) => void } {
  const compile = createCompiler();
  const compiled = (notes: Notes) => {
    const files = Object.entries(notes).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    const { deck, chunks } = compile(files, { collection: 'notes', media: new Map() });
    const faces = [...chunks.values()].flatMap((chunk) => chunk.faces);
    return { deck, faces: new Map(faces.map((face) => [face.id, face])) };
  };
  let now = compiled(first);
  const { subscribe, tell } = listeners();
  return {
    current: () => now.deck,
    subscribe,
    face: async (card) => now.faces.get(card),
    faceNow: (card) => now.faces.get(card),
    source: async () => undefined,
    isKept: () => true,
    save: (notes) => {
      now = compiled(notes);
      tell();
    },
  };
}

const metrics = '# Metrics\n\n- Precison: share of predicted positives that are positive\n';
const mended = metrics.replace('Precison', 'Precision');
const cardOf = (folder: DeckShelf) => folder.current().cards[0]?.id ?? ('none' as CardId);

test('a card whose term was mended goes on with its history, and a report says so', async () => {
  const folder = aFolder({ 'metrics.md': metrics });
  const storage = await aTab();
  expect(await followOnce({ deck: folder, storage })).toBe('');
  const old = cardOf(folder);
  await storage.record([answer(old)]);
  folder.save({ 'metrics.md': mended });
  expect(await followOnce({ deck: folder, storage })).toBe('1 reworded, history kept');
  const { states } = storage.current();
  expect(cardOf(folder)).not.toBe(old);
  expect(states.get(cardOf(folder))).toEqual(states.get(old));
  expect(await followOnce({ deck: folder, storage })).toBe('');
});

test('a device that was set up anew follows what was edited since its backup', async () => {
  const folder = aFolder({ 'metrics.md': metrics });
  const before = await aTab();
  await followOnce({ deck: folder, storage: before });
  const old = cardOf(folder);
  await before.record([answer(old)]);
  const content = { entries: before.batches(), seen: before.seen(), waiting: [] };
  const file = await new Response(writeBackup({ made: '', device: 'lost' }, content)).blob();
  before.close();

  aNewBrowser();
  folder.save({ 'metrics.md': mended });
  const storage = await aTab();
  await followOnce({ deck: folder, storage });
  const backup = await wholeBackup(file);
  if ('trouble' in backup) throw new Error(backup.trouble);
  await storage.merge([backup.entries]);
  await storage.addSeen(backup.seen);
  expect(await followOnce({ deck: folder, storage })).toBe('1 reworded, history kept');
  expect(storage.current().states.get(cardOf(folder))).toEqual(storage.current().states.get(old));
  // Once more brings nothing, and nothing is asked of the deck again.
  await storage.addSeen(backup.seen);
  expect(await followOnce({ deck: folder, storage })).toBe('');
  await storage.addSeen(backup.seen);
  expect((await storage.recall('notes')).last?.version).toBe(folder.current().version);
});

test('every saved note is followed, in the order of saving', async () => {
  const folder = aFolder({ 'metrics.md': metrics });
  const storage = await aTab();
  await followOnce({ deck: folder, storage });
  await storage.record([answer(cardOf(folder))]);
  const reports: string[] = [];
  const stop = followNotes({ deck: folder, storage, clock: aClock() }, (report) =>
    reports.push(report),
  );
  folder.save({ 'metrics.md': mended });
  await expect.poll(() => reports).toEqual(['1 reworded, history kept']);
  folder.save({ 'metrics.md': mended, 'tests.md': '- Power: chance to find an effect\n' });
  folder.save({ 'metrics.md': '# Metrics\n' });
  await expect.poll(() => reports.at(-1)).toBe('1 gone');
  stop();
});

test('another collection moves nothing', async () => {
  const storage = await aTab();
  const folder = aFolder({ 'metrics.md': metrics });
  await followOnce({ deck: folder, storage });
  await storage.record([answer(cardOf(folder))]);
  const other = aFolder({ 'metrics.md': mended });
  const elsewhere = { ...other, current: () => ({ ...other.current(), collection: 'other' }) };
  expect(await followOnce({ deck: elsewhere, storage })).toBe('');
  expect(storage.current().states.size).toBe(1);
});

test('a history from another program finds its card when that comes into the notes', async () => {
  const storage = await aTab();
  const at = Date.UTC(2024, 5, 1);
  const card = {
    ord: 0,
    deck: ['Heart'],
    suspended: false,
    flagged: false,
    reviews: [{ at, ease: 3, interval: 4, tookMs: 4000 }],
  };
  await storage.addWaiting([{ anchor: 'anki-heart', cards: [card] }]);
  const folder = aFolder({ 'metrics.md': metrics });
  const services = { deck: folder, storage, clock: aClock() };
  await bindWaiting(services);
  expect(await storage.waiting()).toHaveLength(1);
  folder.save({ 'heart.md': 'Q: What pumps blood?\nA: The heart ^anki-heart\n' });
  await bindWaiting(services);
  expect(await storage.waiting()).toEqual([]);
  expect(storage.current().states.get('^anki-heart' as CardId)?.memory.phase).toBe('review');
  expect(await storage.history('^anki-heart' as CardId)).toHaveLength(1);
});
