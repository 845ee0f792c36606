import { afterEach, expect, test, vi } from 'vitest';
import { starter } from '#app/start.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { aDeck } from '../../builders/scheduling.ts';

afterEach(() => vi.unstubAllGlobals());

test('who tries again listens once for notes that are saved', async () => {
  const listening: string[] = [];
  class Events {
    constructor(address: string) {
      listening.push(address);
    }
  }
  vi.stubGlobal('EventSource', Events);
  const start = starter('/');
  const tryWith = async (index: object) => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(index)));
    const opened = await start(
      () => {},
      () => {},
    );
    if ('storage' in opened) opened.storage.close();
  };
  const index = writeDeck({ ...aDeck([{ id: 'a' }]), live: true });
  await tryWith({ ...index, format: 99 });
  expect(listening).toEqual([]);
  await tryWith(index);
  await tryWith(index);
  expect(listening).toEqual(['/deck/events']);
});
