// What can be called up over any page: the command menu, and the sheet of keys. Both come when they are asked for.

import { type ComponentType, useState } from 'react';
import { useShownNotices } from '#ui/notices.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { type Part, partFrom, usePart } from './part.ts';
import { useRoomHere } from './room-here.ts';
import { leaveMark, useNavigate } from './router.tsx';

/** `onKeys`: shows the sheet of keys instead. */
type Overlay = ComponentType<{ readonly onClose: () => void; readonly onKeys: () => void }>;

const commands = partFrom<Overlay>(async () => (await import('./command-menu.tsx')).CommandMenu);
const keys = partFrom<Overlay>(async () => (await import('./keys-sheet.tsx')).KeysSheet);

const searchPath = '/browse';
/** The mark of a page that is opened to be searched. */
export const searchMark = 'search';

export function Overlays() {
  const { status } = useShownNotices();
  useKeys(status?.action?.keys ?? {}, undefined, 'window');
  const [asked, setAsked] = useState<{ readonly part: Part<Overlay> }>();
  const [Shown] = usePart(asked?.part, { asked });
  const navigate = useNavigate();
  const here = useRoomHere();
  const search = () => {
    navigate(searchPath);
    leaveMark(searchMark);
  };
  const open = (part: Part<Overlay>) => setAsked({ part });
  useKeys({
    'mod+k': () => open(commands),
    '?': () => open(keys),
    // The page of the search has this key itself, and a session is not left by a slip.
    ...(here?.isSession || here?.path === searchPath ? {} : { '/': search }),
  });
  if (!Shown) return null;
  return <Shown onClose={() => setAsked(undefined)} onKeys={() => open(keys)} />;
}
