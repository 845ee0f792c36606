// What a feature is to the shell: an address, a page, and perhaps a place in the navigation.

import { type ComponentType, createContext, type ReactNode, useContext, useEffect } from 'react';
import { readyToWrite } from '#storage/open.ts';
import type { IconName } from '#ui/icon.tsx';
import { useHeldHeight } from './held-height.ts';
import { type Part, partFrom, usePart } from './part.ts';
import styles from './room.module.css';
import { type Services, useServices } from './services.ts';

export interface Room {
  /** `/card/*` stands for all addresses below. */
  readonly path: string;
  readonly page: Part<ComponentType>;
  /** What can be shown while the database is being opened. */
  readonly Opening?: ComponentType;
  /** What it has to say on Today, in a part of its own. */
  readonly onToday?: Part<ComponentType>;
  /** What it says there before all else, where the browser has erased answers. */
  readonly onLoss?: Part<ComponentType>;
  /** And of what is coming, in Stats. */
  readonly onStats?: Part<ComponentType>;
  /** What it does behind every page, from when the first one is quiet. Answers the way to stop. */
  readonly behind?: Part<Work>;
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

type Work = (services: Services) => () => void;

/** Whether an address is that of a room. */
export const isAt = (room: string, path: string): boolean =>
  room.endsWith('/*') ? path.startsWith(room.slice(0, -1)) : room === path;

const RoomsContext = createContext<readonly Room[]>([]);
export const RoomsProvider = RoomsContext.Provider;
export const useRooms = (): readonly Room[] => useContext(RoomsContext);

/** A page in a part of its own. It comes with what writes: who changes something on it and leaves waits for no part. */
export const pageFrom = <Name extends string>(
  fetch: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): Part<ComponentType> =>
  partFrom(async () => {
    const [file] = await Promise.all([fetch(), readyToWrite()]);
    return file[name];
  });

/** A session comes without what writes: nothing can be graded before a question has been read. */
export const sessionFrom = <Name extends string>(
  fetch: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): Part<ComponentType> => partFrom(async () => (await fetch())[name]);

/** The page of the first load. */
export const pageHere = (page: ComponentType): Part<ComponentType> => ({
  current: () => page,
  load: async () => {},
});

/** The page of a room; `empty` until its part is here. */
export function RoomPage({ room: { page }, empty }: { room: Room; empty: ReactNode }) {
  const [Page, error] = usePart(page);
  if (error) throw error;
  return Page ? <Page /> : empty;
}

/**
 * What a room says on another's page, which does without a part that does not come. `isUrgent`: loaded at once, not
 * after the page has settled. `isOpen`: the database is; until then its place is held.
 */
export function PartHere({
  name,
  part,
  isUrgent,
  isOpen,
}: {
  /** By which its height is remembered. */
  name: string;
  part: Part<ComponentType>;
  isUrgent: boolean;
  isOpen: boolean;
}) {
  const [Here] = usePart(isOpen ? part : undefined, { isUrgent });
  const { held, inner } = useHeldHeight(`height ${name}`, Here !== undefined);
  return (
    <div className={styles.part} style={{ minBlockSize: held }}>
      <div ref={inner}>{Here ? <Here /> : null}</div>
    </div>
  );
}

/** What rooms do behind every page. */
export const WorkBehind = () =>
  useRooms().map(({ path, behind }) => (behind ? <Behind key={path} part={behind} /> : null));

function Behind({ part }: { part: Part<Work> }) {
  const services = useServices();
  // Offline before it was ever loaded: it is begun at the next start.
  const [work] = usePart(part, { isUrgent: false });
  useEffect(() => work?.(services), [work, services]);
  return null;
}
