// What the shell hands to every page: the outside world, as plain values. Tests pass their own.

import { createContext, useContext } from 'react';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { Random } from '#kit/chance.ts';
import { invariant } from '#kit/invariant.ts';
import type { Clock } from '#kit/time.ts';
import type { Storage } from '#storage/storage.ts';

/** The deck that is loaded, and the faces of its cards. */
export interface DeckShelf {
  readonly current: () => Deck;
  /** Calls back when another deck is in, or this one is kept now. Answers the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Loads a card's face; `undefined` where the card is not in the deck. Chunks stay in memory once read. */
  readonly face: (card: CardId) => Promise<CardFace | undefined>;
  /** The face if its chunk is in memory already: no flash of an empty page between cards. */
  readonly faceNow: (card: CardId) => CardFace | undefined;
  /** A note as the author wrote it; `undefined` where the deck does not bring it. Rejects where it cannot be loaded. */
  readonly source: (note: string) => Promise<NoteText | undefined>;
  /** Whether every file of the deck is in the cache, for a start without a network. */
  readonly isKept: () => boolean;
}

export interface NoteText {
  readonly text: string;
  /** Names exactly this text: a note that was saved meanwhile has another. */
  readonly version: string;
}

export interface Services {
  readonly deck: DeckShelf;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** The services, or nothing while they are being opened. */
export const useOpenedServices = (): Services | undefined => useContext(ServicesContext);

export function useServices(): Services {
  const services = useOpenedServices();
  invariant(services, 'a page outside of <ServicesProvider>');
  return services;
}
