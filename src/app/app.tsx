// The app around its pages: services, notices, theme, keys, navigation.

import { type ReactNode, useEffect, useState } from 'react';
import { createNotices, LiveRegions, NoticesProvider } from '#ui/notices.tsx';
import { MovedKeysProvider, SingleKeysProvider } from '#ui/use-keys.ts';
import { Installed } from './installation.tsx';
import { useLook } from './look.ts';
import { NotFound } from './not-found.tsx';
import { Overlays } from './overlays.tsx';
import { onceQuiet } from './quiet.ts';
import { type Room, RoomPage, RoomsProvider, useRooms, WorkBehind } from './room.tsx';
import { useRoomHere } from './room-here.ts';
import { Routed, Routes } from './router.tsx';
import { type Services, ServicesProvider } from './services.ts';
import { Dock, PhoneTop, Shell, TitledPage } from './shell.tsx';
import { usePartOfSnapshot } from './snapshot.ts';
import type { Trouble } from './start.ts';
import { CrashBoundary, detailsOf, TroublePage, titleOf } from './trouble-page.tsx';
import { Upkeep } from './upkeep.tsx';
import { t } from './words.ts';

interface AppProps {
  readonly rooms: readonly Room[];
  /** Opens the services; told of trouble that comes later, and of how far it is where that takes a while. */
  readonly start: (
    onTrouble: (trouble: Trouble) => void,
    onRebuild: (share: number) => void,
  ) => Promise<Services | Trouble>;
}

export function App({ rooms, start }: AppProps) {
  const [notices] = useState(createNotices);
  return (
    <NoticesProvider value={notices}>
      <Installed>
        <CrashBoundary>
          <RoomsProvider value={rooms}>
            <Routed>
              <Opened start={start}>
                <Shell>
                  <Pages />
                </Shell>
                <Overlays />
                <Upkeep />
                <WorkBehind />
              </Opened>
              <LoadsAhead />
            </Routed>
          </RoomsProvider>
        </CrashBoundary>
      </Installed>
      <LiveRegions closeLabel={t('close')} />
    </NoticesProvider>
  );
}

function Pages() {
  const rooms = useRooms().map((room) => ({
    path: room.path,
    page: <RoomPage room={room} empty={room.isSession ? null : <EmptyPage />} />,
  }));
  return <Routes routes={[...rooms, { page: <NotFound /> }]} />;
}

function Opened({ start, children }: Pick<AppProps, 'start'> & { children: ReactNode }) {
  const [opened, setOpened] = useState<Services | Trouble>();
  const [rebuilt, setRebuilt] = useState<number>();
  const here = useRoomHere();
  const session = useRooms().find(({ isSession }) => isSession);
  const begin = async (): Promise<Services | Trouble> => {
    const starting = start(setOpened, setRebuilt);
    // Where the app is in the cache, nothing competes for a network.
    if (session && navigator.serviceWorker?.controller) void loadAhead(session);
    // The page that is asked for comes beside the database, not after it.
    const [services] = await Promise.all([starting, here && loadAhead(here)]);
    return services;
  };
  // Begun before anything is drawn: the database and the deck answer meanwhile.
  const [attempt, setAttempt] = useState(begin);
  useEffect(() => {
    attempt.then(setOpened, (error) =>
      setOpened({ trouble: 'unavailable', reason: String(error) }),
    );
  }, [attempt]);

  if (!opened)
    return rebuilt === undefined ? <Opening room={here} /> : <Rebuilding done={rebuilt} />;
  if ('storage' in opened)
    return (
      <ServicesProvider value={opened}>
        <WithSettings>{children}</WithSettings>
      </ServicesProvider>
    );
  const tryAgain = () => {
    setOpened(undefined);
    setAttempt(begin());
  };
  return <TroublePage title={titleOf(opened)} details={detailsOf(opened)} onRetry={tryAgain} />;
}

function WithSettings({ children }: { children: ReactNode }) {
  const settings = usePartOfSnapshot((snapshot) => snapshot.settings);
  useLook(settings);
  return (
    <SingleKeysProvider value={settings.singleKeys}>
      <MovedKeysProvider value={settings.keys}>{children}</MovedKeysProvider>
    </SingleKeysProvider>
  );
}

/** While the database opens: the frame, and what the room can show of the last time. */
function Opening({ room }: { room: Room | undefined }) {
  if (room?.isSession) return null;
  return <Shell>{room?.Opening ? <room.Opening /> : <EmptyPage />}</Shell>;
}

/** A newer version remembers otherwise, and goes through all answers once. */
function Rebuilding({ done }: { done: number }) {
  return (
    <Shell>
      <TitledPage title={t('updating')}>
        <label>
          {t('rebuilding')}
          <br />
          <progress value={done} />
        </label>
      </TitledPage>
    </Shell>
  );
}

function EmptyPage() {
  return (
    <>
      <PhoneTop />
      <main />
      <Dock />
    </>
  );
}

/** Once the first page stands, the others are fetched, so that Space is answered at once. */
function LoadsAhead() {
  const rooms = useRooms();
  useEffect(() => onceQuiet(() => rooms.forEach(loadAhead)), [rooms]);
  return null;
}

/** A part that does not come now is asked for again when its page is opened. */
const loadAhead = ({ page }: Room): Promise<void> => page.load().catch(() => undefined);
