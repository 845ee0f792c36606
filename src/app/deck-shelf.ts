// The deck over the network, and without it. The index is asked for first at the network, with little patience;
// chunks and pictures lie in a cache of their own, filled whole, so that every card is there offline.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck, DeckChunk } from '#deck/deck.ts';
import { readDeck } from '#deck/deck-file.ts';
import { inOrder } from '#kit/in-order.ts';
import { listeners } from '#kit/listeners.ts';
import { minuteMs } from '#kit/time.ts';
import { onceQuiet } from './quiet.ts';
import type { DeckShelf } from './services.ts';

/** How long a slow network may hold up the start when a deck is in the cache. */
const patienceMs = 1500;
/** A page that comes back to the foreground looks for new notes, at most this often. */
const lookAgainMs = 5 * minuteMs;

export type DeckTrouble = { readonly problem: string };

/** Opens the deck below `base` (the app's own path, with slashes at both ends). */
export async function openDeckShelf(base: string): Promise<DeckShelf | DeckTrouble> {
  const folder = `${base}deck/`;
  const network = fetchIndex(folder);
  const cache = await openCache(`recto:${base}:deck`);
  const kept = await matchIn(cache, `${folder}index.json`);
  const opened = await firstReadable(network, kept);
  if ('problem' in opened) return opened;

  let deck: Deck = opened.deck;
  const chunks = new Map<string, Promise<ReadonlyMap<CardId, CardFace>>>();
  const faces = new Map<string, ReadonlyMap<CardId, CardFace>>();
  const { subscribe, tell } = listeners();
  let keptVersion: string | undefined;
  const keep = async (whole: Deck, index: unknown) => {
    // Where this part does not come, the next start tries again.
    const part = await import('./fill-cache.ts').catch(() => undefined);
    if (!(await part?.fill(cache, folder, whole, index))) return;
    keptVersion = whole.version;
    tell();
  };

  const chunkOf = (card: CardId): string | undefined =>
    deck.chunks[deck.byId.get(card)?.chunk ?? -1];

  const load = (chunk: string) => {
    const loading =
      chunks.get(chunk) ??
      fetchChunk(folder + chunk, cache).then((loaded) => {
        if (chunks.has(chunk)) faces.set(chunk, loaded);
        return loaded;
      });
    chunks.set(chunk, loading);
    // A chunk that did not come is asked for again.
    loading.catch(() => chunks.delete(chunk));
    return loading;
  };

  const take = inOrder((index: unknown) => {
    if (versionOf(index) === deck.version) return;
    const next = readDeck(index);
    if ('problem' in next) return;
    deck = next;
    // A page may stay open for as long as its notes are written: each save brings files of new names.
    const isOfThis = new Set(next.chunks);
    for (const chunk of chunks.keys()) {
      if (isOfThis.has(chunk)) continue;
      chunks.delete(chunk);
      faces.delete(chunk);
    }
    tell();
    void keep(deck, index);
  });

  // What was too slow for the start is taken when it comes.
  void take(network);
  onceQuiet(() => {
    if (deck === opened.deck) void keep(deck, opened.index);
  });
  keepInStep(folder, deck.live, (version) => {
    // Also where the deck is the one here already: what another question still brings is older.
    void take(version === deck.version ? Promise.resolve({ version }) : fetchIndex(folder));
  });

  return {
    current: () => deck,
    subscribe,
    face: async (card) => {
      const chunk = chunkOf(card);
      return chunk === undefined ? undefined : (await load(chunk)).get(card);
    },
    faceNow: (card) => faces.get(chunkOf(card) ?? '')?.get(card),
    source: async (note) => {
      const file = deck.sources?.get(note);
      return file === undefined ? undefined : readSource(folder, file, cache);
    },
    isKept: () => keptVersion === deck.version,
  };
}

/**
 * The deck of the network, where it comes in time, else the one of the cache: what a newer version has written is no
 * reason to stop. Only one is read where it can be: that is half of a start.
 */
async function firstReadable(
  network: Promise<unknown>,
  kept: Response | undefined,
): Promise<{ readonly deck: Deck; readonly index: unknown } | DeckTrouble> {
  const ways = [
    () => (kept ? Promise.race([network, patience()]) : network),
    () => kept?.json().catch(() => undefined),
    () => network,
  ];
  let trouble: DeckTrouble = { problem: 'The server did not answer.' };
  for (const way of ways) {
    const index = await way();
    const deck = index === undefined ? trouble : readDeck(index);
    if (!('problem' in deck)) return { deck, index };
    trouble = deck;
  }
  return trouble;
}

const versionOf = (index: unknown): unknown => (index as { version?: unknown } | null)?.version;

const patience = () => new Promise<undefined>((done) => setTimeout(done, patienceMs));

async function fetchIndex(folder: string): Promise<unknown> {
  try {
    const response = await fetch(`${folder}index.json`, { cache: 'no-cache' });
    return response.ok ? await response.json() : undefined;
  } catch {
    // Offline: the caller has the kept one.
    return undefined;
  }
}

/** The deck's cache, or nothing where the browser has none (an insecure origin) or allows none. */
const openCache = async (name: string): Promise<Cache | undefined> => {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
};

/** What cannot be read is not there. */
const matchIn = async (cache: Cache | undefined, url: string): Promise<Response | undefined> =>
  cache?.match(url).catch(() => undefined);

async function fetchChunk(url: string, cache: Cache | undefined) {
  const response = (await matchIn(cache, url)) ?? (await fetch(url));
  if (!response.ok) throw new Error(`The cards could not be loaded (${response.status}).`);
  const chunk = (await response.json()) as DeckChunk;
  return new Map(chunk.faces.map((face) => [face.id, face]));
}

async function readSource(folder: string, file: string, cache: Cache | undefined) {
  const url = folder + file;
  const response = (await matchIn(cache, url)) ?? (await fetch(url));
  if (!response.ok) throw new Error(`The note could not be loaded (${response.status}).`);
  // Not `text()`, which takes the mark of byte order away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { text, version: file };
}

/**
 * A local server tells which version it has, also when a note is saved; elsewhere the page looks when it comes back to
 * the foreground.
 */
function keepInStep(folder: string, live: boolean, refresh: (version?: unknown) => void) {
  if (live) {
    new EventSource(`${folder}events`).onmessage = ({ data }) => refresh(data);
    return;
  }
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - looked < lookAgainMs) return;
    looked = performance.now();
    refresh();
  });
}
