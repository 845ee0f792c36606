import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDeckShelf } from '#app/deck-shelf.ts';
import { deckFormat } from '#deck/deck-file.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';

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

/** A local server that is asked for its index by a page that listens, and a cache that begins with an older deck. */
async function aLiveServer() {
  const live = (version: string, chunk: string) =>
    writeDeck({ ...aDeck([{ id: 'a' }]), version, live: true, chunks: [chunk] });
  const chunk = () => Response.json({ faces: [{ id: 'a' }] });
  const held = new Map<string, (response: Response) => void>();
  const asked: ((response: Response) => void)[] = [];
  const cached = new Map<string, Response>();
  const hrefOf = (url: string) => new URL(url, 'http://localhost/').href;
  const fetched = (url: string) =>
    new Promise<Response>((come) => {
      if (url.endsWith('index.json')) asked.push(come);
      else held.set(url.replace(/.*\//, ''), come);
    });
  const cache = {
    keys: async () => [...cached.keys()].map((url) => ({ url })),
    match: async (url: string) => cached.get(hrefOf(url))?.clone(),
    add: async (url: string) => cached.set(url, await fetched(url)),
    put: async (url: string, response: Response) => cached.set(hrefOf(url), response),
    delete: async (url: string) => cached.delete(url),
  };
  let tellPage = (_: { data: string }) => {};
  class Events {
    set onmessage(hear: typeof tellPage) {
      tellPage = hear;
    }
  }
  vi.stubGlobal('EventSource', Events);
  vi.stubGlobal('location', { href: 'http://localhost/' });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('caches', { open: async () => cache });
  cached.set(hrefOf('/deck/index.json'), Response.json(live('v1', 'old.json')));
  cached.set(hrefOf('/deck/old.json'), chunk());
  const opening = openDeckShelf('/');
  const settle = () => vi.advanceTimersByTimeAsync(3000);
  await settle();
  const shelf = await opening;
  if ('problem' in shelf) throw new Error(shelf.problem);
  return {
    shelf,
    saves: (version: string) => tellPage({ data: version }),
    /** Answers a question for the index, counted from the start. */
    async answers(question: number, version: string, chunk = 'old.json') {
      asked[question]?.(Response.json(live(version, chunk)));
      await settle();
    },
    async fails(question: number) {
      asked[question]?.(Response.error());
      await settle();
    },
    async sends(name: string) {
      await vi.waitFor(() => expect(held.has(name)).toBe(true));
      held.get(name)?.(chunk());
      await settle();
    },
    cached: () => [...cached.keys()].map((url) => url.replace(/.*\//, '')).sort(),
  };
}

test('of notes that are saved twice in a row the last deck stays, whichever comes first', async () => {
  const { shelf, saves, answers } = await aLiveServer();
  saves('v2');
  saves('v3');
  await answers(2, 'v3');
  await answers(1, 'v2');
  expect(shelf.current().version).toBe('v3');
});

test('the deck that was too slow for the start does not replace one of notes saved since', async () => {
  const { shelf, saves, answers } = await aLiveServer();
  saves('v3');
  await answers(1, 'v3');
  await answers(0, 'v2');
  expect(shelf.current().version).toBe('v3');
});

test('notes that were changed and changed back are what they are', async () => {
  const { shelf, saves, answers } = await aLiveServer();
  saves('v2');
  saves('v1');
  await answers(1, 'v2');
  expect(shelf.current().version).toBe('v1');
});

test('a question that is not answered leaves the deck to the one before', async () => {
  const { shelf, saves, answers, fails } = await aLiveServer();
  saves('v2');
  saves('v3');
  await fails(2);
  await answers(1, 'v2');
  expect(shelf.current().version).toBe('v2');
});

test('a deck that is kept while an older one still is has all its files', async () => {
  const { shelf, saves, answers, sends, cached } = await aLiveServer();
  saves('v2');
  await answers(1, 'v2', 'new.json');
  saves('v3');
  await answers(2, 'v3', 'old.json');
  await sends('new.json');
  await sends('old.json');
  expect(shelf.isKept()).toBe(true);
  expect(cached()).toEqual(['index.json', 'old.json']);
});

test('of notes that are saved all day only the last texts are held', async () => {
  const { shelf, saves, answers, sends } = await aLiveServer();
  const card = cardId('a');
  await shelf.face(card);
  saves('v2');
  await answers(1, 'v2', 'new.json');
  await sends('new.json');
  await shelf.face(card);
  expect(shelf.faceNow(card)).toBeDefined();
  saves('v3');
  await answers(2, 'v3', 'old.json');
  expect(shelf.faceNow(card)).toBeUndefined();
});
