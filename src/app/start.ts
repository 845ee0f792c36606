// Opens everything that the pages need, side by side. What cannot be opened is a value that the shell must look at.

import { openStorage } from '#storage/open.ts';
import type { OpenOptions } from '#storage/open-options.ts';
import type { StorageTrouble } from '#storage/storage.ts';
import { databaseName } from './database-name.ts';
import { type DeckTrouble, openDeckShelf } from './deck-shelf.ts';
import type { DeckShelf, Services } from './services.ts';
import { systemClock } from './system-clock.ts';
import { triaged } from './triaged.ts';

export type Trouble = StorageTrouble | DeckTrouble;

/** Answers the way to start, which may be gone again: a deck that is open stays so, and is followed once. */
export function starter(base: string) {
  let shelf: DeckShelf | undefined;
  const openDeck = async () => {
    if (shelf) return shelf;
    const opened = await openDeckShelf(base);
    if (!('problem' in opened)) shelf = opened;
    return opened;
  };
  return async (
    onTrouble: (trouble: Trouble) => void,
    /** Told the share that is done, 0 to 1, where all memories have to be made anew first. */
    onRebuild: (share: number) => void,
  ): Promise<Services | Trouble> => {
    const clock = systemClock;
    const random = Math.random;
    const rebuildElsewhere = async () => (await import('./copies.ts')).openBeside(onRebuild);
    const recordElsewhere: OpenOptions['recordElsewhere'] = async (drafts, onProgress) =>
      (await import('./copies.ts')).recordBeside(drafts, onProgress);
    const elsewhere = { rebuildElsewhere, recordElsewhere };
    const [deck, storage] = await Promise.all([
      openDeck(),
      openStorage({ name: databaseName(base), clock, random, onTrouble, ...elsewhere }),
    ]);
    if ('trouble' in storage) return storage;
    if ('problem' in deck) {
      storage.close();
      return deck;
    }
    return { deck: triaged(deck, storage), storage, clock, random };
  };
}
