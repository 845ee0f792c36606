// The app around its pages: services, notices, theme, keys, navigation.

import { type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { createNotices, LiveRegions, NoticesProvider } from '#ui/notices.tsx';
import { SingleKeysProvider } from '#ui/use-keys.ts';
import { InstallationProvider } from './installation.ts';
import { NotFound } from './not-found.tsx';
import { type Room, RoomPage, RoomsProvider, useRooms } from './room.tsx';
import { Routed, Routes, usePath } from './router.tsx';
import type { Installation } from './service-worker.ts';
import { type Services, ServicesProvider } from './services.ts';
import { Dock, PhoneTop, Shell } from './shell.tsx';
import { useSnapshot } from './snapshot.ts';
import type { Trouble } from './start.ts';
import { useTheme } from './theme.ts';
import { CrashBoundary, detailsOf, TroublePage, titleOf } from './trouble-page.tsx';

export interface AppProps {
  readonly rooms: readonly Room[];
  readonly installation: Installation;
  /** Opens the services; told of trouble that comes later. */
  readonly start: (onTrouble: (trouble: Trouble) => void) => Promise<Services | Trouble>;
}

export function App({ rooms, installation, start }: AppProps) {
  const [notices] = useState(createNotices);
  return (
    <NoticesProvider value={notices}>
      <CrashBoundary>
        <InstallationProvider value={installation}>
          <RoomsProvider value={rooms}>
            <Routed>
              <Opened start={start}>
                <Shell>
                  <Suspense fallback={<EmptyPage />}>
                    <Routes
                      routes={[
                        ...rooms.map((room) => ({
                          path: room.path,
                          page: <RoomPage room={room} />,
                        })),
                        { page: <NotFound /> },
                      ]}
                    />
                  </Suspense>
                </Shell>
                <LoadsAhead />
              </Opened>
            </Routed>
          </RoomsProvider>
        </InstallationProvider>
      </CrashBoundary>
      <LiveRegions />
    </NoticesProvider>
  );
}

function Opened({ start, children }: Pick<AppProps, 'start'> & { children: ReactNode }) {
  const [later, setLater] = useState<Trouble>();
  const [opening, setOpening] = useState(() => start(setLater));
  const tryAgain = () => {
    setLater(undefined);
    setOpening(start(setLater));
  };
  return (
    <Suspense fallback={<Opening />}>
      <Outcome opening={opening} later={later} onRetry={tryAgain}>
        {children}
      </Outcome>
    </Suspense>
  );
}

function Outcome({
  opening,
  later,
  onRetry,
  children,
}: {
  opening: Promise<Services | Trouble>;
  later: Trouble | undefined;
  onRetry: () => void;
  children: ReactNode;
}) {
  const opened = use(opening);
  const trouble = later ?? ('storage' in opened ? undefined : opened);
  if (trouble)
    return <TroublePage title={titleOf(trouble)} details={detailsOf(trouble)} onRetry={onRetry} />;
  if (!('storage' in opened)) return null;
  return (
    <ServicesProvider value={opened}>
      <WithSettings>{children}</WithSettings>
    </ServicesProvider>
  );
}

function WithSettings({ children }: { children: ReactNode }) {
  const { settings } = useSnapshot();
  useTheme(settings.theme);
  return <SingleKeysProvider value={settings.singleKeys}>{children}</SingleKeysProvider>;
}

/** While the database opens: the frame, and what the room can show of the last time. */
function Opening() {
  const path = usePath();
  const room = useRooms().find((each) => each.path === path);
  if (room?.isSession) return null;
  return <Shell>{room?.Opening ? <room.Opening /> : <EmptyPage />}</Shell>;
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
  useEffect(() => {
    const ahead = () => {
      // A part that does not come now is asked for again when its page is opened.
      for (const { part } of rooms) part?.load().catch(() => undefined);
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in globalThis)) return void setTimeout(ahead, 200);
    requestIdleCallback(ahead, { timeout: 2000 });
  }, [rooms]);
  return null;
}
