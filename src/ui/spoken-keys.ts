// Keys as `aria-keyshortcuts` names them: what else does the same as a button, for whoever does not see the key on it.

import { useContext } from 'react';
import { hintOf, type KeyName, type MovedKeys, type SingleKeys } from './keys.ts';
import { isApple } from './printed-key.ts';
import { SingleKeysContext, useMovedKeys } from './use-keys.ts';

export function useSpokenKeys(): (...names: KeyName[]) => string | undefined {
  const moved = useMovedKeys();
  const singleKeys = useContext(SingleKeysContext);
  return (...names) => spokenKeys(names, moved, singleKeys);
}

/** Where the learner has them; those that are off are left out. */
export const spokenKeys = (
  names: readonly KeyName[],
  moved: MovedKeys,
  singleKeys: SingleKeys,
  apple = isApple,
): string | undefined =>
  names
    .flatMap((name) => hintOf(name, moved, singleKeys) ?? [])
    // A plus joins the names of keys, and is a name itself.
    .map((key) => key.replace(/\+$/, 'Plus').replace(/^mod/, apple ? 'Meta' : 'Control'))
    .join(' ') || undefined;
