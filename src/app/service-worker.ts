// Installs the service worker and tells the shell what it should know: the app is ready offline, a new version
// waits. A new version is taken only when the learner says so: never during a session.

import { Workbox } from 'workbox-window';
import { listeners } from '#kit/listeners.ts';
import { hourMs } from '#kit/time.ts';

export interface Installation {
  readonly current: () => InstallationState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Takes the waiting version and reloads. */
  readonly update: () => void;
}

export interface InstallationState {
  /** The app itself is in the cache: the next start needs no network. */
  readonly offlineReady: boolean;
  readonly updateWaiting: boolean;
}

/** How often a page that stays open asks for a new version. */
const askEveryMs = hourMs;

export function install(base: string): Installation {
  let state: InstallationState = { offlineReady: false, updateWaiting: false };
  const { subscribe, tell } = listeners();
  const change = (next: Partial<InstallationState>) => {
    state = { ...state, ...next };
    tell();
  };
  const face = { current: () => state, subscribe };
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD)
    return { ...face, update: () => location.reload() };

  const workbox = new Workbox(`${base}sw.js`, { scope: base });
  let asked = false;
  // Not its events: another page of ours may have begun the installation.
  void navigator.serviceWorker.ready.then(() => change({ offlineReady: true }));
  workbox.addEventListener('waiting', () => change({ updateWaiting: true }));
  // Another tab took the new version: this one goes on with what it has loaded, and offers to reload.
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (asked) location.reload();
    else if (isUpdate) change({ updateWaiting: true });
  });
  workbox.register().then(
    (registration) => {
      setInterval(() => void registration?.update().catch(() => undefined), askEveryMs);
    },
    // A browser that allows none: nothing is offline then, and the rail does not say so.
    () => undefined,
  );
  return {
    ...face,
    update: () => {
      asked = true;
      workbox.messageSkipWaiting();
      // Where the new version is active already (another tab took it) nothing will come: reload now.
      if (!navigator.serviceWorker.controller) location.reload();
      void navigator.serviceWorker.getRegistration(base).then((registration) => {
        if (!registration?.waiting) location.reload();
      });
    },
  };
}
