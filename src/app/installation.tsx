// Whether the app is ready offline, and whether a newer one waits. The service worker's own code is not needed to
// study, so it comes after the first page stands.

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { onceQuiet } from './quiet.ts';
import type { Installation, InstallationState } from './service-worker.ts';

const notYet: InstallationState = { offlineReady: false, updateWaiting: false };

const beforeInstall: Installation = {
  current: () => notYet,
  subscribe: () => () => undefined,
  update: () => undefined,
};

const InstallationContext = createContext(beforeInstall);

export function Installed({ children }: { children: ReactNode }) {
  const [installation, setInstallation] = useState(beforeInstall);
  useEffect(
    () =>
      onceQuiet(() => {
        import('./service-worker.ts').then(
          ({ install }) => setInstallation(install(import.meta.env.BASE_URL)),
          // Offline before the first install: the next visit installs it.
          () => undefined,
        );
      }),
    [],
  );
  return <InstallationContext value={installation}>{children}</InstallationContext>;
}

export function useInstallation() {
  const { current, subscribe, update } = useContext(InstallationContext);
  return { ...useSyncExternalStore(subscribe, current), update };
}
