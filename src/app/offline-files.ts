// What the browser keeps for a start without a network: the app, its fonts and the deck.

import { databaseName } from './database-name.ts';

/** In bytes, as unpacked; 0 where nothing is kept, or the browser keeps nothing for anybody. */
export async function sizeOfOfflineFiles(base: string): Promise<number> {
  let size = 0;
  try {
    const names = await caches.keys();
    for (const name of names.filter((each) => isOurs(each, databaseName(base))))
      for (const file of await (await caches.open(name)).matchAll())
        size += (await file.blob()).size;
  } catch {
    // An insecure origin has no cache, and a private window may refuse it.
  }
  return size;
}

/** The name of an app at a path below ours begins with ours. */
const isOurs = (cache: string, name: string): boolean =>
  [':', '-'].includes(cache.charAt(name.length)) && cache.startsWith(name);
