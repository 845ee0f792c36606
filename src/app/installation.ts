import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Installation } from './service-worker.ts';

const nothing: Installation = {
  current: () => none,
  subscribe: () => () => undefined,
  update: () => undefined,
};
const none = { offlineReady: false, updateWaiting: false };

const InstallationContext = createContext<Installation>(nothing);
export const InstallationProvider = InstallationContext.Provider;

export function useInstallation() {
  const { current, subscribe, update } = useContext(InstallationContext);
  return { ...useSyncExternalStore(subscribe, current), update };
}
