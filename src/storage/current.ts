// The picture that this tab shows, and who wants to know when it changes.

import { listeners } from '#kit/listeners.ts';
import { type Picture, snapshotOf } from './picture.ts';
import type { Snapshot } from './storage.ts';

export interface Current {
  readonly picture: () => Picture;
  readonly snapshot: () => Snapshot;
  /** Takes a picture that is newer than the one shown, and tells everyone. */
  readonly show: (next: Picture) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export function currentFrom(first: Picture): Current {
  let picture = first;
  let snapshot = snapshotOf(first);
  const { subscribe, tell } = listeners();
  return {
    picture: () => picture,
    snapshot: () => snapshot,
    show: (next) => {
      if (next.head.rev <= picture.head.rev) return;
      picture = next;
      snapshot = snapshotOf(next);
      tell();
    },
    subscribe,
  };
}
