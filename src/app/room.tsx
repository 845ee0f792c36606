// What a feature is to the shell: an address, a page, and perhaps a place in the navigation.

import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';
import { readyToWrite } from '#storage/open.ts';
import type { IconName } from '#ui/icon.tsx';

import { onceQuiet } from './quiet.ts';

export interface Room {
  /** `/card/*` stands for all addresses below. */
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
    /** Below the others, where there is a rail. */
    readonly isApart?: boolean;
  };
  /** A session hides the navigation. */
  readonly isSession?: boolean;
}

/** Whether an address is that of a room. */
export const isAt = (room: string, path: string): boolean =>
  room.endsWith('/*') ? path.startsWith(room.slice(0, -1)) : room === path;

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
      // Before anything can be changed on it: who changes something and leaves does not wait for a part.
      [page] = await Promise.all([fetch(), readyToWrite()]);
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

/** A part within a page. The page does without one that does not come. `isUrgent`: it is not waited with. */
export function PartHere({ part, isUrgent }: { part: Part; isUrgent: boolean }) {
  useLoaded(part, isUrgent);
  const Here = part.current();
  return Here ? <Here /> : null;
}

/** Loads a part, and renders again once it is here. */
function useLoaded(part: Part | undefined, isUrgent = true): Loading {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    if (!part || part.current()) return;
    const load = () =>
      part.load().then(
        () => setLoading({ state: 'here' }),
        (error) => setLoading({ state: 'failed', error }),
      );
    if (!isUrgent) return onceQuiet(load);
    void load();
    return undefined;
  }, [part, isUrgent]);
  return loading;
}
