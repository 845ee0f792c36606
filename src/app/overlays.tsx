// What can be called up over any page: the command menu, and the sheet of keys. Both come when they are asked for.

import { type ComponentType, useState } from 'react';
import { useKeys } from '#ui/use-keys.ts';
import { useRoomHere } from './room-here.ts';
import { leaveMark, useNavigate } from './router.tsx';

/** `onKeys`: shows the sheet of keys instead. */
type Overlay = ComponentType<{ readonly onClose: () => void; readonly onKeys: () => void }>;

const parts = {
  commands: async () => (await import('./command-menu.tsx')).CommandMenu,
  keys: async () => (await import('./keys-sheet.tsx')).KeysSheet,
} satisfies Record<string, () => Promise<Overlay>>;

const searchPath = '/browse';
/** The mark of a page that is opened to be searched. */
export const searchMark = 'search';

export function Overlays() {
  const [Shown, setShown] = useState<Overlay>();
  const navigate = useNavigate();
  const here = useRoomHere();
  const search = () => {
    navigate(searchPath);
    leaveMark(searchMark);
  };
  const open = (name: keyof typeof parts) => {
    parts[name]().then(
      (part) => setShown(() => part),
      // Offline before it was ever loaded: asked for again by the next stroke.
      () => undefined,
    );
  };
  useKeys({
    'mod+k': () => open('commands'),
    '?': () => open('keys'),
    // The page of the search has this key itself, and a session is not left by a slip.
    ...(here?.isSession || here?.path === searchPath ? {} : { '/': search }),
  });
  if (!Shown) return null;
  return <Shown onClose={() => setShown(undefined)} onKeys={() => open('keys')} />;
}
