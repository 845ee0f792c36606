// What a feature is to the shell: an address, a page, and perhaps a place in the navigation.

import { type ComponentType, createContext, use, useContext } from 'react';
import type { IconName } from '#ui/icon.tsx';

export interface Room {
  readonly path: string;
  /** The page of the first load; all others come in parts of their own. */
  readonly Page?: ComponentType;
  readonly part?: Part;
  /** What can be shown while the database is being opened. */
  readonly Opening?: ComponentType;
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

/** A page in a part of its own. Once loaded it is there in the same frame, which React.lazy is not. */
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

export function RoomPage({ room: { Page, part } }: { room: Room }) {
  const loaded = Page ?? part?.current();
  if (!loaded && part) use(part.load());
  const Current = loaded ?? part?.current();
  return Current ? <Current /> : null;
}
