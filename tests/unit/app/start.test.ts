import { afterEach, expect, test, vi } from 'vitest';
import { starter } from '#app/start.ts';
import { writeDeck } from '#deck/deck-file.ts';
import { aDeck } from '../../builders/scheduling.ts';

afterEach(() => vi.unstubAllGlobals());

test('who tries again listens once for notes that are saved', async () => {
  const listening: string[] = [];
  class Events {
    constructor(address: string) {
      listening.push(address);
    }
  }
  const index = writeDeck({ ...aDeck([{ id: 'a' }]), live: true });
  vi.stubGlobal('EventSource', Events);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(index)));
  const start = starter('/');
  for (const _ of ['at first', 'again']) {
    const opened = await start(
      () => {},
      () => {},
    );
    if ('storage' in opened) opened.storage.close();
  }
  expect(listening).toEqual(['/deck/events']);
});
