// The outside world as values that a page can render: what is stored, the deck, and the time.

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Deck } from '#deck/deck.ts';
import { type Moment, minuteMs, momentOf } from '#kit/time.ts';
import type { Snapshot } from '#storage/storage.ts';
import { useOpenedServices, useServices } from './services.ts';

export function useSnapshot(): Snapshot {
  const { storage } = useServices();
  return useSyncExternalStore(storage.subscribe, storage.current);
}

/** A part of it. Who needs no more is not drawn again when anything else was written. */
export function usePartOfSnapshot<Part>(partOf: (snapshot: Snapshot) => Part): Part {
  const { storage } = useServices();
  return useSyncExternalStore(storage.subscribe, () => partOf(storage.current()));
}

export function useDeck(): Deck {
  const { deck } = useServices();
  return useSyncExternalStore(deck.subscribe, deck.current);
}

const neverChanges = () => () => undefined;

/** Whether the deck is there for a start without a network. */
export function useDeckIsKept(): boolean {
  const deck = useOpenedServices()?.deck;
  return useSyncExternalStore(deck?.subscribe ?? neverChanges, () => deck?.isKept() ?? false);
}

/** Now, to the minute and after each return to the page: a page left open overnight shows the new day. */
export function useNow(): Moment {
  const { clock, storage } = useServices();
  const { rolloverHour } = storage.current().settings;
  const [now, setNow] = useState(() => momentOf(clock, rolloverHour));
  useEffect(() => {
    const look = () => {
      const next = momentOf(clock, rolloverHour);
      setNow((shown) => (isSameMinute(shown, next) ? shown : next));
    };
    look();
    const timer = setInterval(look, minuteMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock, rolloverHour]);
  return now;
}

const isSameMinute = (a: Moment, b: Moment): boolean =>
  a.day === b.day && Math.floor(a.at / minuteMs) === Math.floor(b.at / minuteMs);
