// Every key of the app and what it does: the sheet of keys and Settings show this one table.

import { printedKey } from '#ui/printed-key.ts';
import { t } from './overlay-words.ts';
import type { Room } from './room.tsx';

export interface Shortcut {
  /** Names as in `ui/keys.ts`; any of them does it. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Whether the learner may put another key in its place. */
  readonly isMovable: boolean;
}

interface ShortcutGroup {
  readonly name: string;
  readonly shortcuts: readonly Shortcut[];
}

const fixed = (does: string, ...keys: readonly string[]): Shortcut => ({
  keys,
  does,
  isMovable: false,
});
const movable = (does: string, ...keys: readonly string[]): Shortcut => ({
  keys,
  does,
  isMovable: true,
});

export function shortcutGroups(rooms: readonly Room[]): readonly ShortcutGroup[] {
  const where = <Thing>(room: string, thing: Thing): readonly Thing[] =>
    rooms.some(({ path }) => path === room) ? [thing] : [];
  return [
    {
      name: t('anywhere'),
      shortcuts: [
        fixed(t('doCommands'), 'mod+k'),
        ...where('/browse', movable(t('doSearch'), '/')),
        movable(t('keys'), '?'),
        fixed(t('doBack'), 'Escape'),
        ...where('/quiz', movable(t('doQuiz'), 'q')),
        ...rooms.flatMap(({ entry }) =>
          entry ? [fixed(t('goTo', { name: entry.name }), entry.key)] : [],
        ),
      ],
    },
    {
      name: t('session'),
      shortcuts: [
        fixed(t('doShow'), 'Space', 'Enter'),
        movable(t('doAgain'), '1'),
        movable(t('doHard'), '2'),
        movable(t('doGood'), '3'),
        movable(t('doEasy'), '4'),
        fixed(t('doPick'), 'a', 'b', 'c', 'd'),
        movable(t('doUndo'), 'u', 'z', 'mod+z'),
        movable(t('doHint'), 'h'),
        fixed(t('doTick'), '1–9'),
        movable(t('doRead'), 'r'),
      ],
    },
    {
      name: t('card'),
      shortcuts: [
        movable(t('doMenu'), 'm', '.'),
        movable(t('doEdit'), 'e'),
        movable(t('doNote'), 'o'),
        movable(t('doFlag'), 'f', '*'),
        movable(t('doSkip'), '-', '='),
        movable(t('doStop'), '@', '!'),
        movable(t('doInfo'), 'i'),
      ],
    },
    ...where('/notes', {
      name: t('notes'),
      shortcuts: [
        movable(t('doAccept'), 'a'),
        movable(t('doDecline'), 'd'),
        movable(t('doNextOffer'), 'j'),
        movable(t('doLastOffer'), 'k'),
      ],
    }),
    ...where('/browse', {
      name: t('browse'),
      shortcuts: [
        fixed(t('doMove'), '↑', '↓'),
        fixed(t('doOpen'), 'Enter'),
        movable(t('doChoose'), 'x'),
        fixed(t('doRange'), 'Shift+↓'),
        fixed(t('doAll'), 'mod+a'),
      ],
    }),
  ];
}

/** The keys that mean something by default, and so cannot be taken by another. */
export const keysInUse = (groups: readonly ShortcutGroup[]): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ shortcuts }) =>
      shortcuts.flatMap(({ keys }) => keys.flatMap((key) => key.split(' '))),
    ),
  );

/** A key as it is printed, or two of them: "Ctrl+K", "G then T". */
export const printed = (key: string): string =>
  key
    .split(' ')
    .map((stroke) => printedKey(stroke))
    .join(t('followedBy'));
