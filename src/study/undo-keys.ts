import type { KeyMap } from '#ui/keys.ts';

export const undoKeys = ['u', 'z', 'mod+z'] as const;

export const onUndo = (undo: () => void): KeyMap =>
  Object.fromEntries(undoKeys.map((key) => [key, undo]));
