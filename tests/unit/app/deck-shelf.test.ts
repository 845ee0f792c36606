import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDeckShelf } from '#app/deck-shelf.ts';
import { deckFormat } from '#deck/deck-file.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { aDeck } from '../../builders/scheduling.ts';

const indexOf = (version: string) => writeDeck({ ...aDeck([{ id: 'a' }]), version });
const ofNewerVersion = { ...indexOf('newer'), format: deckFormat + 1 };

/** A browser with what its cache answers to every address; without a cache it is an insecure origin. */
function aBrowser(network: () => Promise<Response>, cache?: () => Promise<unknown>) {
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('document', new EventTarget());
  if (cache) vi.stubGlobal('caches', { open: cache });
}

const keeps = (answer: () => Promise<Response>) => async () => ({ match: answer });
const answers = (index: unknown) => async () => new Response(JSON.stringify(index));
const isOffline = () => Promise.reject(new TypeError('Failed to fetch'));

// What waits until the page is quiet, and the patience with a slow network, wait for the test.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened() {
  const opening = openDeckShelf('/');
  await vi.advanceTimersByTimeAsync(1900);
  const shelf = await opening;
  return 'problem' in shelf ? shelf : shelf.current().version;
}

test('the deck of the network is taken before the one that was kept', async () => {
  aBrowser(answers(indexOf('new')), keeps(answers(indexOf('kept'))));
  expect(await opened()).toBe('new');
});

test('a deck in the format of a newer version leaves the app with the one that was kept', async () => {
  aBrowser(answers(ofNewerVersion), keeps(answers(indexOf('kept'))));
  expect(await opened()).toBe('kept');
});

test('a deck in the format of a newer version is trouble where nothing else was kept', async () => {
  aBrowser(answers(ofNewerVersion), keeps(answers(ofNewerVersion)));
  expect(await opened()).toEqual({
    problem: 'The deck is not in a format that this version reads.',
  });
});

test('a kept deck that is broken waits for a slow network', async () => {
  const slow = () => new Promise<Response>((come) => setTimeout(() => come(answer()), 1800));
  const answer = () => new Response(JSON.stringify(indexOf('slow')));
  aBrowser(
    slow,
    keeps(async () => new Response('{"format":1,')),
  );
  expect(await opened()).toBe('slow');
});

test('a cache that may not be opened, or not be read, does without', async () => {
  aBrowser(answers(indexOf('new')), () => Promise.reject(new DOMException('SecurityError')));
  expect(await opened()).toBe('new');
  aBrowser(
    answers(indexOf('new')),
    keeps(() => Promise.reject(new DOMException('UnknownError'))),
  );
  expect(await opened()).toBe('new');
});

test('without a network and without a kept deck it is said why', async () => {
  aBrowser(isOffline);
  expect(await opened()).toEqual({ problem: 'The server did not answer.' });
});
