// What a feature is to the shell: an address, a page, and perhaps a place in the navigation.

import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';
import type { IconName } from '#ui/icon.tsx';

export interface Room {
  readonly path: string;
  /** The page of the first load; all others come in parts of their own. */
  readonly Page?: ComponentType;
  readonly part?: Part;
  /** What can be shown while the database is being opened. */
  readonly Opening?: ComponentType;
  /** What it has to say on Today, in a part of its own. */
  readonly onToday?: Part;
  /** Only where it stands in the navigation. */
  readonly entry?: {
    readonly name: string;
    readonly icon: IconName;
    /** The second key after G, or a key of its own. */
    readonly key: string;
    /** On a phone: a tab below, or an icon above. */
    readonly onPhone: 'tab' | 'icon';
  };
  /** A session hides the navigation. */
  readonly isSession?: boolean;
}

const RoomsContext = createContext<readonly Room[]>([]);
export const RoomsProvider = RoomsContext.Provider;
export const useRooms = (): readonly Room[] => useContext(RoomsContext);

/** A page in a part of its own, with state instead of Suspense: React holds back what a fallback gives way to. */
export interface Part {
  readonly current: () => ComponentType | undefined;
  /** Loads it, once. */
  readonly load: () => Promise<void>;
}

export function partFrom(fetch: () => Promise<ComponentType>): Part {
  let page: ComponentType | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    try {
      page = await fetch();
    } catch (error) {
      // A part that did not come is asked for again.
      loading = undefined;
      throw error;
    }
  };
  return {
    current: () => page,
    load: () => (loading ??= load()),
  };
}

type Loading =
  | { readonly state: 'loading' | 'here' }
  | { readonly state: 'failed'; readonly error: unknown };

/** The page of a room; `empty` until its part is here. */
export function RoomPage({ room: { Page, part }, empty }: { room: Room; empty: ReactNode }) {
  const loading = useLoaded(part);
  const Here = Page ?? part?.current();
  if (loading.state === 'failed') throw loading.error;
  return Here ? <Here /> : empty;
}

/** A part within a page. The page does without one that does not come. */
export function PartHere({ part, waitMs }: { part: Part; waitMs: number }) {
  useLoaded(part, waitMs);
  const Here = part.current();
  return Here ? <Here /> : null;
}

/** Loads a part, and renders again once it is here. */
function useLoaded(part: Part | undefined, waitMs = 0): Loading {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    if (!part || part.current()) return;
    const load = () =>
      part.load().then(
        () => setLoading({ state: 'here' }),
        (error) => setLoading({ state: 'failed', error }),
      );
    if (waitMs === 0) {
      load();
      return;
    }
    const timer = setTimeout(load, waitMs);
    return () => clearTimeout(timer);
  }, [part, waitMs]);
  return loading;
}

/** How long the first page is left alone with the line: its fonts and the deck come first. */
export const aloneMs = 1000;
