// Keeps a whole deck in the cache, for a start without a network. It is done once Today stands.

import type { Deck } from '#deck/deck.ts';
import { inTurn } from '#kit/turns.ts';

const fillings = inTurn();

/**
 * Puts every file of the deck into the cache, then the index, so that an index that is found offline has all
 * of its files. Files of older decks go once the newer one is whole: one deck after the other, since one would clear
 * away what the next has found there. Answers whether it is whole.
 */
export function fill(...what: Parameters<typeof fillNow>): Promise<boolean> {
  // Offline, or the disk is full: what is there stays, the next start tries again.
  return fillings.add(() => fillNow(...what)).catch(() => false);
}

async function fillNow(
  cache: Cache | undefined,
  folder: string,
  deck: Deck,
  index: unknown,
): Promise<boolean> {
  if (!cache) return false;
  const files = [...deck.chunks, ...deck.media, ...(deck.sources?.values() ?? [])];
  const wanted = new Set(files.map((file) => new URL(folder + file, location.href).href));
  const there = new Set<string>();
  for (const { url } of await cache.keys()) there.add(url);
  for (const url of wanted) if (!there.has(url)) await cache.add(url);
  const kept = await cache.match(`${folder}index.json`);
  if (kept?.headers.get(versionHeader) !== deck.version) {
    const headers = { [versionHeader]: deck.version };
    await cache.put(`${folder}index.json`, new Response(JSON.stringify(index), { headers }));
  }
  const isIndex = (url: string) => url.endsWith('/deck/index.json');
  for (const url of there) if (!wanted.has(url) && !isIndex(url)) await cache.delete(url);
  return true;
}

/** On the index in the cache: the version of the deck, which is not read out of a large file at each start. */
const versionHeader = 'x-version';
