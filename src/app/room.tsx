// What a feature is to the shell: an address, a page, and perhaps a place in the navigation.

import { type ComponentType, createContext, use, useContext } from 'react';
import type { IconName } from '#ui/icon.tsx';

export interface Room {
  readonly path: string;
  readonly Page: ComponentType;
  /** Loads the page before it is asked for. */
  readonly preload?: () => Promise<void>;
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
export function pageFrom(load: () => Promise<ComponentType>): Pick<Room, 'Page' | 'preload'> {
  let page: ComponentType | undefined;
  let loading: Promise<void> | undefined;
  const preload = () => {
    loading ??= load().then(
      (loaded) => {
        page = loaded;
      },
      (error) => {
        // A part that did not come is asked for again.
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const Page = () => {
    if (!page) use(preload());
    const Loaded = page;
    return Loaded ? <Loaded /> : null;
  };
  return { Page, preload };
}
